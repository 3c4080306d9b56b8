import type { Kysely } from 'kysely';
import { type BoardId, parseBoardId, type UserId } from '#lib/board/ids.ts';
import type { Schema } from '#server/store/schema.ts';
import { stored } from '#server/store/stored-value.ts';

/** The boards that a person is on; those in the bin are not among them. */
export async function listBoardIdsOf(db: Kysely<Schema>, userId: UserId): Promise<readonly BoardId[]> {
  const rows = await db
    .selectFrom('members')
    .innerJoin('boards', 'boards.id', 'members.board_id')
    .select('members.board_id')
    .where('members.user_id', '=', userId)
    .where('boards.deleted_at', 'is', null)
    .execute();
  return rows.map((row) => stored('members.board_id', parseBoardId(row.board_id)));
}
