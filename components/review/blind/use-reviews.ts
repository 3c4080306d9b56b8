'use client';

import type { Loaded } from '#components/people/board-resource.ts';
import { useBoardResource } from '#components/people/use-board-resource.ts';
import { parseReviewList } from '#lib/review/parse-review.ts';
import type { Review } from '#lib/review/review.ts';

export type KnownReviews = {
  /** Newest first. */
  readonly reviews: readonly Review[];
  /** By how much the server's clock is ahead of this one, in milliseconds. */
  readonly ahead: number;
};

/** The board's reviews, kept up to date, and how to ask again. */
export function useReviews(): readonly [Loaded<KnownReviews>, () => Promise<void>] {
  return useBoardResource('reviews', parse, ['reviews-changed']);
}

function parse(data: unknown): KnownReviews | null {
  const list = parseReviewList(data);
  return list && { reviews: list.reviews, ahead: list.now - Date.now() };
}
