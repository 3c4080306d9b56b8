import type { Kysely } from 'kysely';
import { type BoardId, parseBoardId } from '#lib/board/ids.ts';
import type { Schema } from './schema.ts';
import { stored } from './stored-value.ts';

/** Tables with a row or more for a board, in an order in which nothing is left pointing at what is gone. */
const boardTables = [
  'inbox',
  'reactions',
  'thread_reads',
  'suggestions',
  'comments',
  'threads',
  'reviewers',
  'reviews',
  'versions',
  'recaps',
  'workshops',
  'knocks',
  'members',
  'invites',
  'audit',
  'audit_heads',
  'board_outlines',
] as const satisfies readonly (keyof Schema)[];

const docTables = [
  'doc_updates',
  'doc_snapshots',
  'client_owners',
] as const satisfies readonly (keyof Schema)[];

/** Rows of a log in one transaction: a long one must not keep everybody's work waiting. */
const ROWS_AT_ONCE = 1_000;

/** Boards that were deleted at that time or before, in milliseconds since 1970; a removal that broke off is among them. */
export async function listBoardsDeletedBy(db: Kysely<Schema>, time: number): Promise<readonly BoardId[]> {
  const rows = await db
    .selectFrom('boards')
    .select('id')
    .where('deleted_at', '<=', time)
    .orderBy('deleted_at')
    .execute();
  return rows.map(({ id }) => stored('boards.id', parseBoardId(id)));
}

/**
 * Removes a deleted board with everything that belongs to it. From the first step on nobody can bring it back; what
 * a crash leaves undone is done when it is called again. False when the board was not deleted by `deletedBy`.
 */
export async function purgeBoard(db: Kysely<Schema>, boardId: BoardId, deletedBy: number): Promise<boolean> {
  if (!(await giveUp(db, boardId, deletedBy))) return false;
  const docs = await db.selectFrom('docs').select('id').where('board_id', '=', boardId).execute();
  for (const { id } of docs) await shortenLog(db, id);
  await db.transaction().execute(async (trx) => {
    for (const { id } of docs)
      for (const table of docTables) await trx.deleteFrom(table).where('doc_id', '=', id).execute();
    for (const table of boardTables) await trx.deleteFrom(table).where('board_id', '=', boardId).execute();
    await trx.deleteFrom('docs').where('board_id', '=', boardId).execute();
    await trx.deleteFrom('boards').where('id', '=', boardId).execute();
  });
  return true;
}

/** Marks the board as one that nobody can bring back. */
async function giveUp(db: Kysely<Schema>, boardId: BoardId, deletedBy: number): Promise<boolean> {
  const { numUpdatedRows } = await db
    .updateTable('boards')
    .set({ deleted_at: 0 })
    .where('id', '=', boardId)
    .where('deleted_at', '<=', deletedBy)
    .executeTakeFirst();
  return numUpdatedRows > 0n;
}

async function shortenLog(db: Kysely<Schema>, docId: string): Promise<void> {
  for (;;) {
    const rows = await db
      .selectFrom('doc_updates')
      .select('seq')
      .where('doc_id', '=', docId)
      .orderBy('seq')
      .limit(ROWS_AT_ONCE)
      .execute();
    const last = rows.at(-1);
    if (!last) return;
    await db.deleteFrom('doc_updates').where('doc_id', '=', docId).where('seq', '<=', last.seq).execute();
    // A statement on an embedded database holds up the process: others come in between.
    await new Promise(setImmediate);
  }
}
