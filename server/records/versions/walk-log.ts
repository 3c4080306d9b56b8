import type { Kysely } from 'kysely';
import * as Y from 'yjs';
import { ANONYMOUS, type BoardId, parseUserId, type UserId } from '#lib/board/ids.ts';
import type { NoteTouch } from '#lib/review/history-steps.ts';
import { DamagedDocError } from '#server/store/doc-errors.ts';
import { boardDocId } from '#server/store/docs.ts';
import { loadDocAt } from '#server/store/load-doc-at.ts';
import { type LogRow, readUpdates } from '#server/store/read-log.ts';
import type { Schema } from '#server/store/schema.ts';
import { loadDocument } from '#server/sync/load-document.ts';
import { NoteWatch, type WatchedNote } from './note-watch.ts';

/** Rows that are read, and applied, before anybody else's work comes in between. */
const ROWS_AT_ONCE = 50;

type Walk = {
  /** The updates after this one are walked, */
  readonly after: number;
  /** up to this one. */
  readonly upTo: number;
  readonly onTouch: (touch: NoteTouch) => void;
  /** Hears of a damaged snapshot that an older one and the log made up for. */
  readonly onDamage: (error: DamagedDocError) => void;
};

/**
 * Goes through a part of a board's log, one update at a time in one document, and tells each note that one touched.
 * @throws {DamagedDocError} at the first row that is missing or fails its checksum, or before, when the board cannot
 * be built as it was at the beginning
 */
export async function walkLog(db: Kysely<Schema>, boardId: BoardId, walk: Walk): Promise<void> {
  const { after, upTo, onDamage } = walk;
  const docId = boardDocId(boardId);
  const past =
    after > 0 ? await loadDocAt(db, docId, { seq: after }, onDamage) : { snapshot: null, updates: [] };
  if (!past) throw new DamagedDocError(docId, 'update', after);
  const doc = loadDocument(past);
  try {
    // Each of the two takes a while on a large board: others come in between.
    await new Promise(setImmediate);
    const watch = new NoteWatch(doc);
    for (let from = after; from < upTo; from += ROWS_AT_ONCE) {
      const part = await readPart(db, docId, from, Math.min(upTo, from + ROWS_AT_ONCE));
      for (const row of part.rows) tell(doc, watch, row, walk.onTouch);
      if (part.damage) throw part.damage;
      await new Promise(setImmediate);
    }
  } finally {
    doc.destroy();
  }
}

function tell(
  doc: Y.Doc,
  watch: NoteWatch,
  { seq, at, userId, bytes }: LogRow,
  onTouch: Walk['onTouch'],
): void {
  Y.applyUpdate(doc, bytes);
  const by = parseUserId(userId);
  for (const note of watch.take()) onTouch({ ...note, by: by ?? writerOf(note), seq, at });
}

/** What the server laid on the board was written by somebody, who may have chosen not to be named. */
function writerOf({ before, after }: WatchedNote): UserId | null {
  return before || !after || after.author === ANONYMOUS ? null : after.author;
}

/** The rows up to the first damaged one. */
async function readPart(
  db: Kysely<Schema>,
  docId: string,
  from: number,
  upTo: number,
): Promise<{ readonly rows: readonly LogRow[]; readonly damage: DamagedDocError | null }> {
  const read = (last: number) =>
    db
      .transaction()
      .setAccessMode('read only')
      .execute((trx) => readUpdates(trx, docId, from, last));
  try {
    return { rows: await read(upTo), damage: null };
  } catch (error) {
    if (!(error instanceof DamagedDocError)) throw error;
    return { rows: error.seq - 1 > from ? await read(error.seq - 1) : [], damage: error };
  }
}
