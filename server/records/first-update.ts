import * as Y from 'yjs';
import type { Change } from '#lib/board/change.ts';
import { writeChanges } from '#lib/sync/write-changes.ts';

/** The content of a new board, written by the server alone, as one update. */
export function firstUpdate(changes: readonly Change[]): Uint8Array {
  const doc = new Y.Doc();
  writeChanges(doc, changes, null);
  const update = Y.encodeStateAsUpdate(doc);
  doc.destroy();
  return update;
}
