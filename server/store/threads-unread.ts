import type { Kysely } from 'kysely';
import type { Schema } from './schema.ts';
import { parseWhole, stored } from './stored-value.ts';
import type { ThreadReader } from './threads.ts';
import { knowsComment, knowsThread } from './threads-known.ts';

/** How many threads are unread, as `isUnread` says it of one. */
export async function countUnread(
  db: Kysely<Schema>,
  { boardId, reader, open }: ThreadReader,
): Promise<number> {
  const { count } = await db
    .selectFrom('threads')
    .leftJoin('thread_reads as seen', (join) =>
      join.onRef('seen.thread_id', '=', 'threads.id').on('seen.user_id', '=', reader),
    )
    .select(({ fn }) => fn.countAll().as('count'))
    .where('threads.board_id', '=', boardId)
    .where(knowsThread(reader, open))
    .where((eb) => {
      const seenAt = eb.fn.coalesce('seen.seen_at', eb.lit(0));
      return eb.or([
        eb.and([eb('threads.resolved_by', '!=', reader), eb('threads.resolved_at', '>', seenAt)]),
        eb.exists(
          eb
            .selectFrom('comments')
            .select('comments.id')
            .whereRef('comments.thread_id', '=', 'threads.id')
            .where('comments.author_id', '!=', reader)
            .where('comments.body', 'is not', null)
            .where('comments.at', '>', seenAt)
            .where(knowsComment(reader, open)),
        ),
      ]);
    })
    .executeTakeFirstOrThrow();
  return stored('threads.unread', parseWhole(Number(count)));
}
