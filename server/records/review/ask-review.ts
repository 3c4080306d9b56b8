import { can } from '#lib/board/can.ts';
import { makeId, type UserId } from '#lib/board/ids.ts';
import { cleanText } from '#lib/review/clean-text.ts';
import { parseReviewId } from '#lib/review/ids.ts';
import { LONGEST_REVIEW, MAX_REVIEWERS, type Review, SHORTEST_REVIEW } from '#lib/review/review.ts';
import { insertEntries } from '#server/store/inbox.ts';
import { findNamedMembers } from '#server/store/named-members.ts';
import { insertReview } from '#server/store/reviews.ts';
import { stored } from '#server/store/stored-value.ts';
import type { ReviewDesk } from './review-desk.ts';
import type { ReviewRefusal } from './review-refusal.ts';
import type { ReviewNews } from './tell-review.ts';

export type ReviewRequest = {
  readonly reviewers: readonly UserId[];
  /** Milliseconds since 1970. */
  readonly dueAt: number;
  readonly ask: string;
};

export type ReviewChange = { readonly review: Review; readonly news: ReviewNews };

/** Asks members for a review. One at a time: what is said belongs to the one that is open. */
export async function askReview(
  { trx, boardId, me, now, random, open }: ReviewDesk,
  { reviewers, dueAt, ask }: ReviewRequest,
): Promise<ReviewChange | ReviewRefusal> {
  if (!can(me.role, 'ask-review')) return 'not-allowed';
  if (open !== null) return 'review-open';
  if (dueAt < now + SHORTEST_REVIEW || dueAt > now + LONGEST_REVIEW) return 'bad-due-time';
  const asked = [...new Set(reviewers)];
  const members = await findNamedMembers(trx, boardId, asked);
  const may = asked.filter((user) => {
    const member = members.get(user);
    return member?.id === user && can(member.role, 'comment');
  });
  if (may.length === 0 || may.length < asked.length || may.length > MAX_REVIEWERS) return 'bad-reviewers';
  const id = stored('reviews.id', parseReviewId(makeId(random)));
  const review: Review = {
    id,
    askedBy: me.id,
    askedAt: now,
    dueAt,
    closedAt: null,
    ask: cleanText(ask).trim(),
    reviewers: may.toSorted().map((user) => ({ user, submittedAt: null })),
  };
  await insertReview(trx, boardId, review);
  const told = await insertEntries(
    trx,
    may
      .filter((user) => user !== me.id)
      .map((user) => ({ id: makeId(random), boardId, user, by: me.id, at: now, why: 'review', review: id })),
  );
  return { review, news: { threadsFor: () => [], inboxOf: told, reviews: 'changed' } };
}
