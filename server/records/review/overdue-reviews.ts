import type { Kysely } from 'kysely';
import { listOverdue } from '#server/store/reviews.ts';
import type { Schema } from '#server/store/schema.ts';
import { holdBoard } from '#server/store/workshops.ts';
import type { Rooms } from '#server/sync/rooms.ts';
import type { Maker } from '../maker.ts';
import { endOverdueReview } from './end-review.ts';
import { tellReview } from './tell-review.ts';

/**
 * How often it is looked for reviews whose time is over, in milliseconds. What may be read does not wait for it: only
 * open screens and inboxes do.
 */
const EVERY = 15_000;

type OverdueOptions = {
  readonly db: Kysely<Schema>;
  readonly rooms: Pick<Rooms, 'sendToEach'>;
  readonly maker: Maker;
  /** Hears of a review that could not be ended; it is tried again the next time. */
  readonly report: (error: unknown) => void;
};

/** Ends the reviews whose time is over. Never rejects. */
export async function endOverdueReviews({ db, rooms, maker, report }: OverdueOptions): Promise<void> {
  const { now, random } = maker;
  try {
    for (const { boardId, id } of await listOverdue(db, now())) {
      const ended = db.transaction().execute(async (trx) => {
        await holdBoard(trx, boardId);
        return endOverdueReview({ trx, boardId, now: now(), random }, id);
      });
      await ended.then((made) => made && tellReview(rooms, boardId, made.news), report);
    }
  } catch (error) {
    report(error);
  }
}

/** Looks for them now and then again and again. @returns stops it and waits for what is being done */
export function keepEndingReviews(options: OverdueOptions): () => Promise<void> {
  let running = endOverdueReviews(options);
  const timer = setInterval(() => {
    running = running.then(() => endOverdueReviews(options));
  }, EVERY);
  return async () => {
    clearInterval(timer);
    await running;
  };
}
