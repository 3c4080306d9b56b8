import type { UserId } from '../board/ids.ts';
import type { ReviewId } from './ids.ts';

/** The review that is open on a board at this moment: a board has one at most. */
export type OpenReview = {
  readonly id: ReviewId;
  readonly reviewers: ReadonlySet<UserId>;
  /** The reviewers who have not handed in. */
  readonly waiting: ReadonlySet<UserId>;
};

/** A thread, a comment or a reaction, as far as it matters here: whose it is, and for which review it was made. */
export type Work = { readonly by: UserId; readonly review: ReviewId | null };

/**
 * Whether a reader may know that this is there. What was made for the open review is its author's own until they hand
 * in, and comes to those who have not handed in only when the review is over.
 */
export function mayKnow(work: Work, reader: UserId, open: OpenReview | null): boolean {
  if (open === null || work.review !== open.id || work.by === reader) return true;
  return !open.waiting.has(work.by) && !open.waiting.has(reader);
}

/**
 * For which review something is made that answers `others`, the other works in its thread. All that a reviewer makes
 * is for the review that is open; so is what answers such works, whose content it may tell.
 */
export function reviewOf(author: UserId, others: readonly Work[], open: OpenReview | null): ReviewId | null {
  if (open === null) return null;
  const answersReview = others.some((work) => work.review === open.id && mayKnow(work, author, open));
  return open.reviewers.has(author) || answersReview ? open.id : null;
}

/** What somebody waits for: to have handed in themselves, or until all of the others have. */
export type Held = 'submit-first' | 'wait-for-others';

/**
 * What a reviewer waits for before they change something that everybody sees, such as what a thread came to: it would
 * tell what they think to those who have not handed in. `null`: nothing.
 */
export function heldBack(work: Work, by: UserId, open: OpenReview | null): Held | null {
  if (open === null || work.review === open.id || !open.reviewers.has(by)) return null;
  return open.waiting.has(by) ? 'submit-first' : 'wait-for-others';
}
