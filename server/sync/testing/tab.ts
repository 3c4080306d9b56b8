import { onTestFinished } from 'vitest';
import { WebSocket } from 'ws';
import { Awareness } from 'y-protocols/awareness';
import { WebsocketProvider } from 'y-websocket';
import * as Y from 'yjs';
import { messageTypes } from '#lib/sync/message-types.ts';
import type { PresenceUser } from '#lib/sync/presence.ts';
import { boardId, type TestServer } from './test-server.ts';

export type Tab = {
  readonly doc: Y.Doc;
  readonly notes: Y.Map<unknown>;
  readonly awareness: Awareness;
  readonly provider: WebsocketProvider;
  readonly synced: Promise<void>;
  readonly closed: Promise<number>;
  /** Resolves when the document satisfies the condition, now or after some update. */
  readonly shows: (condition: (notes: Y.Map<unknown>) => boolean) => Promise<void>;
  readonly sees: (
    condition: (states: ReadonlyMap<number, Record<string, unknown>>) => boolean,
  ) => Promise<void>;
};

/** An unmodified y-websocket client, as a browser tab runs it. */
export function openTab(server: Pick<TestServer, 'url'>, user: PresenceUser, doc = new Y.Doc()): Tab {
  class SignedIn extends WebSocket {
    constructor(url: string, protocols: string[]) {
      super(url, protocols, { headers: { 'x-test-user': user.id } });
    }
  }
  const awareness = new Awareness(doc);
  const provider = new WebsocketProvider(server.url, boardId, doc, {
    awareness,
    disableBc: true,
    maxBackoffTime: 20,
    // The provider asks for the browser's class, and uses the part of it that this one has too.
    WebSocketPolyfill: SignedIn as unknown as typeof globalThis.WebSocket,
  });
  provider.messageHandlers[messageTypes.event] = () => {};
  // Peers pass over a state whose clock they know already, and a first state's clock is 0.
  provider.on('status', ({ status }) => {
    if (status === 'connected') awareness.setLocalState(awareness.getLocalState());
  });
  onTestFinished(() => {
    provider.destroy();
    awareness.destroy();
    doc.destroy();
  });
  const notes = doc.getMap('notes');
  return {
    doc,
    notes,
    awareness,
    provider,
    synced: new Promise((resolve) => provider.once('sync', () => resolve())),
    closed: new Promise((resolve) => provider.once('closed', ({ code }: { code: number }) => resolve(code))),
    shows: (condition) =>
      when(
        (look) => doc.on('update', look),
        () => condition(notes),
      ),
    sees: (condition) =>
      when(
        (look) => awareness.on('change', look),
        () => condition(awareness.getStates()),
      ),
  };
}

function when(listen: (look: () => void) => void, condition: () => boolean): Promise<void> {
  return new Promise((resolve) => {
    const look = () => {
      if (condition()) resolve();
    };
    listen(look);
    look();
  });
}
