import type * as Y from 'yjs';
import type { NoteId } from '#lib/board/ids.ts';
import { MAX_NOTES } from '#lib/board/limits.ts';
import { type BoardRoots, boardRoots } from '#lib/sync/board-roots.ts';
import { readLink, readNote } from '#lib/sync/read-record.ts';
import { loadDocument } from '#server/sync/load-document.ts';
import { resetRecords } from './restore-records.ts';

/** What is to be as it was. */
export type RestoreScope = { readonly is: 'board' } | { readonly is: 'note'; readonly note: NoteId };

export type RestoreUpdate =
  | { readonly is: 'update'; readonly update: Uint8Array }
  /** It is as it was. */
  | { readonly is: 'nothing' }
  /** There was no such note then. */
  | { readonly is: 'no-such-note' }
  /** There is no room for a note that comes back. */
  | { readonly is: 'board-full' };

/**
 * The difference that makes a live document what it was, and nothing of what was there before.
 * @param live the encoded document
 * @param former the document as it was
 */
export function restoreUpdate(live: Uint8Array, former: Y.Doc, scope: RestoreScope): RestoreUpdate {
  const doc = loadDocument({ snapshot: live, updates: [] });
  try {
    const [roots, wanted] = [boardRoots(doc), boardRoots(former)];
    if (scope.is === 'note') {
      if (!readNote(scope.note, wanted.notes.get(scope.note))) return { is: 'no-such-note' };
      if (!roots.notes.has(scope.note) && roots.notes.size >= MAX_NOTES) return { is: 'board-full' };
    }
    const made: Uint8Array[] = [];
    doc.on('update', (update: Uint8Array) => made.push(update));
    doc.transact(() => {
      if (scope.is === 'note') resetNote(roots, wanted, scope.note);
      else resetBoard(roots, wanted);
    });
    const [update] = made;
    return update ? { is: 'update', update } : { is: 'nothing' };
  } finally {
    doc.destroy();
  }
}

function resetBoard(live: BoardRoots, past: BoardRoots): void {
  for (const name of ['notes', 'links', 'blocks', 'interviews'] as const)
    resetRecords(live[name], past[name], new Set([...live[name].keys(), ...past[name].keys()]));
}

/** A note that comes back brings the arrows along that it had to notes that are there. */
function resetNote(live: BoardRoots, past: BoardRoots, id: NoteId): void {
  const isBack = !live.notes.has(id);
  resetRecords(live.notes, past.notes, [id]);
  if (!isBack) return;
  for (const [key, record] of past.links.entries()) {
    const link = readLink(key, record);
    if (!link || live.links.has(key) || (link.from !== id && link.to !== id)) continue;
    if (live.notes.has(link.from) && live.notes.has(link.to)) resetRecords(live.links, past.links, [key]);
  }
}
