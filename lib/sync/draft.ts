import type * as Y from 'yjs';
import type { Change } from '../board/change.ts';
import type { NoteId } from '../board/ids.ts';
import { plainText } from '../board/rich-text.ts';
import { appendText } from './append-text.ts';
import { boardRoots } from './board-roots.ts';
import type { OpenedBoard } from './board-session.ts';
import { closeCodes } from './close-codes.ts';
import type { DocumentLink } from './document-link.ts';
import type { JointHistory } from './joint-history.ts';
import { LOCAL } from './local-origin.ts';
import { noteFragment } from './read-record.ts';
import { readRichText } from './read-rich-text.ts';
import type { TypedText } from './typed-notes.ts';
import { type ManagedUndo, makeUndo } from './undo.ts';
import { writeChanges } from './write-changes.ts';

/** A document of this person's own, whose notes are shown on the board. */
export type Draft = {
  readonly link: DocumentLink;
  readonly undo: ManagedUndo;
  readonly hasNote: (id: NoteId) => boolean;
  /** True when the change is to something that is in it already. */
  readonly holds: (change: Change) => boolean;
  readonly fragmentOf: (id: NoteId) => Y.XmlFragment | null;
  readonly write: (changes: readonly Change[]) => void;
  /** It is over: what it shows stays until the board has it, and none of it is taken back any more. */
  readonly letGo: () => void;
  /** True when every note of it is on the board. */
  readonly isOnBoard: () => boolean;
  /** Call it when the board has changed: what was typed while its note came there goes on at its end. */
  readonly carryOver: (mayWriteBoard: boolean) => void;
  /** The unsaved words that are not on the board either. */
  readonly readLostText: () => readonly TypedText[];
  readonly close: () => void;
};

export type DraftSurroundings = {
  readonly board: Pick<OpenedBoard, 'doc' | 'store' | 'undo' | 'fragmentOf'>;
  readonly history: JointHistory;
  /** Called when its connection or its undo has changed. */
  readonly changed: () => void;
};

export function showDraft(link: DocumentLink, around: DraftSurroundings): Draft {
  const { board, changed } = around;
  const { store } = board;
  const { notes, links } = boardRoots(link.doc);
  const undo = makeUndo(link.doc);
  // Where the editor's own changes come from.
  for (const origin of board.undo.manager.trackedOrigins) undo.addTrackedOrigin(origin);
  const takeOff = store.join(link.doc);
  const forget = around.history.add({ manager: undo.manager, mayWrite: () => true });
  const stops = [link.subscribeConnection(changed), undo.subscribe(changed)];
  const arrived = new Set<string>();
  // At once: an open text goes over to the board's note, and its writer types on behind these words.
  const carryOver = (mayWriteBoard: boolean) => {
    const here = Array.from(notes.keys()).filter((id) => !arrived.has(id) && !store.isJoined(id as NoteId));
    if (here.length === 0) return;
    for (const id of here) arrived.add(id);
    if (!mayWriteBoard) return;
    for (const { noteId } of link.readUnsavedText()) {
      const id = noteId as NoteId;
      const there = here.includes(id) ? store.getNote(id)?.plain : undefined;
      const typed = plainText(readRichText(noteFragment(notes, id)) ?? []);
      const fragment = board.fragmentOf(id);
      if (there === undefined || !fragment || there === typed || !typed.startsWith(there)) continue;
      board.doc.transact(() => appendText(fragment, typed.slice(there.length)), LOCAL);
    }
  };

  return {
    link,
    undo,
    hasNote: (id) => notes.has(id),
    holds: (change) => 'id' in change && (notes.has(change.id) || links.has(change.id)),
    fragmentOf: (id) => noteFragment(notes, id),
    write: (changes) => {
      undo.stopCapturing();
      link.asOneChange(() => writeChanges(link.doc, changes, LOCAL));
      undo.stopCapturing();
    },
    letGo: () => {
      forget();
      link.end();
    },
    isOnBoard: () => !Array.from(notes.keys()).some((id) => store.isJoined(id as NoteId)),
    carryOver,
    readLostText: () =>
      link.readUnsavedText().filter(({ noteId, text }) => {
        const id = noteId as NoteId;
        return store.isJoined(id) || !store.getNote(id)?.plain.includes(text);
      }),
    close: () => {
      for (const stop of stops) stop();
      forget();
      takeOff();
      undo.destroy();
      link.close();
    },
  };
}

/**
 * How the server ended it: `revealed`, or with `none` there was none to open. `null`: it goes on, or it ended in a way
 * that its person has to hear of.
 */
export function draftEnd(link: DocumentLink): 'revealed' | 'none' | null {
  const state = link.getConnection();
  if (state.kind !== 'ended') return null;
  if (state.code === closeCodes.replaced && link.isLoaded()) return 'revealed';
  return state.unsaved === 0 || !link.isLoaded() ? 'none' : null;
}
