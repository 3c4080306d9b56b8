import type { Kysely } from 'kysely';
import type { BoardId, UserId } from '#lib/board/ids.ts';
import type { Schema } from './schema.ts';

/**
 * Puts a board away for one member, or back. False for who is no member.
 * @param at milliseconds since 1970; `null` brings it back
 */
export async function archiveBoard(
  db: Kysely<Schema>,
  boardId: BoardId,
  userId: UserId,
  at: number | null,
): Promise<boolean> {
  const { numUpdatedRows } = await db
    .updateTable('members')
    .set({ archived_at: at })
    .where('board_id', '=', boardId)
    .where('user_id', '=', userId)
    .executeTakeFirst();
  return numUpdatedRows > 0n;
}
