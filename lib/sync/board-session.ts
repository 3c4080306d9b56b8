import { readVarString } from 'lib0/decoding';
import type { Awareness } from 'y-protocols/awareness';
import { WebsocketProvider } from 'y-websocket';
import * as Y from 'yjs';
import { can, parseRole, type Role } from '../board/can.ts';
import type { Change } from '../board/change.ts';
import type { BoardId, NoteId } from '../board/ids.ts';
import { type BoardEvent, parseBoardEvent } from './board-event.ts';
import { boardRoots } from './board-roots.ts';
import type { BoardStore } from './board-store.ts';
import { type ConnectionState, connectionState, type Link } from './connection-state.ts';
import { ListenerSets } from './listener-sets.ts';
import { LOCAL } from './local-origin.ts';
import { type BadRecord, makeBoardStore } from './make-board-store.ts';
import { makePresenceStore } from './make-presence-store.ts';
import { messageTypes } from './message-types.ts';
import type { PresenceStore } from './presence-store.ts';
import { noteFragment } from './read-record.ts';
import { readSavedMarker, savedFrame } from './saved-marker.ts';
import { type BoardUndo, makeUndo } from './undo.ts';
import { acknowledge, nothingUnsaved, recordUpdate } from './unsaved-changes.ts';
import { writeChanges } from './write-changes.ts';

/** One open board in one tab: the document, its connection, undo and the other people. */
export type BoardSession = {
  readonly store: BoardStore;
  readonly presence: PresenceStore;
  readonly awareness: Awareness;
  readonly undo: BoardUndo;
  /** Writes the changes as one step of this person's undo. */
  readonly apply: (changes: readonly Change[]) => void;
  readonly fragmentOf: (id: NoteId) => Y.XmlFragment | null;
  readonly getConnection: () => ConnectionState;
  readonly subscribeConnection: (listener: () => void) => () => void;
  readonly getRole: () => Role;
  /** True once there is a document to show, from the preload or the socket. */
  readonly isLoaded: () => boolean;
  /** How many records of the document are no notes or links, and are left out; told by `subscribeConnection`. */
  readonly countUnreadable: () => number;
  readonly subscribeEvents: (listener: (event: BoardEvent) => void) => () => void;
  /** Applies a state that came by HTTP, so that the board can be drawn before the socket is open. */
  readonly preload: (state: Uint8Array) => void;
  readonly close: () => void;
};

export type BoardSessionOptions = {
  readonly boardId: BoardId;
  /** `ws(s)://host/sync/board`, without the id. */
  readonly syncUrl: string;
  readonly role: Role;
  readonly random: () => number;
  readonly now: () => number;
};

/** The longest wait between two attempts to reconnect, in milliseconds, spread so that a crowd does not come at once. */
const MAX_BACKOFF = { least: 1_500, spread: 2_000 };

