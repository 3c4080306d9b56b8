import { parseReviewId } from '#lib/review/ids.ts';
import { submitReview } from '#server/records/review/end-review.ts';
import { changeThreads, enterThreads } from '../../../../../change-threads.ts';
import { handleChange } from '../../../../../handle.ts';
import { Refusal } from '../../../../../refusal.ts';

/** Hands in what the caller has to say: others see it from now on. */
export const POST = handleChange<{ id: string; review: string }>(async (call) => {
  const place = await enterThreads(call, 'comment', 'review-by-person');
  const id = parseReviewId(call.params.review);
  if (!id) throw new Refusal('no-such-review');
  const { review } = await changeThreads(call, place, (desk) => submitReview(desk, id));
  return { review };
});
