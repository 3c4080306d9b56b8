'use client';

import { useSyncExternalStore } from 'react';
import { useOpenBoard } from '#components/board/board-context.ts';
import type { Person } from '#components/board/people.ts';
import { FocusLayer } from '#components/workshop/focus/focus-layer.tsx';
import { StepBanner } from '#components/workshop/focus/step-banner.tsx';
import { RatingPopover } from '#components/workshop/voting/rating-popover.tsx';
import { ResultsBar } from '#components/workshop/voting/results-bar.tsx';
import { VoteKeys } from '#components/workshop/voting/vote-keys.tsx';
import { CursorChat } from './cursor-chat.tsx';
import { FlyingReactions } from './flying-reactions.tsx';
import { ReactionPicker } from './reaction-picker.tsx';
import { RoomNoticeLine } from './room-notice-line.tsx';
import './together.css';

/** On the board, moving with it. */
export function OnBoard() {
  return <FocusLayer />;
}

/** Over the board, measured in CSS pixels from the viewport's corner. */
export function OverBoard() {
  return (
    <>
      <FlyingReactions />
      <CursorChat />
    </>
  );
}

/** At the board's upper edge, and what opens from the room's buttons. */
export function AtTop({ people }: { readonly people: readonly Person[] }) {
  const { follow } = useOpenBoard();
  const isFollowing = useSyncExternalStore(follow.subscribe, follow.get, follow.get) !== null;
  return (
    <>
      <div
        // Under the sign of who is followed.
        className={`pointer-events-none absolute inset-x-0 z-10 flex flex-col items-center gap-2 px-3 ${isFollowing ? 'top-12' : 'top-3'}`}
      >
        <div data-at-top className="flex max-w-full flex-col items-center gap-2 *:pointer-events-auto">
          <StepBanner people={people} />
          <ResultsBar />
        </div>
        <RoomNoticeLine />
      </div>
      <VoteKeys />
      <RatingPopover />
      <ReactionPicker />
    </>
  );
}
