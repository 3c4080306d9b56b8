import type { Awareness } from 'y-protocols/awareness';
import { ListenerSets } from './listener-sets.ts';
import { parsePresence } from './presence.ts';
import type { Peer, PresenceStore } from './presence-store.ts';

/** Keeps the other tabs' awareness states parsed; a state that is no presence is left out. */
export function makePresenceStore(awareness: Awareness): PresenceStore & { readonly close: () => void } {
  const listeners = new ListenerSets();
  let peers: readonly Peer[] = [];
  const read = () => {
    peers = Array.from(awareness.getStates()).flatMap(([clientId, state]) => {
      const presence = clientId === awareness.clientID ? null : parsePresence(state);
      return presence ? { ...presence, clientId } : [];
    });
    listeners.notify('peers');
  };
  const changed = (event: { added: number[]; updated: number[]; removed: number[] }) => {
    const ids = [...event.added, ...event.updated, ...event.removed];
    if (ids.some((id) => id !== awareness.clientID)) read();
  };
  awareness.on('change', changed);
  return {
    getPeers: () => peers,
    subscribe: (listener) => listeners.add('peers', listener),
    close: () => awareness.off('change', changed),
  };
}
