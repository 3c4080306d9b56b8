import type { Transaction } from 'kysely';
import type { BoardId } from '#lib/board/ids.ts';
import type { OpenReview } from '#lib/review/blind.ts';
import type { Thread } from '#lib/review/thread.ts';
import type { Asker } from '#lib/review/thread-rights.ts';
import { openReviewOn } from '#server/store/reviews.ts';
import type { Schema } from '#server/store/schema.ts';
import { holdBoard } from '#server/store/workshops.ts';
import type { Maker } from '../maker.ts';
import type { ReviewNews } from './tell-review.ts';

/** What every change to a board's threads and reviews is made with. */
export type ReviewDesk = {
  readonly trx: Transaction<Schema>;
  readonly boardId: BoardId;
  readonly me: Asker;
  /** Milliseconds since 1970. */
  readonly now: number;
  readonly random: Maker['random'];
  /** Stays as it is until the transaction ends: whoever else changes something on the board waits. */
  readonly open: OpenReview | null;
};

/** What a change made of a thread, as who asked for it may know it; `null`: it is gone. */
export type ThreadChange = { readonly thread: Thread | null; readonly news: ReviewNews };

export async function openDesk(
  trx: Transaction<Schema>,
  { boardId, me }: Pick<ReviewDesk, 'boardId' | 'me'>,
  { now, random }: Maker,
): Promise<ReviewDesk> {
  await holdBoard(trx, boardId);
  const at = now();
  return { trx, boardId, me, now: at, random, open: await openReviewOn(trx, boardId, at) };
}
