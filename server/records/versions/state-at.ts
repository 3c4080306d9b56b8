import type { Kysely } from 'kysely';
import * as Y from 'yjs';
import type { BoardId } from '#lib/board/ids.ts';
import type { DamagedDocError } from '#server/store/doc-errors.ts';
import { boardDocId } from '#server/store/docs.ts';
import { loadDocAt, type Moment } from '#server/store/load-doc-at.ts';
import type { Schema } from '#server/store/schema.ts';
import { timeOfUpdate } from '#server/store/versions-log.ts';
import { loadDocument } from '#server/sync/load-document.ts';

/** A board's document as it was after update `seq`, which was written at `at`, in milliseconds since 1970. */
export type PastState = { readonly seq: number; readonly at: number; readonly state: Uint8Array };

/**
 * The encoded document as of an update or a time. `null` when there was no board then.
 * @param onDamage hears of a damaged snapshot that an older one and the log made up for
 * @throws {DamagedDocError} when the log is damaged where it is needed
 */
export async function stateAt(
  db: Kysely<Schema>,
  boardId: BoardId,
  moment: Moment,
  onDamage: (error: DamagedDocError) => void,
): Promise<PastState | null> {
  const past = await loadDocAt(db, boardDocId(boardId), moment, onDamage);
  const time = past && (await timeOfUpdate(db, boardId, past.seq));
  if (!past || !time) return null;
  const { snapshot, updates } = past;
  // A snapshot was built once before it was kept.
  if (snapshot && updates.length === 0) return { ...time, state: snapshot };
  const doc = loadDocument(past);
  const state = Y.encodeStateAsUpdate(doc);
  doc.destroy();
  return { ...time, state };
}
