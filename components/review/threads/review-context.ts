'use client';

import { createContext, use, useSyncExternalStore } from 'react';
import type { Person } from '#components/board/people.ts';
import type { ThreadStore, ThreadsSnapshot } from './thread-store.ts';

/** What every part of a review works with. */
export type OpenReview = {
  readonly threads: ThreadStore;
  /** The board's members, as they are now. */
  readonly people: readonly Person[];
};

const ReviewContext = createContext<OpenReview | null>(null);

export const ReviewProvider = ReviewContext.Provider;

/** How many threads are unread; none while the review is not here. */
export function useUnreadThreads(): number {
  const threads = use(ReviewContext)?.threads;
  const read = () => threads?.get().unread ?? 0;
  return useSyncExternalStore(threads?.subscribe ?? neverChanges, read, read);
}

const neverChanges = () => () => {};

/** @throws outside a review */
export function useReview(): OpenReview {
  const review = use(ReviewContext);
  if (!review) throw new Error('useReview is for parts of a review');
  return review;
}

/** Part of what is known; renders again only when `select` gives another value, so it must not make a new one each time. */
export function useThreads<T>(select: (snapshot: ThreadsSnapshot) => T): T {
  const { threads } = useReview();
  const read = () => select(threads.get());
  return useSyncExternalStore(threads.subscribe, read, read);
}
