'use client';

import { useCallback, useSyncExternalStore } from 'react';
import { useOpenBoard } from '#components/board/board-context.ts';
import { votedBlocks } from '#components/workshop/focus/desk-rules.ts';
import { useRoom } from '#components/workshop/together/room-context.ts';
import type { RoundView } from '#lib/workshop/view.ts';

/** Gives back what lies on notes that were deleted, or moved out of the vote, since. */
export function LostVotes({ round }: { readonly round: RoundView }) {
  const { session } = useOpenBoard();
  const { votes } = useRoom();
  const blocks = votedBlocks(round);
  const lost = () =>
    votes.notes().filter((id) => {
      const block = session.store.getNote(id)?.at.block;
      return !block || !blocks.includes(block);
    });
  const subscribe = useCallback(
    (listener: () => void) => {
      const stops = [votes.subscribe(listener), session.store.subscribe(listener)];
      return () => {
        for (const stop of stops) stop();
      };
    },
    [votes, session],
  );
  const read = () => lost().length;
  const count = useSyncExternalStore(subscribe, read, read);
  if (count === 0) return null;
  return (
    <button
      type="button"
      onClick={() => {
        for (const id of lost()) votes.takeBack(id);
      }}
      title="You voted for notes that are no longer in this vote"
      className="h-8 rounded-control px-2 text-sm font-medium whitespace-nowrap text-accent hover:bg-accent-soft"
    >
      Take back {count === 1 ? 'a lost vote' : `${count} lost votes`}
    </button>
  );
}
