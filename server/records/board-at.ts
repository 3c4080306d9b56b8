import type { Kysely } from 'kysely';
import * as Y from 'yjs';
import type { Board } from '#lib/board/board.ts';
import type { BoardId } from '#lib/board/ids.ts';
import { boardRoots } from '#lib/sync/board-roots.ts';
import { readBoard } from '#lib/sync/read-board.ts';
import type { DamagedDocError } from '#server/store/doc-errors.ts';
import { boardDocId } from '#server/store/docs.ts';
import { loadDocAt, type Moment } from '#server/store/load-doc-at.ts';
import type { Schema } from '#server/store/schema.ts';

/** A board as it was after its update number `seq`. */
export type PastBoard = {
  readonly seq: number;
  readonly board: Board;
  /** The encoded document of that moment. */
  readonly state: Uint8Array;
};

/**
 * The board as of an update or a time, built from the log in a document that is thrown away. `null` when there was
 * no board then: before its first update, for an unknown one, and for an update that is still to come.
 * @param onDamage hears of a damaged snapshot that an older one and the log made up for
 * @throws {DamagedDocError} when the log is damaged where it is needed
 */
export async function boardAt(
  db: Kysely<Schema>,
  boardId: BoardId,
  moment: Moment,
  onDamage: (error: DamagedDocError) => void,
): Promise<PastBoard | null> {
  const past = await loadDocAt(db, boardDocId(boardId), moment, onDamage);
  if (!past) return null;
  const doc = new Y.Doc();
  try {
    boardRoots(doc);
    doc.transact(() => {
      if (past.snapshot) Y.applyUpdate(doc, past.snapshot);
      for (const update of past.updates) Y.applyUpdate(doc, update);
    });
    return { seq: past.seq, board: readBoard(doc), state: Y.encodeStateAsUpdate(doc) };
  } finally {
    doc.destroy();
  }
}
