import * as Y from 'yjs';
import { ANONYMOUS, type NoteId } from '#lib/board/ids.ts';
import { MAX_LINKS, MAX_NOTES } from '#lib/board/limits.ts';
import type { Link } from '#lib/board/link.ts';
import { type BoardRoots, boardRoots } from '#lib/sync/board-roots.ts';
import { readBoard } from '#lib/sync/read-board.ts';
import { copyRecord, hasHad } from './reveal-drafts-copy.ts';
import { placeRevealed } from './reveal-drafts-place.ts';
import type { HiddenNote } from './reveal-drafts-read.ts';

/** `hidden`: the notes are nobody's, and were all written at the moment `at`, in milliseconds since 1970. */
export type Names = { readonly are: 'shown' } | { readonly are: 'hidden'; readonly at: number };

export type RevealedNotes = {
  /** What is to be added to the board; `null`: nothing. */
  readonly update: Uint8Array | null;
  readonly added: readonly HiddenNote[];
  /** They lie on the board already, from a time when this was broken off. */
  readonly there: readonly HiddenNote[];
  /** There is no room for them. */
  readonly left: readonly HiddenNote[];
};

/** Copies notes onto the board whose encoded document is `state`. One that was there and is gone stays gone. */
export function writeRevealed(state: Uint8Array, hidden: readonly HiddenNote[], names: Names): RevealedNotes {
  return onBoard(state, (doc, { notes }) => {
    const there = hidden.filter(({ note }) => notes.has(note.id));
    const fresh = hidden.filter(({ note }) => !hasHad(notes, note.id));
    const added = fresh.slice(0, Math.max(0, MAX_NOTES - notes.size));
    const places = placeRevealed(
      readBoard(doc),
      added.map(({ note }) => note),
    );
    const update = updateOf(doc, () => {
      for (const { note, record } of added) {
        const at = { ...(places.get(note.id) ?? note.at) };
        const given = names.are === 'shown' ? { at } : { at, author: ANONYMOUS, created: names.at };
        notes.set(note.id, copyRecord(record, given));
      }
    });
    return { update, added, there, left: fresh.slice(added.length) };
  });
}

/** Copies links of which both ends lie on the board by now. */
export function writeLinks(state: Uint8Array, links: readonly Link[]): Uint8Array | null {
  return onBoard(state, (doc, roots) => {
    const isThere = (id: NoteId) => roots.notes.has(id);
    const fresh = links.filter(
      ({ id, from, to }) => !hasHad(roots.links, id) && isThere(from) && isThere(to),
    );
    return updateOf(doc, () => {
      for (const { id, ...link } of fresh.slice(0, Math.max(0, MAX_LINKS - roots.links.size)))
        roots.links.set(id, new Y.Map(Object.entries(link)));
    });
  });
}

function onBoard<T>(state: Uint8Array, act: (doc: Y.Doc, roots: BoardRoots) => T): T {
  const doc = new Y.Doc();
  try {
    const roots = boardRoots(doc);
    Y.applyUpdate(doc, state);
    return act(doc, roots);
  } finally {
    doc.destroy();
  }
}

/** What `act` changes, and nothing of what was there before; `null` when it changes nothing. */
function updateOf(doc: Y.Doc, act: () => void): Uint8Array | null {
  let made: Uint8Array | null = null;
  const keep = (update: Uint8Array) => {
    made = update;
  };
  doc.on('update', keep);
  doc.transact(act);
  doc.off('update', keep);
  return made;
}
