import type { Kysely, Selectable, Transaction } from 'kysely';
import { parseUserId, type UserId } from '#lib/board/ids.ts';
import type { Schema } from './schema.ts';
import { parseText, parseWhole, stored } from './stored-value.ts';

/** An agenda that a person keeps to use again. `steps` is JSON that is still to be parsed. */
export type AgendaRow = {
  readonly id: string;
  readonly userId: UserId;
  readonly title: string;
  readonly steps: string;
  /** Milliseconds since 1970. */
  readonly createdAt: number;
};

/** A person's own agendas, newest first. */
export async function listAgendas(db: Kysely<Schema>, userId: UserId): Promise<readonly AgendaRow[]> {
  const rows = await db
    .selectFrom('agendas')
    .selectAll()
    .where('user_id', '=', userId)
    .orderBy('created_at', 'desc')
    .orderBy('id')
    .execute();
  return rows.map(parseRow);
}

/** Adds one; false when the person keeps as many as `most` already. */
export async function insertAgenda(
  trx: Transaction<Schema>,
  { id, userId, title, steps, createdAt }: AgendaRow,
  most: number,
): Promise<boolean> {
  // Of two that come at once the second one counts the first.
  await trx
    .updateTable('users')
    .set((eb) => ({ name: eb.ref('name') }))
    .where('id', '=', userId)
    .execute();
  if ((await listAgendas(trx, userId)).length >= most) return false;
  await trx
    .insertInto('agendas')
    .values({ id, user_id: userId, title, steps, created_at: createdAt })
    .execute();
  return true;
}

/** False when the person has no such agenda. */
export async function deleteAgenda(db: Kysely<Schema>, userId: UserId, id: string): Promise<boolean> {
  const { numDeletedRows } = await db
    .deleteFrom('agendas')
    .where('user_id', '=', userId)
    .where('id', '=', id)
    .executeTakeFirst();
  return numDeletedRows > 0n;
}

export async function deleteAgendasOf(trx: Transaction<Schema>, userId: UserId): Promise<void> {
  await trx.deleteFrom('agendas').where('user_id', '=', userId).execute();
}

/** All agendas of `from` are the other one's from now on. */
export async function moveAgendas(trx: Transaction<Schema>, from: UserId, to: UserId): Promise<void> {
  await trx.updateTable('agendas').set({ user_id: to }).where('user_id', '=', from).execute();
}

function parseRow(row: Selectable<Schema['agendas']>): AgendaRow {
  return {
    id: stored('agendas.id', parseText(row.id)),
    userId: stored('agendas.user_id', parseUserId(row.user_id)),
    title: stored('agendas.title', parseText(row.title)),
    steps: stored('agendas.steps', parseText(row.steps)),
    createdAt: stored('agendas.created_at', parseWhole(row.created_at)),
  };
}
