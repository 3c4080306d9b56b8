import type { Rating } from '#lib/workshop/ballot.ts';

/** What is chosen of a rating: it counts once both scales are. */
export type RatingSoFar = Partial<Rating>;

export function ratingAfter({ importance, evidence }: RatingSoFar): Rating | null {
  return importance !== undefined && evidence !== undefined ? { importance, evidence } : null;
}
