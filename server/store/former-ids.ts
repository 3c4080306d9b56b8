import type { Kysely } from 'kysely';
import { type BoardId, parseUserId, type UserId } from '#lib/board/ids.ts';
import type { Schema } from './schema.ts';
import { stored } from './stored-value.ts';

/** The guests that a board's members were before they signed in to an account: what those wrote is theirs. */
export async function formerIdsOn(
  db: Kysely<Schema>,
  boardId: BoardId,
): Promise<ReadonlyMap<UserId, readonly UserId[]>> {
  const rows = await db
    .selectFrom('users')
    .innerJoin('members', 'members.user_id', 'users.merged_into')
    .select(['users.id', 'members.user_id'])
    .where('members.board_id', '=', boardId)
    .orderBy('users.id')
    .execute();
  const former = new Map<UserId, UserId[]>();
  for (const row of rows) {
    const now = stored('members.user_id', parseUserId(row.user_id));
    former.set(now, [...(former.get(now) ?? []), stored('users.id', parseUserId(row.id))]);
  }
  return former;
}
