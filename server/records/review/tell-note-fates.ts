import type { Kysely } from 'kysely';
import type { BoardId } from '#lib/board/ids.ts';
import { mayKnow } from '#lib/review/blind.ts';
import { readTogether } from '#server/store/read-together.ts';
import { openReviewOn } from '#server/store/reviews.ts';
import type { Schema } from '#server/store/schema.ts';
import { threadsAboutNotes } from '#server/store/threads.ts';
import type { NoteFate } from '#server/store/threads-of-notes.ts';
import type { Rooms } from '#server/sync/rooms.ts';
import { makeTurns } from '../workshop/turns.ts';
import { threadWork } from './known-threads.ts';
import { tellReview } from './tell-review.ts';

type FateOptions = {
  readonly db: Kysely<Schema>;
  readonly rooms: Pick<Rooms, 'sendToEach' | 'seatCount'>;
  /** Milliseconds since 1970. */
  readonly now: () => number;
  /** Hears why nobody could be told; whoever opens the board anew finds what is so. */
  readonly report: (boardId: BoardId, error: unknown) => void;
};

export type FateTeller = {
  /** Tells each socket at the board of the threads whose notes came or went, of those that its person may know of. */
  readonly tell: (boardId: BoardId, fates: readonly NoteFate[]) => void;
  /** Resolves when everybody was told. */
  readonly stop: () => Promise<void>;
};

/** Tells open boards that threads lost their notes or have them back, once that is durable. */
export function openFateTeller({ db, rooms, now, report }: FateOptions): FateTeller {
  const turns = makeTurns();
  const tellAll = async (boardId: BoardId, fates: readonly NoteFate[]) => {
    const notes = [...new Set(fates.map(({ note }) => note))];
    // Which threads are whose, and whose review is open, as of one moment: else one could be told too much.
    const { threads, open } = await readTogether(db, async (trx) => ({
      threads: await threadsAboutNotes(trx, boardId, notes),
      open: await openReviewOn(trx, boardId, now()),
    }));
    if (threads.length === 0) return;
    tellReview(rooms, boardId, {
      threadsFor: (reader) =>
        threads.filter((thread) => mayKnow(threadWork(thread), reader, open)).map(({ id }) => id),
      inboxOf: [],
      reviews: 'same',
    });
  };
  return {
    tell: (boardId, fates) => {
      if (fates.length === 0 || rooms.seatCount(boardId) === 0) return;
      turns.take(boardId, () => tellAll(boardId, fates)).catch((error: unknown) => report(boardId, error));
    },
    stop: turns.done,
  };
}
