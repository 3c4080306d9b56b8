import { parseReviewId } from '#lib/review/ids.ts';
import { closeReview } from '#server/records/review/end-review.ts';
import { openDesk } from '#server/records/review/review-desk.ts';
import { allow } from '../../../../../allow.ts';
import { tellMade } from '../../../../../change-threads.ts';
import { handleChange } from '../../../../../handle.ts';
import { limit } from '../../../../../limit.ts';
import { maker } from '../../../../../maker.ts';
import { Refusal } from '../../../../../refusal.ts';

/** Ends a review before its time: everybody sees everything. */
export const POST = handleChange<{ id: string; review: string }>(async (call) => {
  const { services, record, user, params } = call;
  const { boardId, role } = await allow(call, 'ask-review');
  await limit(services, 'review-by-person', user.id);
  const id = parseReviewId(params.review);
  if (!id) throw new Refusal('no-such-review');
  record.add({ review: id, closed: true });
  const made = await record.commit(async (trx) => {
    const closed = await closeReview(await openDesk(trx, { boardId, me: { id: user.id, role } }, maker), id);
    if (typeof closed === 'string') throw new Refusal(closed);
    return closed;
  });
  return { review: tellMade(services, boardId, made).review };
});
