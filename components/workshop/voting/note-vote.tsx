'use client';

import { useCallback, useSyncExternalStore } from 'react';
import { votedBlocks } from '#components/workshop/focus/desk-rules.ts';
import { useRoom } from '#components/workshop/together/room-context.ts';
import type { NoteId } from '#lib/board/ids.ts';
import type { BlockKey } from '#lib/canvas/blocks.ts';
import type { Rating } from '#lib/workshop/ballot.ts';
import './voting.css';

type NoteVoteProps = { readonly id: NoteId; readonly block: BlockKey; readonly isTabStop: boolean };

/** The buttons by which a person votes on a note, for as long as the round is open. */
export function NoteVote({ id, block, isTabStop }: NoteVoteProps) {
  const { votes } = useRoom();
  const round = useSyncExternalStore(votes.subscribeRound, votes.getRound, votes.getRound);
  if (!round || !votedBlocks(round).includes(block)) return null;
  // The other notes' buttons are reached from their notes: with them all Tab would never get through a board.
  const tabIndex = isTabStop ? 0 : -1;
  return round.rules.kind === 'dots' ? (
    <DotVote id={id} tabIndex={tabIndex} />
  ) : (
    <MatrixVote id={id} tabIndex={tabIndex} />
  );
}

type VoteButtonProps = { readonly id: NoteId; readonly tabIndex: number };

/** Dots that are drawn one by one; more are only a number. */
const DRAWN = 5;

function DotVote({ id, tabIndex }: VoteButtonProps) {
  const { votes } = useRoom();
  const dots = useMine(id, () => votes.dotsOn(id));
  return (
    <span className="note-vote">
      {dots > 0 && (
        <button
          type="button"
          className="vote-less"
          aria-label="Take a dot off"
          tabIndex={tabIndex}
          onClick={() => votes.takeDotOff(id)}
          data-sign="−"
        />
      )}
      <button
        type="button"
        className="vote-button"
        aria-label="Vote"
        aria-description={dots === 1 ? '1 of your dots' : `${dots} of your dots`}
        aria-keyshortcuts="V"
        tabIndex={tabIndex}
        onClick={() => votes.addDot(id)}
        data-count={dots > 0 ? dots : undefined}
      >
        {dots > 0 ? (
          Array.from({ length: Math.min(dots, DRAWN) }, (_, index) => index).map((each) => (
            <i key={each} className="vote-dot" />
          ))
        ) : (
          <i className="vote-dot" data-empty />
        )}
      </button>
    </span>
  );
}

function MatrixVote({ id, tabIndex }: VoteButtonProps) {
  const { votes, rated } = useRoom();
  const words = useMine(id, () => describeRating(votes.ratingOf(id)));
  return (
    <span className="note-vote">
      <button
        type="button"
        className="vote-button"
        aria-label="Vote"
        aria-description={words}
        aria-haspopup="dialog"
        aria-keyshortcuts="V"
        tabIndex={tabIndex}
        onClick={({ currentTarget }) => rated.open(id, currentTarget)}
        data-count={shortRating(votes.ratingOf(id))}
      >
        <i className="vote-scale" />
      </button>
    </span>
  );
}

/** What I have given a note; renders again for that note alone. */
function useMine<T extends string | number>(id: NoteId, read: () => T): T {
  const { votes } = useRoom();
  const subscribe = useCallback((listener: () => void) => votes.subscribeNote(id, listener), [votes, id]);
  return useSyncExternalStore(subscribe, read, read);
}

function describeRating(rating: Rating | null): string {
  return rating ? `Importance ${rating.importance}, evidence ${rating.evidence}` : 'Not rated by you yet';
}

function shortRating(rating: Rating | null): string {
  return rating ? `${rating.importance} · ${rating.evidence}` : 'Rate';
}
