import type { Presence } from './presence.ts';

/** Another open tab on the same board; one person may have several. */
export type Peer = Presence & { readonly clientId: number };

/** The other tabs' presence, parsed. The same array until something changed. */
export type PresenceStore = {
  readonly getPeers: () => readonly Peer[];
  readonly subscribe: (listener: () => void) => () => void;
};
