import { parseUserId } from '../board/ids.ts';
import { isBlockKey } from '../canvas/blocks.ts';
import { parseReviewId, parseThreadId } from './ids.ts';
import { isRecord } from './is-record.ts';
import { isTime, parseAll } from './parse-thread.ts';
import type { Review, Reviewer } from './review.ts';
import { type BlockSummary, type KindSaid, verdicts } from './review-summary.ts';
import { threadKinds } from './thread.ts';

/** A board's reviews, newest first, and the server's clock in milliseconds since 1970. */
export type ReviewList = { readonly reviews: readonly Review[]; readonly now: number };

/** A review and what it says about each block. `summary` is `null` while it is open. */
export type SummarisedReview = {
  readonly review: Review;
  readonly summary: readonly BlockSummary[] | null;
};

/** A review as the server tells it; `null` for anything else. */
export function parseReview(value: unknown): Review | null {
  if (!isRecord(value)) return null;
  const id = parseReviewId(value.id);
  const askedBy = parseUserId(value.askedBy);
  const reviewers = parseAll(value.reviewers, parseReviewer);
  const { askedAt, dueAt, closedAt, ask } = value;
  if (!id || !askedBy || !reviewers || !isTime(askedAt) || !isTime(dueAt) || typeof ask !== 'string')
    return null;
  return { id, askedBy, askedAt, dueAt, closedAt: isTime(closedAt) ? closedAt : null, ask, reviewers };
}

/** `null` for what is no list of reviews. */
export function parseReviewList(value: unknown): ReviewList | null {
  if (!isRecord(value)) return null;
  const reviews = parseAll(value.reviews, parseReview);
  return reviews && isTime(value.now) ? { reviews, now: value.now } : null;
}

/** `null` for what is no review with its summary. */
export function parseSummarisedReview(value: unknown): SummarisedReview | null {
  if (!isRecord(value)) return null;
  const review = parseReview(value.review);
  const summary = value.summary === null ? null : parseAll(value.summary, parseBlockSummary);
  return review && (summary || value.summary === null) ? { review, summary } : null;
}

function parseReviewer(value: unknown): Reviewer | null {
  if (!isRecord(value)) return null;
  const user = parseUserId(value.user);
  return user && { user, submittedAt: isTime(value.submittedAt) ? value.submittedAt : null };
}

function parseBlockSummary(value: unknown): BlockSummary | null {
  if (!isRecord(value) || !isBlockKey(value.block)) return null;
  const people = parseAll(value.people, parseUserId);
  const kinds = parseAll(value.kinds, parseKindSaid);
  const verdict = verdicts.find((each) => each === value.verdict);
  return people && kinds && verdict ? { block: value.block, people, kinds, verdict } : null;
}

function parseKindSaid(value: unknown): KindSaid | null {
  if (!isRecord(value)) return null;
  const kind = value.kind === 'plain' ? 'plain' : threadKinds.find((each) => each === value.kind);
  const people = parseAll(value.people, parseUserId);
  const threads = parseAll(value.threads, parseThreadId);
  return kind && people && threads ? { kind, people, threads } : null;
}
