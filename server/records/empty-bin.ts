import type { Kysely } from 'kysely';
import { KEPT_FOR } from '#lib/board/bin.ts';
import type { BoardId } from '#lib/board/ids.ts';
import { listBoardsDeletedBy, purgeBoard } from '#server/store/purge-board.ts';
import type { Schema } from '#server/store/schema.ts';

/** How often it is looked for boards whose time in the bin is over, in milliseconds. */
const EVERY = 24 * 60 * 60 * 1000;

type BinOptions = {
  readonly db: Kysely<Schema>;
  /** Milliseconds since 1970. */
  readonly now: () => number;
  readonly onPurged: (boardId: BoardId) => void;
  /** Hears of a board that could not be removed; it is tried again the next day. */
  readonly report: (error: unknown) => void;
};

/** Removes for good what was deleted long enough ago. Never rejects. */
export async function emptyBin({ db, now, onPurged, report }: BinOptions): Promise<void> {
  const deletedBy = now() - KEPT_FOR;
  try {
    for (const boardId of await listBoardsDeletedBy(db, deletedBy))
      await purgeBoard(db, boardId, deletedBy).then((isGone) => isGone && onPurged(boardId), report);
  } catch (error) {
    report(error);
  }
}

/** Empties the bin now and then every day. @returns stops it and waits for what is being removed */
export function keepEmptyingBin(options: BinOptions): () => Promise<void> {
  let running = emptyBin(options);
  const timer = setInterval(() => {
    running = running.then(() => emptyBin(options));
  }, EVERY);
  return async () => {
    clearInterval(timer);
    await running;
  };
}
