import { askReview } from '#server/records/review/ask-review.ts';
import { reviewShape } from '#server/records/review/request-shapes.ts';
import { openDesk } from '#server/records/review/review-desk.ts';
import { listReviews } from '#server/store/reviews.ts';
import { allow } from '../../../allow.ts';
import { tellMade } from '../../../change-threads.ts';
import { handleChange, handleRead } from '../../../handle.ts';
import { limit } from '../../../limit.ts';
import { maker } from '../../../maker.ts';
import { readBody } from '../../../read-body.ts';
import { Refusal } from '../../../refusal.ts';

/** The board's reviews, the newest first, and the server's clock, by which they are open or over. */
export const GET = handleRead<{ id: string }>(async (call) => {
  const { boardId } = await allow(call, 'read-threads');
  return { reviews: await listReviews(call.services.store.db, boardId), now: maker.now() };
});

/** Asks members for a review. */
export const POST = handleChange<{ id: string }>(async (call) => {
  const { services, record, user, request } = call;
  const { boardId, role } = await allow(call, 'ask-review');
  await limit(services, 'review-by-person', user.id);
  const wish = await readBody(request, reviewShape);
  const made = await record.commit(async (trx) => {
    const asked = await askReview(await openDesk(trx, { boardId, me: { id: user.id, role } }, maker), wish);
    if (typeof asked === 'string') throw new Refusal(asked);
    record.add({ review: asked.review.id, reviewers: asked.review.reviewers.length });
    return asked;
  });
  return Response.json({ review: tellMade(services, boardId, made).review }, { status: 201 });
});
