import type { Kysely } from 'kysely';
import type { BoardId, UserId } from '#lib/board/ids.ts';
import { parseThreadId, type ThreadId } from '#lib/review/ids.ts';
import type { ThreadPage } from '#lib/review/parse-thread.ts';
import { THREADS_A_PAGE, type Thread } from '#lib/review/thread.ts';
import { countComments } from '#server/store/comments.ts';
import { readTogether } from '#server/store/read-together.ts';
import { openReviewOn } from '#server/store/reviews.ts';
import type { Schema } from '#server/store/schema.ts';
import type { ThreadRow } from '#server/store/thread-row.ts';
import {
  findThreadRows,
  listThreadRows,
  type ThreadCursor,
  type ThreadReader,
} from '#server/store/threads.ts';
import { countUnread } from '#server/store/threads-unread.ts';
import { knowThreads } from './known-threads.ts';
import { readCursor, writeCursor } from './page-cursor.ts';

/** Comments in one answer, roughly: a page ends before the thread that would bring more. */
const COMMENTS_A_PAGE = 1_000;

/** Whose look it is. `now`: milliseconds since 1970. */
export type Looking = { readonly boardId: BoardId; readonly reader: UserId; readonly now: number };

/** What to begin a page after; `null` for text that `next` never was. */
export function parseThreadCursor(text: string): ThreadCursor | null {
  const { time, rest } = readCursor(text);
  const id = parseThreadId(rest);
  return time === null || id === null ? null : { changedAt: time, id };
}

/** A page of threads, the newest change first. */
export function listThreads(
  db: Kysely<Schema>,
  looking: Looking,
  from: ThreadCursor | null,
): Promise<ThreadPage> {
  return look(db, looking, async (trx, reader) => {
    const rows = await listThreadRows(trx, reader, { from, limit: THREADS_A_PAGE + 1 });
    const page = await withinWeight(trx, reader, rows.slice(0, THREADS_A_PAGE));
    const last = page.at(-1);
    return {
      threads: (await knowThreads(trx, reader, page)).map(({ thread }) => thread),
      next: last && page.length < rows.length ? writeCursor(last.changedAt, last.id) : null,
      unread: await countUnread(trx, reader),
    };
  });
}

/** Those of the threads that are there for the reader, and how many of all are unread. */
export function findThreads(
  db: Kysely<Schema>,
  looking: Looking,
  ids: readonly ThreadId[],
): Promise<{ readonly threads: readonly Thread[]; readonly unread: number }> {
  return look(db, looking, async (trx, reader) => {
    const known = await knowThreads(trx, reader, await findThreadRows(trx, reader, ids));
    return { threads: known.map(({ thread }) => thread), unread: await countUnread(trx, reader) };
  });
}

/** Reads the review and the threads as of one moment: a review that begins in between keeps nobody's words apart. */
function look<T>(
  db: Kysely<Schema>,
  { boardId, reader, now }: Looking,
  read: (trx: Kysely<Schema>, reader: ThreadReader) => Promise<T>,
): Promise<T> {
  return readTogether(db, async (trx) =>
    read(trx, { boardId, reader, open: await openReviewOn(trx, boardId, now) }),
  );
}

async function withinWeight(
  db: Kysely<Schema>,
  reader: ThreadReader,
  rows: readonly ThreadRow[],
): Promise<readonly ThreadRow[]> {
  const counts = await countComments(
    db,
    reader,
    rows.map(({ id }) => id),
  );
  let weight = 0;
  const end = rows.findIndex(({ id }) => {
    weight += counts.get(id) ?? 0;
    return weight > COMMENTS_A_PAGE;
  });
  return end === -1 ? rows : rows.slice(0, Math.max(1, end));
}
