import * as Y from 'yjs';
import type { DocId, DocLog } from '#server/store/doc-log.ts';
import { loadDocument } from '#server/sync/load-document.ts';
import { checkHistory } from '../checker/check-history.ts';
import type { Edit, Violation } from '../checker/history.ts';
import type { Writer } from './writer.ts';

/** Tabs have this long, in milliseconds, to save and to hear everything once nothing is in their way. */
const SETTLE_WITHIN = 15_000;

/** The board as the store gives it to somebody who opens it now, encoded. @throws when it cannot be loaded */
export async function freshState(docLog: Pick<DocLog, 'load'>, docId: DocId): Promise<Uint8Array> {
  const stored = await docLog.load(docId);
  if (!stored) throw new Error(`there is no document ${docId}`);
  const doc = loadDocument(stored);
  const state = Y.encodeStateAsUpdate(doc);
  doc.destroy();
  return state;
}

/**
 * Waits until every tab has saved what it has and heard of everything, and then checks the whole history.
 * @param earlier edits of tabs that are gone
 */
export async function settle(
  writers: readonly Writer[],
  readFresh: () => Promise<Uint8Array>,
  earlier: readonly Edit[] = [],
): Promise<readonly Violation[]> {
  const late: Violation[] = [];
  for (const writer of writers) writer.rest();
  for (const writer of writers)
    if (!(await writer.when(({ isSettled }) => isSettled, SETTLE_WITHIN)))
      late.push({ rule: 'diverged', about: `${writer.name} did not save: ${writer.unsaved} left` });
  // The edits of somebody who has left may still be on their way into the store, and from there to the others.
  const patience = performance.now() + SETTLE_WITHIN;
  let fresh = await readFresh();
  while (!areAllAt(writers, fresh) && performance.now() < patience) {
    await new Promise((resolve) => setTimeout(resolve, 20));
    fresh = await readFresh();
  }
  const replicas = writers.map(({ name, state }) => ({ name, state }));
  const edits = [...earlier, ...writers.flatMap((writer) => writer.edits)];
  return [...late, ...checkHistory({ edits, fresh, replicas })];
}

function areAllAt(writers: readonly Writer[], state: Uint8Array): boolean {
  const doc = new Y.Doc();
  Y.applyUpdate(doc, state);
  const stands = Y.snapshot(doc);
  doc.destroy();
  return writers.every((writer) => Y.equalSnapshots(Y.snapshot(writer.doc), stands));
}
