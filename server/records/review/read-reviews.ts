import type { Kysely } from 'kysely';
import type { BoardId, UserId } from '#lib/board/ids.ts';
import { anchorBlock } from '#lib/review/filter-threads.ts';
import type { ReviewId } from '#lib/review/ids.ts';
import { isOpenReview, type Review } from '#lib/review/review.ts';
import { type BlockSummary, summariseReview } from '#lib/review/review-summary.ts';
import type { Thread } from '#lib/review/thread.ts';
import { findReview } from '#server/store/reviews.ts';
import type { Schema } from '#server/store/schema.ts';
import { threadsForReview } from '#server/store/threads.ts';
import type { Rooms } from '#server/sync/rooms.ts';
import { knowThreads } from './known-threads.ts';
import { findNoteBlocks } from './read-note.ts';

/** `summary` is `null` while the review is open: until then nobody knows all of it. */
export type ReadReview = { readonly review: Review; readonly summary: readonly BlockSummary[] | null };

/** A review and, when it is over, what it says about each block; `null` when the board has no such review. */
export async function readReview(
  { db, rooms }: { readonly db: Kysely<Schema>; readonly rooms: Pick<Rooms, 'readState'> },
  { boardId, reader, now }: { readonly boardId: BoardId; readonly reader: UserId; readonly now: number },
  id: ReviewId,
): Promise<ReadReview | null> {
  const review = await findReview(db, boardId, id);
  if (!review) return null;
  if (isOpenReview(review, now)) return { review, summary: null };
  const known = await knowThreads(
    db,
    { boardId, reader, open: null },
    await threadsForReview(db, boardId, id),
  );
  const threads = known.map(({ thread }) => thread);
  const blocks = await findNoteBlocks(rooms, boardId);
  const blockOf = (thread: Thread) =>
    (thread.anchor.is === 'note' ? blocks.get(thread.anchor.note) : undefined) ?? anchorBlock(thread);
  return { review, summary: summariseReview(threads, id, blockOf) };
}
