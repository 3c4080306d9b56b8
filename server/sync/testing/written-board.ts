import * as Y from 'yjs';
import type { Change, NewNote } from '#lib/board/change.ts';
import { type LinkId, type NoteId, parseLinkId, parseNoteId, type UserId } from '#lib/board/ids.ts';
import { DEFAULT_NOTE_SIZE } from '#lib/board/limits.ts';
import { richTextFrom } from '#lib/board/rich-text.ts';
import { LOCAL } from '#lib/sync/local-origin.ts';
import { writeChanges } from '#lib/sync/write-changes.ts';

/** A document as somebody's tab writes it, and each update as it would go over the socket. */
export type WrittenBoard = {
  readonly doc: Y.Doc;
  readonly notes: Y.Map<unknown>;
  readonly write: (...changes: readonly Change[]) => Uint8Array;
  /** The update that `act` makes. */
  readonly step: (act: (doc: Y.Doc) => void) => Uint8Array;
};

export function writtenBoard(...states: readonly Uint8Array[]): WrittenBoard {
  const doc = new Y.Doc();
  const notes = doc.getMap('notes');
  for (const state of states) Y.applyUpdate(doc, state);
  const step = (act: (doc: Y.Doc) => void) => {
    const before = Y.encodeStateVector(doc);
    act(doc);
    return Y.encodeStateAsUpdate(doc, before);
  };
  return { doc, notes, step, write: (...changes) => step(() => writeChanges(doc, changes, LOCAL)) };
}

/** An id from a short name: `note-plan`. */
export function noteId(name: string): NoteId {
  const id = parseNoteId(`note-${name}-0000`);
  if (!id) throw new Error(`"${name}" makes no id`);
  return id;
}

export function linkId(name: string): LinkId {
  const id = parseLinkId(`link-${name}-0000`);
  if (!id) throw new Error(`"${name}" makes no id`);
  return id;
}

export function addNote(name: string, author: UserId, text = name, given: Partial<NewNote> = {}): Change {
  const note: NewNote = {
    id: noteId(name),
    at: { block: 'channels', x: 10, y: 20, z: 1 },
    size: DEFAULT_NOTE_SIZE,
    colour: null,
    text: richTextFrom(text),
    author,
    created: 1_700_000_000_000,
    ...given,
  };
  return { type: 'add-note', note };
}
