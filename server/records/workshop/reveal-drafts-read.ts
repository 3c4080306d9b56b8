import * as Y from 'yjs';
import type { LinkId, NoteId, UserId } from '#lib/board/ids.ts';
import type { Link } from '#lib/board/link.ts';
import type { Note } from '#lib/board/note.ts';
import { boardRoots } from '#lib/sync/board-roots.ts';
import { readLink, readNote } from '#lib/sync/read-record.ts';
import type { StoredDoc } from '#server/store/doc-log.ts';
import type { DraftHead } from '#server/store/drafts.ts';
import { loadDocument } from '#server/sync/load-document.ts';
import { copyRecord } from './reveal-drafts-copy.ts';

/** A note that nobody but its writer has seen; `record` is all of it. */
export type HiddenNote = { readonly owner: UserId; readonly note: Note; readonly record: unknown };

/** What one person has in hiding. `destroy` it: until then its records can be copied. */
export type OpenedDraft = {
  readonly head: DraftHead;
  /** The oldest first. */
  readonly notes: readonly HiddenNote[];
  readonly links: readonly Link[];
  /** Encodes a document with these notes and the links at them and nothing else; `null` when there are none. */
  readonly encodeOnly: (ids: ReadonlySet<NoteId>) => Uint8Array | null;
  readonly destroy: () => void;
};

/** @throws when the log does not give a complete document */
export function openDraftDoc(head: DraftHead, stored: StoredDoc): OpenedDraft {
  const doc = loadDocument(stored);
  const roots = boardRoots(doc);
  const notes = Array.from(roots.notes.entries(), ([key, record]) => {
    const note = readNote(key, record);
    return note && { owner: head.owner, note, record };
  }).filter((each) => each !== null);
  const links = Array.from(roots.links.entries(), ([key, record]) => readLink(key, record)).filter(
    (link) => link !== null,
  );
  return {
    head,
    notes: notes.sort((a, b) => a.note.created - b.note.created || (a.note.id < b.note.id ? -1 : 1)),
    links,
    encodeOnly: (ids) => encodeOnly(doc, ids, links),
    destroy: () => doc.destroy(),
  };
}

function encodeOnly(
  draft: Y.Doc,
  ids: ReadonlySet<NoteId>,
  links: readonly (Link & { readonly id: LinkId })[],
): Uint8Array | null {
  if (ids.size === 0) return null;
  const from = boardRoots(draft);
  const doc = new Y.Doc();
  const to = boardRoots(doc);
  doc.transact(() => {
    for (const id of ids) to.notes.set(id, copyRecord(from.notes.get(id)));
    for (const { id, ...ends } of links)
      if (ids.has(ends.from) || ids.has(ends.to)) to.links.set(id, copyRecord(from.links.get(id)));
  });
  const state = Y.encodeStateAsUpdate(doc);
  doc.destroy();
  return state;
}
