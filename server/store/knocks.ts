import type { Kysely, Transaction } from 'kysely';
import { parseRole, type Role } from '#lib/board/can.ts';
import type { BoardId, UserId } from '#lib/board/ids.ts';
import type { Schema } from './schema.ts';
import { parseText, parseWhole, stored } from './stored-value.ts';
import { parseUser, type User } from './users.ts';

/** Somebody who came by a link and waits to be let in. */
export type Knock = {
  readonly role: Role;
  readonly inviteId: string;
  readonly isDeclined: boolean;
};

/** Who waits at a board. `at`: milliseconds since 1970. */
export type Waiting = User & { readonly role: Role; readonly at: number };

/** `null` also for a deleted board. */
export async function findKnock(db: Kysely<Schema>, boardId: BoardId, userId: UserId): Promise<Knock | null> {
  const row = await db
    .selectFrom('knocks')
    .innerJoin('boards', 'boards.id', 'knocks.board_id')
    .select(['knocks.role', 'knocks.invite_id', 'knocks.declined_at'])
    .where('knocks.board_id', '=', boardId)
    .where('knocks.user_id', '=', userId)
    .where('boards.deleted_at', 'is', null)
    .executeTakeFirst();
  return (
    (row && {
      role: stored('knocks.role', parseRole(row.role)),
      inviteId: stored('knocks.invite_id', parseText(row.invite_id)),
      isDeclined: row.declined_at !== null,
    }) ??
    null
  );
}

/** Makes the person wait; one who waits by another link waits by this one from now on. */
export async function knock(
  trx: Transaction<Schema>,
  {
    boardId,
    userId,
    role,
    inviteId,
    now,
  }: { boardId: BoardId; userId: UserId; role: Role; inviteId: string; now: number },
): Promise<void> {
  const values = { role, invite_id: inviteId, at: now, declined_at: null };
  await trx
    .insertInto('knocks')
    .values({ board_id: boardId, user_id: userId, ...values })
    .onConflict((conflict) => conflict.columns(['board_id', 'user_id']).doUpdateSet(values))
    .execute();
}

/** False when nobody of that id waits. */
export async function declineKnock(
  trx: Transaction<Schema>,
  { boardId, userId, now }: { boardId: BoardId; userId: UserId; now: number },
): Promise<boolean> {
  const { numUpdatedRows } = await trx
    .updateTable('knocks')
    .set({ declined_at: now })
    .where('board_id', '=', boardId)
    .where('user_id', '=', userId)
    .where('declined_at', 'is', null)
    .executeTakeFirst();
  return numUpdatedRows > 0n;
}

/** False when there was no knock of that person's. */
export async function deleteKnock(
  trx: Transaction<Schema>,
  boardId: BoardId,
  userId: UserId,
): Promise<boolean> {
  const { numDeletedRows } = await trx
    .deleteFrom('knocks')
    .where('board_id', '=', boardId)
    .where('user_id', '=', userId)
    .executeTakeFirst();
  return numDeletedRows > 0n;
}

/** Who waits, the one who has waited longest first. */
export async function listWaiting(db: Kysely<Schema>, boardId: BoardId): Promise<readonly Waiting[]> {
  const rows = await db
    .selectFrom('knocks')
    .innerJoin('users', 'users.id', 'knocks.user_id')
    .select(['users.id', 'users.name', 'users.colour', 'knocks.role', 'knocks.at'])
    .where('knocks.board_id', '=', boardId)
    .where('knocks.declined_at', 'is', null)
    .orderBy('knocks.at')
    .orderBy('users.id')
    .execute();
  return rows.map((row) => ({
    ...parseUser(row),
    role: stored('knocks.role', parseRole(row.role)),
    at: stored('knocks.at', parseWhole(row.at)),
  }));
}

/** Whether whoever comes by a link waits to be let in; false for an unknown board. */
export async function hasLobby(db: Kysely<Schema>, boardId: BoardId): Promise<boolean> {
  const row = await db.selectFrom('boards').select('lobby').where('id', '=', boardId).executeTakeFirst();
  return row?.lobby === 1;
}

export async function setLobby(trx: Transaction<Schema>, boardId: BoardId, on: boolean): Promise<void> {
  await trx
    .updateTable('boards')
    .set({ lobby: on ? 1 : 0 })
    .where('id', '=', boardId)
    .execute();
}