/** Opens the board and connects. Everything stops at `close`. */
export function openBoardSession(options: BoardSessionOptions): BoardSession {
  const doc = new Y.Doc();
  const roots = boardRoots(doc);
  const listeners = new ListenerSets();
  const unreadable = new Set<string>();
  const store = makeBoardStore(doc, ({ kind, key }: BadRecord) => {
    unreadable.add(`${kind} ${key}`);
    listeners.notify('connection');
  });
  const undo = makeUndo(doc);
  const eventListeners = new Set<(event: BoardEvent) => void>();
  const provider = new WebsocketProvider(options.syncUrl, options.boardId, doc, {
    connect: false,
    disableBc: true,
    maxBackoffTime: MAX_BACKOFF.least + options.random() * MAX_BACKOFF.spread,
  });
  sendOnlyOwnPresence(provider);
  const presence = makePresenceStore(provider.awareness);

  let link: Link = { kind: 'opening' };
  let role = options.role;
  let loaded = false;
  let closed = false;
  let unsaved = nothingUnsaved;
  let commanding = false;
  let connection = connectionState(link, 0, can(role, 'edit-notes'));

  const refresh = () => {
    const next = connectionState(link, unsaved.pending.length, can(role, 'edit-notes'));
    if (JSON.stringify(next) === JSON.stringify(connection)) return;
    connection = next;
    listeners.notify('connection');
  };
  const askWhenSaved = () => {
    const socket = provider.ws;
    if (provider.synced && socket?.readyState === WebSocket.OPEN) {
      const frame = savedFrame(unsaved.marker);
      socket.send(new Uint8Array(frame));
    }
  };

  // The provider sends an update in its own listener, which came first: the marker follows what it confirms.
  const onUpdate = (_update: Uint8Array, origin: unknown) => {
    if (origin === provider) return;
    unsaved = recordUpdate(unsaved, options.now(), commanding ? 'command' : 'typing');
    askWhenSaved();
    refresh();
  };
  doc.on('update', onUpdate);

  provider.messageHandlers[messageTypes.saved] = (_encoder, decoder) => {
    unsaved = acknowledge(unsaved, readSavedMarker(decoder));
    refresh();
  };
  provider.messageHandlers[messageTypes.event] = (_encoder, decoder) => {
    const event = parseBoardEvent(readVarString(decoder));
    if (!event) return;
    if (event.type === 'joined') {
      role = parseRole(event.role) ?? role;
      refresh();
      listeners.notify('connection');
    }
    for (const listener of eventListeners) listener(event);
  };
  provider.on('sync', (synced: boolean) => {
    if (!synced) return;
    link = { kind: 'synced' };
    loaded = true;
    askWhenSaved();
    refresh();
    listeners.notify('connection');
  });
  provider.on('status', ({ status }: { status: string }) => {
    // A peer that was taken off at the old socket's end is only seen again when it announces itself anew.
    if (status === 'connected') provider.awareness.setLocalState(provider.awareness.getLocalState());
  });
  provider.on('connection-close', () => {
    if (link.kind === 'closed') return;
    link = { kind: 'lost' };
    refresh();
  });
  provider.on('closed', (event: { code: number }) => {
    link = { kind: 'closed', code: event.code };
    refresh();
  });

  const stopWatching = watchNetwork(
    () => {
      if (link.kind !== 'closed') provider.connect();
    },
    () => provider.disconnect(),
  );
  provider.connect();

  return {
    store,
    presence,
    awareness: provider.awareness,
    undo,
    apply: (changes) => {
      if (changes.length === 0 || !can(role, 'edit-notes')) return;
      undo.stopCapturing();
      commanding = true;
      try {
        writeChanges(doc, changes, LOCAL);
      } finally {
        commanding = false;
      }
      undo.stopCapturing();
    },
    fragmentOf: (id) => noteFragment(roots.notes, id),
    getConnection: () => connection,
    subscribeConnection: (listener) => listeners.add('connection', listener),
    getRole: () => role,
    isLoaded: () => loaded,
    countUnreadable: () => unreadable.size,
    subscribeEvents: (listener) => {
      eventListeners.add(listener);
      return () => eventListeners.delete(listener);
    },
    preload: (state) => {
      if (loaded || closed) return;
      // As if the provider had brought it: what the server already has is not sent back to it.
      try {
        Y.applyUpdate(doc, state, provider);
      } catch {
        // A state that did not arrive whole: the socket brings the board, as it does without a preload.
        return;
      }
      loaded = true;
      listeners.notify('connection');
    },
    close: () => {
      closed = true;
      stopWatching();
      doc.off('update', onUpdate);
      presence.close();
      undo.destroy();
      store.close();
      provider.destroy();
      provider.awareness.destroy();
      doc.destroy();
    },
  };
}

/** The provider would return to the server everything that it hears of others: work that grows with their square. */
function sendOnlyOwnPresence(provider: WebsocketProvider): void {
  const { awareness, _awarenessUpdateHandler: send } = provider;
  awareness.off('update', send);
  const sendOwn: typeof send = (changes, origin) => {
    if (origin !== provider) send(changes, origin);
  };
  awareness.on('update', sendOwn);
}

/** A browser that knows that it has no network says so long before a socket times out. */
function watchNetwork(online: () => void, offline: () => void): () => void {
  window.addEventListener('online', online);
  window.addEventListener('offline', offline);
  return () => {
    window.removeEventListener('online', online);
    window.removeEventListener('offline', offline);
  };
}
