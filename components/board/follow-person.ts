import { fitRect } from '#lib/geometry/view.ts';
import { ListenerSets } from '#lib/sync/listener-sets.ts';
import type { PresenceStore } from '#lib/sync/presence-store.ts';
import type { BoardDesk } from './make-board-desk.ts';

/** Keeps my view on what another person sees, until I move it myself or they leave. */
export type FollowPerson = {
  /** The tab that is followed. */
  readonly get: () => number | null;
  readonly subscribe: (listener: () => void) => () => void;
  readonly start: (clientId: number) => void;
  readonly stop: () => void;
  readonly close: () => void;
};

export function makeFollowPerson(desk: BoardDesk, presence: PresenceStore): FollowPerson {
  const listeners = new ListenerSets();
  let followed: number | null = null;

  const set = (clientId: number | null) => {
    if (clientId === followed) return;
    followed = clientId;
    listeners.notify('followed');
  };
  const look = (how: 'glide' | 'jump') => {
    if (followed === null) return;
    const peer = presence.getPeers().find((each) => each.clientId === followed);
    if (!peer) set(null);
    if (!peer?.view) return;
    const view = fitRect(peer.view, desk.get().viewport, 0, 4);
    if (how === 'glide') desk.glide(view);
    else desk.put((before) => (sameView(before.view, view) ? before : { ...before, view }));
  };
  const stopWatching = presence.subscribe(() => look('jump'));
  const stopHand = desk.subscribeHand(() => set(null));
  return {
    get: () => followed,
    subscribe: (listener) => listeners.add('followed', listener),
    start: (clientId) => {
      set(clientId);
      look('glide');
    },
    stop: () => set(null),
    close: () => {
      stopWatching();
      stopHand();
    },
  };
}

function sameView(
  a: { x: number; y: number; zoom: number },
  b: { x: number; y: number; zoom: number },
): boolean {
  return a.x === b.x && a.y === b.y && a.zoom === b.zoom;
}
