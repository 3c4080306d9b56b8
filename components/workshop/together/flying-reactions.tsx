'use client';

import { useSyncExternalStore } from 'react';
import { ReactionPicture } from './reaction-picture.tsx';
import { useRoom } from './room-context.ts';

/** Everybody's reactions on their way up. Nobody is told of them aloud: there may be many, and they say little. */
export function FlyingReactions() {
  const { reactions } = useRoom();
  const flights = useSyncExternalStore(reactions.subscribe, reactions.get, reactions.get);
  return (
    <div className="cursor-overlay" aria-hidden="true">
      {flights.map(({ id, emoji, from, name }) => (
        <span
          key={id}
          className="reaction"
          style={{ left: from.x, top: from.y }}
          onAnimationEnd={() => reactions.ended(id)}
        >
          <ReactionPicture emoji={emoji} className="size-9" />
          {name && <span className="reaction-name">{name}</span>}
        </span>
      ))}
    </div>
  );
}
