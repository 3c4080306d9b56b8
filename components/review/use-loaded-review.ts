'use client';

import { useEffect, useMemo, useRef, useState } from 'react';
import { useOpenBoard } from '#components/board/board-context.ts';
import type { Person } from '#components/board/people.ts';
import { parseThreadId } from '#lib/review/ids.ts';
import type { OpenReview } from './threads/review-context.ts';
import type { WholeReview } from './whole-review.tsx';

export type LoadedReview = { readonly whole: WholeReview; readonly context: OpenReview };

/** Milliseconds before code that could not be had is asked for again. */
const RETRY = 5_000;

type ReviewWishes = {
  /** The first screen is there. */
  readonly isSettled: boolean;
  /** The panel is open. */
  readonly isShown: boolean;
  /** Called when a thread is opened or begun, wherever that was: the panel shows it. */
  readonly onWanted: () => void;
};

/** The comments of the board, fetched once there is nothing more urgent, or somebody wants to see them. */
export function useLoadedReview(
  people: readonly Person[],
  { isSettled, isShown, onWanted }: ReviewWishes,
): LoadedReview | null {
  const board = useOpenBoard();
  const [whole, setWhole] = useState<WholeReview | null>(null);
  const [attempt, setAttempt] = useState(0);
  const [isWanted, setWanted] = useState(false);
  // Once it is here it stays.
  if (!isWanted && (isSettled || isShown)) setWanted(true);

  useEffect(() => {
    if (!isWanted) return;
    let isOver = false;
    let opened: WholeReview | null = null;
    let timer: ReturnType<typeof setTimeout> | undefined;
    import('./whole-review.tsx').then(
      ({ openWholeReview }) => {
        if (isOver) return;
        opened = openWholeReview({ board, showPanel: onWanted });
        setWhole(opened);
      },
      () => {
        if (!isOver) timer = setTimeout(() => setAttempt(attempt + 1), RETRY);
      },
    );
    return () => {
      isOver = true;
      clearTimeout(timer);
      opened?.close();
      setWhole(null);
    };
  }, [board, isWanted, attempt, onWanted]);

  useEffect(() => {
    if (!whole) return;
    const { threads } = whole;
    let before = threads.get();
    const stop = threads.subscribe(() => {
      const { open, beginning } = threads.get();
      const isNew = open !== before.open || beginning !== before.beginning;
      before = threads.get();
      if (isNew && (open !== null || beginning !== null)) onWanted();
    });
    const linked = parseThreadId(takeFromAddress('thread'));
    if (linked) threads.open(linked);
    // What a review comes to is over the comments.
    if (takeFromAddress('review') !== null) onWanted();
    return stop;
  }, [whole, onWanted]);

  // A panel that was closed shows the list when it is opened again, and no pin is marked meanwhile.
  const wasShown = useRef(isShown);
  useEffect(() => {
    if (wasShown.current && !isShown) {
      whole?.threads.open(null);
      whole?.threads.begin(null);
    }
    wasShown.current = isShown;
  }, [whole, isShown]);

  return useMemo(() => whole && { whole, context: { threads: whole.threads, people } }, [whole, people]);
}

/** What the page's address names, once: it is taken out of the address, for who loads the page again. */
function takeFromAddress(name: 'thread' | 'review'): string | null {
  const address = new URL(window.location.href);
  const value = address.searchParams.get(name);
  if (value === null) return null;
  address.searchParams.delete(name);
  window.history.replaceState(window.history.state, '', address);
  return value;
}
