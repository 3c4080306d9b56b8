import type { Insertable, Kysely, Transaction } from 'kysely';
import { type BoardId, parseBoardId } from '#lib/board/ids.ts';
import type { AppendStatements } from './append-statements.ts';
import { checksumOf } from './checksum.ts';
import { claimClients } from './client-owners.ts';
import { StaleEpochError } from './doc-errors.ts';
import type { DocId, PendingUpdate } from './doc-log.ts';
import type { Schema } from './schema.ts';
import { parseWhole, stored } from './stored-value.ts';
import { followNotes } from './threads-of-notes.ts';

/**
 * Appends in one transaction. See `DocLog.append`.
 * @param at milliseconds since 1970
 * @throws {StaleEpochError}
 */
export function appendUpdates(
  db: Kysely<Schema>,
  statements: AppendStatements,
  updates: readonly PendingUpdate[],
  at: number,
): Promise<ReadonlyMap<DocId, number>> {
  const byDoc = [...groupByDoc(updates)];
  // Two processes that take the same rows' locks in one order cannot wait for each other.
  byDoc.sort(([a], [b]) => (a < b ? -1 : 1));
  return db.transaction().execute(async (trx) => {
    const heads = new Map<DocId, number>();
    const boards = new Map<BoardId, readonly PendingUpdate[]>();
    const rows: Insertable<Schema['doc_updates']>[] = [];
    for (const [docId, pending] of byDoc) {
      const { head, boardId } = await takeSeqs(trx, statements, docId, pending);
      if (boardId !== null) boards.set(boardId, pending);
      heads.set(docId, head);
      await claimClients(trx, docId, pending);
      pending.forEach((update, index) => {
        rows.push(updateRow(update, head - pending.length + 1 + index, at));
      });
    }
    await statements.insertUpdates(trx, rows);
    await statements.touchBoards(trx, [...boards.keys()], at);
    // After the boards' rows, which whoever writes to threads takes first.
    for (const [boardId, pending] of boards)
      await followNotes(
        trx,
        boardId,
        pending.flatMap(({ notes = [] }) => notes),
      );
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

/** Takes the next numbers of a document; `boardId` only when this is a board's own document. */
async function takeSeqs(
  trx: Transaction<Schema>,
  { moveHead }: AppendStatements,
  docId: DocId,
  pending: readonly PendingUpdate[],
): Promise<{ head: number; boardId: BoardId | null }> {
  const epoch = pending[0]?.epoch;
  if (epoch === undefined || pending.some((update) => update.epoch !== epoch))
    throw new StaleEpochError(docId);
  const row = await moveHead(trx, { docId, epoch, by: pending.length });
  if (!row) throw new StaleEpochError(docId);
  return {
    head: stored('docs.head_seq', parseWhole(row.head_seq)),
    boardId: row.kind === 'board' ? stored('docs.board_id', parseBoardId(row.board_id)) : null,
  };
}
