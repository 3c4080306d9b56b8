import type { Kysely, Transaction } from 'kysely';
import { type BoardId, parseUserId, type UserId } from '#lib/board/ids.ts';
import { parseThreadId, type ThreadId } from '#lib/review/ids.ts';
import type { Schema } from './schema.ts';
import { parseWhole, stored } from './stored-value.ts';
import type { ThreadReader } from './threads.ts';
import { knowsThread } from './threads-known.ts';

/** Up to when a person has read a thread: everything in it that is not younger. Milliseconds since 1970. */
export type ThreadRead = { readonly thread: ThreadId; readonly user: UserId; readonly seenAt: number };

/** What everybody has read of threads, or one person alone. */
export async function listReads(
  db: Kysely<Schema>,
  threads: readonly ThreadId[],
  only?: UserId,
): Promise<readonly ThreadRead[]> {
  if (threads.length === 0) return [];
  const rows = await db
    .selectFrom('thread_reads')
    .select(['thread_id', 'user_id', 'seen_at'])
    .where('thread_id', 'in', threads)
    .$if(only !== undefined, (query) => query.where('user_id', '=', only ?? ''))
    .execute();
  return rows.map((row) => ({
    thread: stored('thread_reads.thread_id', parseThreadId(row.thread_id)),
    user: stored('thread_reads.user_id', parseUserId(row.user_id)),
    seenAt: stored('thread_reads.seen_at', parseWhole(row.seen_at)),
  }));
}

/**
 * Marks threads as read, or every one that the reader may know of. Nothing becomes unread by it.
 * @param seenAt milliseconds since 1970
 */
export async function markRead(
  trx: Transaction<Schema>,
  { boardId, reader, open }: ThreadReader,
  threads: readonly ThreadId[] | 'all',
  seenAt: number,
): Promise<void> {
  if (threads.length === 0) return;
  await trx
    .insertInto('thread_reads')
    .columns(['board_id', 'thread_id', 'user_id', 'seen_at'])
    .expression((eb) =>
      eb
        .selectFrom('threads')
        .select([
          'board_id',
          'id',
          eb.val(reader).as('user_id'),
          eb.cast<number>(eb.val(seenAt), 'bigint').as('seen_at'),
        ])
        .where('board_id', '=', boardId)
        .where(knowsThread(reader, open))
        .$if(threads !== 'all', (query) => query.where('id', 'in', threads === 'all' ? [] : threads)),
    )
    .onConflict((conflict) =>
      conflict
        .columns(['thread_id', 'user_id'])
        .doUpdateSet((eb) => ({ seen_at: eb.ref('excluded.seen_at') }))
        .whereRef('thread_reads.seen_at', '<', 'excluded.seen_at'),
    )
    .execute();
}

/** Puts a mark back to an earlier moment, so that what came after it is unread. */
export async function markUnread(
  trx: Transaction<Schema>,
  boardId: BoardId,
  { thread, user, seenAt }: ThreadRead,
): Promise<void> {
  await trx
    .updateTable('thread_reads')
    .set({ seen_at: seenAt })
    .where('thread_id', '=', thread)
    .where('user_id', '=', user)
    .where('board_id', '=', boardId)
    .where('seen_at', '>', seenAt)
    .execute();
}
