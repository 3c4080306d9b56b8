import { readVarString } from 'lib0/decoding';
import type { Awareness } from 'y-protocols/awareness';
import * as Y from 'yjs';
import { can, parseRole, type Role } from '../board/can.ts';
import type { BoardId } from '../board/ids.ts';
import { type BoardEvent, parseBoardEvent } from './board-event.ts';
import { makeBoardProvider, reasonOf } from './board-provider.ts';
import { boardRoots } from './board-roots.ts';
import { closeCodes } from './close-codes.ts';
import { type ConnectionState, connectionState, type Link, slowIn } from './connection-state.ts';
import { ListenerSets } from './listener-sets.ts';
import { messageTypes } from './message-types.ts';
import { movePresence } from './own-presence.ts';
import { readSavedMarker, savedFrame } from './saved-marker.ts';
import { TypedNotes, type TypedText } from './typed-notes.ts';
import { acknowledge, nothingUnsaved, recordUpdate, waitingSince } from './unsaved-changes.ts';
import { watchNetwork } from './watch-network.ts';

/** One document of a board in one tab, its connection, and what of it is not saved yet. */
export type DocumentLink = {
  readonly doc: Y.Doc;
  readonly awareness: Awareness;
  readonly getConnection: () => ConnectionState;
  readonly subscribeConnection: (listener: () => void) => () => void;
  /** What this tab wrote and the server has not confirmed, whole notes at a time. */
  readonly readUnsavedText: () => readonly TypedText[];
  readonly getRole: () => Role;
  /** True once there is a document to show, from the preload or the socket. */
  readonly isLoaded: () => boolean;
  readonly subscribeEvents: (listener: (event: BoardEvent) => void) => () => void;
  /** Applies a state that came by HTTP, so that the board can be drawn before the socket is open. */
  readonly preload: (state: Uint8Array) => void;
  /** What is written within counts as one change. */
  readonly asOneChange: (write: () => void) => void;
  /** Calls who listens to the connection, for what is shown beside it. */
  readonly tell: () => void;
  /** Another document has taken the place of this one: it is not sent any more. */
  readonly end: () => void;
  readonly close: () => void;
};

export type DocumentLinkOptions = {
  readonly boardId: BoardId;
  /** `ws(s)://host/sync/board`, without the id. */
  readonly syncUrl: string;
  readonly role: Role;
  readonly random: () => number;
  readonly now: () => number;
};

/** Opens the document and connects. Everything stops at `close`. */
export function openDocument(options: DocumentLinkOptions): DocumentLink {
  const doc = new Y.Doc();
  const roots = boardRoots(doc);
  const listeners = new ListenerSets();
  const eventListeners = new Set<(event: BoardEvent) => void>();
  const provider = makeBoardProvider(doc, options);
  const tell = () => listeners.notify('connection');

  let link: Link = { kind: 'opening' };
  let role = options.role;
  let loaded = false;
  let closed = false;
  let unsaved = nothingUnsaved;
  let writing: 'command' | 'typing' = 'typing';
  let slowTimer: ReturnType<typeof setTimeout> | undefined;
  const typed = new TypedNotes(roots.notes);
  const readConnection = (): ConnectionState => {
    const waiting = { count: unsaved.pending.length, since: waitingSince(unsaved) };
    const now = options.now();
    const state = connectionState(link, waiting, can(role, 'edit-notes'), now);
    clearTimeout(slowTimer);
    if (state.kind === 'saving' && link.kind === 'synced')
      slowTimer = setTimeout(refresh, slowIn(link, waiting, now));
    return state;
  };
  let connection = readConnection();

  function refresh(): void {
    const next = readConnection();
    if (JSON.stringify(next) === JSON.stringify(connection)) return;
    connection = next;
    tell();
  }
  /** Stops for good what the server has not stopped: going on would only seem to save. */
  const endHere = (code: number, reason: string) => {
    link = { kind: 'closed', code, reason };
    provider.disconnect();
    refresh();
  };
  const askWhenSaved = () => {
    const socket = provider.ws;
    if (provider.synced && socket?.readyState === WebSocket.OPEN) {
      const frame = savedFrame(unsaved.marker);
      socket.send(new Uint8Array(frame));
    }
  };

  // The provider sends an update in its own listener, which came first: the marker follows what it confirms.
  const onUpdate = (_update: Uint8Array, origin: unknown, _doc: Y.Doc, transaction: Y.Transaction) => {
    if (origin === provider) return;
    unsaved = recordUpdate(unsaved, options.now(), writing);
    typed.record(transaction, unsaved.marker);
    askWhenSaved();
    refresh();
  };
  doc.on('update', onUpdate);

  doc.on('afterTransactionCleanup', () => {
    if (doc.clientID === provider.awareness.clientID) return;
    movePresence(provider);
    // Not within the message that brought it. What this tab has already written under the shared id may be taken
    // for the other's: only a fresh document can go on.
    queueMicrotask(() => {
      if (closed || link.kind === 'closed') return;
      if (unsaved.marker > 0) return endHere(0, 'client-id');
      provider.disconnect();
      provider.connect();
    });
  });

  provider.messageHandlers[messageTypes.saved] = (_encoder, decoder) => {
    unsaved = acknowledge(unsaved, readSavedMarker(decoder));
    typed.acknowledge(unsaved.acknowledged);
    refresh();
  };
  provider.messageHandlers[messageTypes.event] = (_encoder, decoder) => {
    const event = parseBoardEvent(readVarString(decoder));
    if (!event) return;
    if (event.type === 'joined') {
      role = parseRole(event.role) ?? role;
      refresh();
      tell();
    }
    for (const listener of eventListeners) listener(event);
  };
  provider.on('sync', (synced: boolean) => {
    if (!synced) return;
    // A reader's changes are never sent, so no answer of the server could make them saved.
    if (!can(role, 'edit-notes') && unsaved.pending.length > 0)
      return endHere(closeCodes.notAllowed, 'read-only');
    link = { kind: 'synced', since: options.now() };
    loaded = true;
    askWhenSaved();
    refresh();
    tell();
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
  provider.on('closed', (event: { code: number; reason: string }) => {
    link = { kind: 'closed', code: event.code, reason: reasonOf(event) };
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
    doc,
    awareness: provider.awareness,
    getConnection: () => connection,
    subscribeConnection: (listener) => listeners.add('connection', listener),
    readUnsavedText: () => typed.read(),
    getRole: () => role,
    isLoaded: () => loaded,
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
      tell();
    },
    asOneChange: (write) => {
      writing = 'command';
      try {
        write();
      } finally {
        writing = 'typing';
      }
    },
    tell,
    end: () => {
      if (link.kind !== 'closed') endHere(closeCodes.replaced, 'revealed');
    },
    close: () => {
      closed = true;
      clearTimeout(slowTimer);
      stopWatching();
      doc.off('update', onUpdate);
      provider.destroy();
      provider.awareness.destroy();
      doc.destroy();
    },
  };
}
