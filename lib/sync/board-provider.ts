import { WebsocketProvider } from 'y-websocket';
import type * as Y from 'yjs';
import { sendOnlyOwnPresence } from './own-presence.ts';
import { retryWait } from './retry-wait.ts';

type ProviderOptions = {
  readonly boardId: string;
  /** `ws(s)://host/sync/board`, without the id. */
  readonly syncUrl: string;
  readonly random: () => number;
};

/** The standard's code for a message above the server's limit: the same message would come again, and for ever. */
const TOO_LARGE = 1009;

/** The stock provider, not yet connected, with waits by chance and without what it repeats of others. */
export function makeBoardProvider(
  doc: Y.Doc,
  { boardId, syncUrl, random }: ProviderOptions,
): WebsocketProvider {
  const provider = new WebsocketProvider(syncUrl, boardId, doc, {
    connect: false,
    disableBc: true,
    maxBackoffTime: retryWait(0, random()),
    shouldReconnect: ({ code }) => code !== TOO_LARGE && !(code >= 4400 && code < 4500),
  });
  sendOnlyOwnPresence(provider);
  provider.on('connection-close', () => {
    // The provider waits for the shorter of its own time and this one, which it reads after this call.
    provider.maxBackoffTime = retryWait(provider.wsUnsuccessfulReconnects, random());
  });
  return provider;
}

/** The word for why the server closed for good. */
export function reasonOf({ code, reason }: { readonly code: number; readonly reason: string }): string {
  return code === TOO_LARGE ? 'frame-too-large' : reason;
}
