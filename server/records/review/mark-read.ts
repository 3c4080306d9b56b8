import type { ThreadId } from '#lib/review/ids.ts';
import { readEntries } from '#server/store/inbox.ts';
import { markRead } from '#server/store/thread-reads.ts';
import type { ReviewDesk } from './review-desk.ts';
import type { ReviewNews } from './tell-review.ts';

/**
 * Marks threads as read up to the newest change that the reader has seen, and what came into their inbox about them.
 * @param until milliseconds since 1970: what came later stays unread
 */
export async function markThreadsRead(
  { trx, boardId, me, now, open }: ReviewDesk,
  threads: readonly ThreadId[] | 'all',
  until: number,
): Promise<ReviewNews> {
  await markRead(trx, { boardId, reader: me.id, open }, threads, until);
  const had = await readEntries(trx, me.id, { boardId, threads, saidBy: until }, now);
  return { threadsFor: () => [], inboxOf: had ? [me.id] : [], reviews: 'same' };
}
