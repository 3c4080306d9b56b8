'use client';

import { useEffect, useSyncExternalStore } from 'react';
import { useOpenBoard } from './board-context.ts';

/** Round the canvas while it shows what another person sees: whose view it is, and the way out of it. */
export function FollowingFrame() {
  const { session, follow } = useOpenBoard();
  const { subscribe, getPeers } = session.presence;
  const peers = useSyncExternalStore(subscribe, getPeers, getPeers);
  const followed = useSyncExternalStore(follow.subscribe, follow.get, follow.get);
  const peer = peers.find((each) => each.clientId === followed);
  const isFollowing = peer !== undefined;

  useEffect(() => {
    if (!isFollowing) return;
    const stopOnEscape = (event: KeyboardEvent) => {
      if (event.key === 'Escape') follow.stop();
    };
    window.addEventListener('keydown', stopOnEscape);
    return () => window.removeEventListener('keydown', stopOnEscape);
  }, [isFollowing, follow]);

  if (!peer) return null;
  return (
    <div
      data-colour={peer.user.colour}
      className="pointer-events-none absolute inset-0 z-10 border-3 border-[var(--person)]"
    >
      <p className="pointer-events-auto absolute top-0 left-1/2 flex max-w-[calc(100%-2rem)] -translate-x-1/2 items-center gap-2 rounded-b-card bg-[var(--person)] py-1 pr-1.5 pl-3.5 text-sm font-medium whitespace-nowrap text-[var(--person-ink)]">
        <span className="min-w-0 truncate">Following {peer.user.name}</span>
        <button
          type="button"
          onClick={follow.stop}
          className="rounded-control border border-current px-2 py-0.5 hover:opacity-80"
        >
          Stop
        </button>
      </p>
    </div>
  );
}
