import type { Transaction } from 'kysely';
import { parseRole, type Role, roles } from '#lib/board/can.ts';
import { type BoardId, parseBoardId, type UserId } from '#lib/board/ids.ts';
import { moveAgendas } from '#server/store/agendas.ts';
import { moveReviewWork } from '#server/store/move-review-work.ts';
import type { Schema } from '#server/store/schema.ts';
import { endSessions } from '#server/store/sessions.ts';
import { stored } from '#server/store/stored-value.ts';
import { moveDrafts } from './move-drafts.ts';

export type Merge = { readonly guest: UserId; readonly account: UserId; readonly now: number };

/**
 * Moves what a guest has to the account that they signed in to: memberships, the higher role of both, the links that
 * they made, what they have in hiding, their agendas, what they said in threads, and with `merged_into` the authorship of what they wrote. The guest's sessions
 * end. Returns the boards.
 */
export async function mergeGuest(
  trx: Transaction<Schema>,
  { guest, account, now }: Merge,
): Promise<readonly BoardId[]> {
  const { numUpdatedRows } = await trx
    .updateTable('users')
    .set({ merged_into: account })
    .where('id', '=', guest)
    .where('kind', '=', 'guest')
    .where('merged_into', 'is', null)
    .where('deleted_at', 'is', null)
    .executeTakeFirst();
  if (numUpdatedRows === 0n || guest === account) return [];
  const boards = await moveMemberships(trx, guest, account);
  await moveKnocks(trx, guest, account);
  await trx.updateTable('invites').set({ created_by: account }).where('created_by', '=', guest).execute();
  await moveDrafts(trx, { guest, account, now });
  await moveAgendas(trx, guest, account);
  await moveReviewWork(trx, guest, account);
  await endSessions(trx, { userId: guest, now });
  return boards;
}

async function moveMemberships(
  trx: Transaction<Schema>,
  guest: UserId,
  account: UserId,
): Promise<readonly BoardId[]> {
  const rows = await trx
    .selectFrom('members')
    .select(['board_id', 'user_id', 'role'])
    .where('user_id', 'in', [guest, account])
    .execute();
  const own = new Map(
    rows.flatMap(({ board_id, user_id, role }) => (user_id === account ? [[board_id, readRole(role)]] : [])),
  );
  const boards: BoardId[] = [];
  for (const { board_id, role } of rows.filter(({ user_id }) => user_id === guest)) {
    const had = own.get(board_id);
    // The row with the lower role goes, whosever it is; the other one is the account's from now on.
    const loser = had !== undefined && !isHigher(readRole(role), had) ? guest : account;
    await trx.deleteFrom('members').where('board_id', '=', board_id).where('user_id', '=', loser).execute();
    await trx
      .updateTable('members')
      .set({ user_id: account })
      .where('board_id', '=', board_id)
      .where('user_id', '=', guest)
      .execute();
    boards.push(stored('members.board_id', parseBoardId(board_id)));
  }
  return boards;
}

/** A guest who waits to be let in waits as the account. */
async function moveKnocks(trx: Transaction<Schema>, guest: UserId, account: UserId): Promise<void> {
  const settled = await trx
    .selectFrom('knocks')
    .select('board_id')
    .where('user_id', '=', account)
    .union(trx.selectFrom('members').select('board_id').where('user_id', '=', account))
    .execute();
  if (settled.length > 0)
    await trx
      .deleteFrom('knocks')
      .where('user_id', '=', guest)
      .where(
        'board_id',
        'in',
        settled.map(({ board_id }) => board_id),
      )
      .execute();
  await trx.updateTable('knocks').set({ user_id: account }).where('user_id', '=', guest).execute();
}

const isHigher = (role: Role, other: Role): boolean => roles.indexOf(role) < roles.indexOf(other);

const readRole = (role: string): Role => stored('members.role', parseRole(role));
