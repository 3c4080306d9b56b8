import type { WebsocketProvider } from 'y-websocket';

/** The provider would return to the server everything that it hears of others: work that grows with their square. */
export function sendOnlyOwnPresence(provider: WebsocketProvider): void {
  const { awareness, _awarenessUpdateHandler: send } = provider;
  awareness.off('update', send);
  const sendOwn: typeof send = (changes, origin) => {
    if (origin !== provider) send(changes, origin);
  };
  awareness.on('update', sendOwn);
}

/**
 * Yjs gives a document a new client id when somebody else turns out to write under its own. Presence would go on
 * under the old one, and the provider's greeting would then throw.
 */
export function movePresence({ awareness, doc }: WebsocketProvider): void {
  const state = awareness.getLocalState();
  awareness.setLocalState(null);
  awareness.clientID = doc.clientID;
  awareness.setLocalState(state);
}
