import type { UserId } from '#lib/board/ids.ts';
import { isOpenReview, type Review } from '#lib/review/review.ts';
import type { Thread } from '#lib/review/thread.ts';

/** What the review that is open is to somebody. */
export type ReviewStanding =
  | { readonly is: 'none' }
  /** They were asked and have not handed in. */
  | { readonly is: 'writing'; readonly review: Review }
  | { readonly is: 'handed-in'; readonly review: Review }
  /** They were not asked. */
  | { readonly is: 'watching'; readonly review: Review };

/** @param now the server's clock, in milliseconds since 1970 */
export function standingIn(reviews: readonly Review[], user: UserId, now: number): ReviewStanding {
  const review = reviews.find((each) => isOpenReview(each, now));
  if (!review) return { is: 'none' };
  const own = review.reviewers.find((each) => each.user === user);
  if (!own) return { is: 'watching', review };
  return { is: own.submittedAt === null ? 'writing' : 'handed-in', review };
}

/** How many comments somebody has made since a review was asked for: all of them are for it. */
export function countWritten(threads: readonly Thread[], user: UserId, { askedAt }: Review): number {
  const comments = threads.flatMap((thread) => thread.comments);
  return comments.filter(({ author, body, at }) => author === user && body !== null && at >= askedAt).length;
}

/** How far the reviewers are, such as `2 of 3 have handed in`. */
export function progressWords({ reviewers }: Review): string {
  const done = reviewers.filter(({ submittedAt }) => submittedAt !== null).length;
  return `${done} of ${reviewers.length} ${done === 1 ? 'has' : 'have'} handed in`;
}
