import type { Insertable, Kysely, Transaction } from 'kysely';
import { checksumOf } from './checksum.ts';
import { StaleEpochError } from './doc-errors.ts';
import type { DocId, PendingUpdate } from './doc-log.ts';
import type { Schema } from './schema.ts';
import { parseText, parseWhole, stored } from './stored-value.ts';

/** Rows in one insert statement: six parameters each, far below either database's limit. */
const ROWS_PER_INSERT = 1_000;

/**
 * Appends in one transaction. See `DocLog.append`.
 * @param at milliseconds since 1970
 * @throws {StaleEpochError}
 */
export function appendUpdates(
  db: Kysely<Schema>,
  updates: readonly PendingUpdate[],
  at: number,
): Promise<ReadonlyMap<DocId, number>> {
  const byDoc = [...groupByDoc(updates)];
  // Two processes that take the same rows' locks in one order cannot wait for each other.
  byDoc.sort(([a], [b]) => (a < b ? -1 : 1));
  return db.transaction().execute(async (trx) => {
    const heads = new Map<DocId, number>();
    const boardIds: string[] = [];
    const rows: Insertable<Schema['doc_updates']>[] = [];
    for (const [docId, pending] of byDoc) {
      const { head, boardId } = await takeSeqs(trx, docId, pending);
      if (boardId !== null) boardIds.push(boardId);
      heads.set(docId, head);
      pending.forEach((update, index) => {
        rows.push(updateRow(update, head - pending.length + 1 + index, at));
      });
    }
    for (let from = 0; from < rows.length; from += ROWS_PER_INSERT) {
      await trx
        .insertInto('doc_updates')
        .values(rows.slice(from, from + ROWS_PER_INSERT))
        .execute();
    }
    if (boardIds.length > 0)
      await trx.updateTable('boards').set({ updated_at: at }).where('id', 'in', boardIds).execute();
    return heads;
  });
}

/** The row of one update with its checksum. */
export function updateRow(
  { docId, userId, bytes }: Omit<PendingUpdate, 'epoch'>,
  seq: number,
  at: number,
): Insertable<Schema['doc_updates']> {
  const checksum = checksumOf({ table: 'doc_updates', docId, seq, userId, at, bytes });
  return { doc_id: docId, seq, user_id: userId, at, bytes, checksum };
}

function groupByDoc(updates: readonly PendingUpdate[]): ReadonlyMap<DocId, readonly PendingUpdate[]> {
  const groups = new Map<DocId, PendingUpdate[]>();
  for (const update of updates) {
    const group = groups.get(update.docId);
    if (group) group.push(update);
    else groups.set(update.docId, [update]);
  }
  return groups;
}

/** Moves the head on and keeps the row locked until the commit; `boardId` only when this is a board's own document. */
async function takeSeqs(
  trx: Transaction<Schema>,
  docId: DocId,
  pending: readonly PendingUpdate[],
): Promise<{ head: number; boardId: string | null }> {
  const epoch = pending[0]?.epoch;
  if (epoch === undefined || pending.some((update) => update.epoch !== epoch))
    throw new StaleEpochError(docId);
  const row = await trx
    .updateTable('docs')
    .set((eb) => ({ head_seq: eb('head_seq', '+', pending.length) }))
    .where('id', '=', docId)
    .where('epoch', '=', epoch)
    .returning(['head_seq', 'kind', 'board_id'])
    .executeTakeFirst();
  if (!row) throw new StaleEpochError(docId);
  return {
    head: stored('docs.head_seq', parseWhole(row.head_seq)),
    boardId: row.kind === 'board' ? stored('docs.board_id', parseText(row.board_id)) : null,
  };
}
