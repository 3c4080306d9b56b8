import type { Awareness } from 'y-protocols/awareness';
import type * as Y from 'yjs';
import { can, type Role } from '../board/can.ts';
import type { Change } from '../board/change.ts';
import type { NoteId } from '../board/ids.ts';
import type { NoteHold } from '../board/note-hold.ts';
import type { BoardEvent } from './board-event.ts';
import { boardRoots } from './board-roots.ts';
import type { BoardStore } from './board-store.ts';
import type { ConnectionState } from './connection-state.ts';
import { type DocumentLink, type DocumentLinkOptions, openDocument } from './document-link.ts';
import { LOCAL } from './local-origin.ts';
import { type BadRecord, type JoinableStore, makeBoardStore } from './make-board-store.ts';
import { makePresenceStore } from './make-presence-store.ts';
import type { PresenceStore } from './presence-store.ts';
import { noteFragment } from './read-record.ts';
import type { TypedText } from './typed-notes.ts';
import { type BoardUndo, type ManagedUndo, makeUndo } from './undo.ts';
import { writeChanges } from './write-changes.ts';

/** One open board in one tab: what it shows, its connection, undo and the other people. */
export type BoardSession = {
  readonly store: BoardStore;
  readonly presence: PresenceStore;
  /** The board's: what is put into it, everybody sees. */
  readonly awareness: Awareness;
  readonly undo: BoardUndo;
  /** Writes the changes as one step of this person's undo; what they may not write now is left out. */
  readonly apply: (changes: readonly Change[]) => void;
  readonly fragmentOf: (id: NoteId) => Y.XmlFragment | null;
  /** For carets in this note's text: of those who see the note. */
  readonly awarenessOf: (id: NoteId) => Awareness;
  readonly getConnection: () => ConnectionState;
  /** Called when the connection, the role, or what may be written has changed. */
  readonly subscribeConnection: (listener: () => void) => () => void;
  /** What this tab wrote and the server has not confirmed, whole notes at a time. */
  readonly readUnsavedText: () => readonly TypedText[];
  readonly getRole: () => Role;
  /** Whether this person may add notes now. */
  readonly mayEdit: () => boolean;
  /** Whether they may change what is no note: links and the colours of blocks. */
  readonly mayArrange: () => boolean;
  readonly holdOf: (id: NoteId) => NoteHold;
  /** True for a note that nobody else sees yet; told with the note by the store. */
  readonly isDraft: (id: NoteId) => boolean;
  /** True once there is a document to show, from the preload or the socket. */
  readonly isLoaded: () => boolean;
  /** How many records of the document are no notes or links, and are left out; told by `subscribeConnection`. */
  readonly countUnreadable: () => number;
  readonly subscribeEvents: (listener: (event: BoardEvent) => void) => () => void;
  /** Applies a state that came by HTTP, so that the board can be drawn before the socket is open. */
  readonly preload: (state: Uint8Array) => void;
  readonly close: () => void;
};

/** A board by itself, which another document of this person can be joined to. */
export type OpenedBoard = BoardSession &
  Pick<DocumentLink, 'asOneChange' | 'tell'> & {
    readonly doc: Y.Doc;
    readonly store: JoinableStore;
    readonly undo: ManagedUndo;
  };

/** Opens the board and connects. Everything stops at `close`. */
export function openBoardSession(options: DocumentLinkOptions): OpenedBoard {
  const link = openDocument(options);
  const { doc, awareness, getRole } = link;
  const roots = boardRoots(doc);
  const unreadable = new Set<string>();
  const store = makeBoardStore(doc, ({ kind, key }: BadRecord) => {
    unreadable.add(`${kind} ${key}`);
    link.tell();
  });
  const undo = makeUndo(doc);
  const presence = makePresenceStore(awareness);
  const mayEdit = () => can(getRole(), 'edit-notes');
  link.subscribeEvents(({ type }) => {
    // What a reader takes back would only be taken back here.
    if (type === 'joined' && !mayEdit()) undo.manager.clear();
  });

  return {
    ...link,
    store,
    presence,
    undo,
    apply: (changes) => {
      if (changes.length === 0 || !mayEdit() || link.getConnection().kind === 'ended') return;
      undo.stopCapturing();
      link.asOneChange(() => writeChanges(doc, changes, LOCAL));
      undo.stopCapturing();
    },
    fragmentOf: (id) => noteFragment(roots.notes, id),
    awarenessOf: () => awareness,
    mayEdit,
    mayArrange: mayEdit,
    holdOf: () => (mayEdit() ? 'shared' : 'fixed'),
    isDraft: () => false,
    countUnreadable: () => unreadable.size,
    close: () => {
      presence.close();
      undo.destroy();
      store.close();
      link.close();
    },
  };
}
