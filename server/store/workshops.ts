import type { Kysely, Selectable, Transaction } from 'kysely';
import { type BoardId, parseBoardId } from '#lib/board/ids.ts';
import type { Schema } from './schema.ts';
import { parseText, parseWhole, stored } from './stored-value.ts';

/** A workshop as it lies in the store. `state` is JSON that is still to be parsed; times are milliseconds since 1970. */
export type WorkshopRow = {
  readonly id: string;
  readonly boardId: BoardId;
  /** Grows by one with every change. */
  readonly version: number;
  /** The version in which the agenda last changed. */
  readonly agendaVersion: number;
  readonly state: string;
  readonly createdAt: number;
  /** `null`: it has not ended. */
  readonly endedAt: number | null;
};

export type NewWorkshop = Pick<WorkshopRow, 'id' | 'boardId' | 'state' | 'endedAt'> & {
  readonly now: number;
};

/** The workshop that a board's people see; `null` on a board that has none, and on one that is deleted. */
export async function newestWorkshop(db: Kysely<Schema>, boardId: BoardId): Promise<WorkshopRow | null> {
  const row = await db
    .selectFrom('workshops')
    .innerJoin('boards', 'boards.id', 'workshops.board_id')
    .selectAll('workshops')
    .where('workshops.board_id', '=', boardId)
    .where('boards.deleted_at', 'is', null)
    .orderBy('workshops.created_at', 'desc')
    .limit(1)
    .executeTakeFirst();
  return row ? parseRow(row) : null;
}

/** The same, and nobody else changes it before this transaction ends. */
export async function holdNewestWorkshop(
  trx: Transaction<Schema>,
  boardId: BoardId,
): Promise<WorkshopRow | null> {
  const newest = await newestWorkshop(trx, boardId);
  if (!newest) return null;
  const row = await trx
    .updateTable('workshops')
    // Writing what is there takes the row's lock in either database.
    .set((eb) => ({ version: eb.ref('version') }))
    .where('id', '=', newest.id)
    .returningAll()
    .executeTakeFirst();
  return row ? parseRow(row) : null;
}

/** Of two transactions that both want to add a workshop to a board the second waits here for the first. */
export async function holdBoard(trx: Transaction<Schema>, boardId: BoardId): Promise<void> {
  await trx
    .updateTable('boards')
    .set((eb) => ({ updated_at: eb.ref('updated_at') }))
    .where('id', '=', boardId)
    .execute();
}

/** Adds a workshop in its first version, which is the board's newest from then on. Returns when it was made. */
export async function insertWorkshop(
  trx: Transaction<Schema>,
  { id, boardId, state, endedAt, now }: NewWorkshop,
): Promise<number> {
  const { last } = await trx
    .selectFrom('workshops')
    .select((eb) => eb.fn.max('created_at').as('last'))
    .where('board_id', '=', boardId)
    .executeTakeFirstOrThrow();
  const created_at = Math.max(now, (parseWhole(last) ?? 0) + 1);
  const values = {
    id,
    board_id: boardId,
    version: 1,
    agenda_version: 1,
    state,
    created_at,
    ended_at: endedAt,
  };
  await trx.insertInto('workshops').values(values).execute();
  return created_at;
}

/** Writes the next version. @throws when the version before is not there any more */
export async function updateWorkshop(
  trx: Transaction<Schema>,
  { id, version, agendaVersion, state, endedAt }: Omit<WorkshopRow, 'boardId' | 'createdAt'>,
): Promise<void> {
  const { numUpdatedRows } = await trx
    .updateTable('workshops')
    .set({ version, agenda_version: agendaVersion, state, ended_at: endedAt })
    .where('id', '=', id)
    .where('version', '=', version - 1)
    .executeTakeFirst();
  if (numUpdatedRows === 0n) throw new Error('The workshop was changed by somebody else meanwhile.');
}

/** Boards that may have a workshop with a clock that runs: a look at the text, which who needs it parses. */
export async function boardsWithClocks(db: Kysely<Schema>): Promise<readonly BoardId[]> {
  const rows = await db
    .selectFrom('workshops')
    .select('board_id')
    .distinct()
    .where('ended_at', 'is', null)
    .where('state', 'like', '%"is":"running"%')
    .execute();
  return rows.map(({ board_id }) => stored('workshops.board_id', parseBoardId(board_id)));
}

function parseRow(row: Selectable<Schema['workshops']>): WorkshopRow {
  return {
    id: stored('workshops.id', parseText(row.id)),
    boardId: stored('workshops.board_id', parseBoardId(row.board_id)),
    version: stored('workshops.version', parseWhole(row.version)),
    agendaVersion: stored('workshops.agenda_version', parseWhole(row.agenda_version)),
    state: stored('workshops.state', parseText(row.state)),
    createdAt: stored('workshops.created_at', parseWhole(row.created_at)),
    endedAt: row.ended_at === null ? null : stored('workshops.ended_at', parseWhole(row.ended_at)),
  };
}
