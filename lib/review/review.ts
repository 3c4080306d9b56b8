import type { UserId } from '../board/ids.ts';
import type { OpenReview } from './blind.ts';
import type { ReviewId } from './ids.ts';

/**
 * Some members were asked for their comments by a date. Until a reviewer has handed in, they do not see what the
 * others wrote for it, and nobody sees what they wrote. Times are milliseconds since 1970.
 */
export type Review = {
  readonly id: ReviewId;
  readonly askedBy: UserId;
  readonly askedAt: number;
  readonly dueAt: number;
  /** `null`: it runs until `dueAt`, unless somebody closes it before. */
  readonly closedAt: number | null;
  /** What the reviewers were asked to look at; may be empty. */
  readonly ask: string;
  readonly reviewers: readonly Reviewer[];
};

/** `submittedAt` is `null` while they have not handed in. */
export type Reviewer = { readonly user: UserId; readonly submittedAt: number | null };

export const MAX_REVIEWERS = 50;
export const MAX_ASK = 500;
/** How soon and how late a review may be due, in milliseconds from when it is asked for. */
export const SHORTEST_REVIEW = 5 * 60 * 1000;
export const LONGEST_REVIEW = 366 * 24 * 60 * 60 * 1000;

/** @param now milliseconds since 1970 */
export function isOpenReview({ closedAt, dueAt }: Review, now: number): boolean {
  return closedAt === null && now < dueAt;
}

/** A review as it keeps people apart while it is open. */
export function asOpenReview({ id, reviewers }: Review): OpenReview {
  const waiting = reviewers.filter(({ submittedAt }) => submittedAt === null);
  return {
    id,
    reviewers: new Set(reviewers.map(({ user }) => user)),
    waiting: new Set(waiting.map(({ user }) => user)),
  };
}
