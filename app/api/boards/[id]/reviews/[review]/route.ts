import { parseReviewId } from '#lib/review/ids.ts';
import { readReview } from '#server/records/review/read-reviews.ts';
import { allow } from '../../../../allow.ts';
import { handleRead } from '../../../../handle.ts';
import { maker } from '../../../../maker.ts';
import { Refusal } from '../../../../refusal.ts';

/** A review, and what it says about each block when it is over. */
export const GET = handleRead<{ id: string; review: string }>(async (call) => {
  const { boardId } = await allow(call, 'read-threads');
  const id = parseReviewId(call.params.review);
  const { store, rooms } = call.services;
  const looking = { boardId, reader: call.user.id, now: maker.now() };
  const read = id && (await readReview({ db: store.db, rooms }, looking, id));
  if (!read) throw new Refusal('no-such-review');
  return read;
});
