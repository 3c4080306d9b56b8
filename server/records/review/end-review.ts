import { can } from '#lib/board/can.ts';
import type { ReviewId } from '#lib/review/ids.ts';
import { asOpenReview, isOpenReview, type Review } from '#lib/review/review.ts';
import { findNamedMembers } from '#server/store/named-members.ts';
import { findReview, setClosed, setSubmitted } from '#server/store/reviews.ts';
import type { ReviewChange } from './ask-review.ts';
import { revealWork } from './reveal-work.ts';
import type { ReviewDesk } from './review-desk.ts';
import type { ReviewRefusal } from './review-refusal.ts';

/**
 * Hands in: from now on others see what the reviewer wrote for it, and the reviewer what the others have handed in. The
 * review is over when nobody is left who could hand in. Again, it changes nothing.
 */
export async function submitReview(desk: ReviewDesk, id: ReviewId): Promise<ReviewChange | ReviewRefusal> {
  const { trx, boardId, me, now } = desk;
  const review = await findReview(trx, boardId, id);
  if (!review) return 'no-such-review';
  const before = asOpenReview(review);
  if (!before.reviewers.has(me.id)) return 'not-a-reviewer';
  if (!isOpenReview(review, now)) return 'review-over';
  await setSubmitted(trx, { boardId, id }, me.id, now);
  const after = asOpenReview(await reread(desk, id));
  const stillHere = await findNamedMembers(trx, boardId, [...after.waiting]);
  const isOver = stillHere.size === 0;
  if (isOver) await setClosed(trx, { boardId, id }, now);
  const news = await revealWork(desk, { before, after: isOver ? null : after });
  return { review: await reread(desk, id), news };
}

/** Ends a review: everybody sees everything. */
export async function closeReview(desk: ReviewDesk, id: ReviewId): Promise<ReviewChange | ReviewRefusal> {
  const { trx, boardId, me, now } = desk;
  if (!can(me.role, 'ask-review')) return 'not-allowed';
  const review = await findReview(trx, boardId, id);
  if (!review) return 'no-such-review';
  if (!isOpenReview(review, now)) return 'review-over';
  return { ...(await end(desk, review, now)), review: await reread(desk, id) };
}

/** Does what follows from the end of a review whose time is over. `null` when it was done already. */
export async function endOverdueReview(
  desk: Pick<ReviewDesk, 'trx' | 'boardId' | 'now' | 'random'>,
  id: ReviewId,
): Promise<Pick<ReviewChange, 'news'> | null> {
  const review = await findReview(desk.trx, desk.boardId, id);
  if (!review || review.closedAt !== null || review.dueAt > desk.now) return null;
  return end(desk, review, review.dueAt);
}

async function end(
  desk: Pick<ReviewDesk, 'trx' | 'boardId' | 'now' | 'random'>,
  review: Review,
  at: number,
): Promise<Pick<ReviewChange, 'news'>> {
  await setClosed(desk.trx, { boardId: desk.boardId, id: review.id }, at);
  return { news: await revealWork(desk, { before: asOpenReview(review), after: null }) };
}

async function reread({ trx, boardId }: ReviewDesk, id: ReviewId): Promise<Review> {
  const review = await findReview(trx, boardId, id);
  if (!review) throw new Error('The review went away within a transaction.');
  return review;
}
