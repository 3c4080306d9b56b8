import type { Kysely } from 'kysely';
import type { BoardId } from '#lib/board/ids.ts';
import type { Schema } from '../store/schema.ts';
import type { User } from '../store/users.ts';

/** Adds a row to every table of threads, reviews and versions, as `by` would make them and `to` would be told. */
export async function insertReviewWork(
  db: Kysely<Schema>,
  { board, by, to }: { readonly board: BoardId; readonly by: User; readonly to: User },
): Promise<void> {
  const own = { board_id: board };
  const thread = `thread-of-${board}`;
  const comment = `comment-of-${board}`;
  const review = `review-of-${board}`;
  await db
    .insertInto('reviews')
    .values({ ...own, id: review, asked_by: by.id, asked_at: 1, due_at: 2, ask: '' })
    .execute();
  await db
    .insertInto('reviewers')
    .values({ ...own, review_id: review, user_id: to.id })
    .execute();
  const place = { anchor: 'block', block: 'channels' };
  await db
    .insertInto('threads')
    .values({ ...own, ...place, id: thread, created_by: by.id, created_at: 1, changed_at: 1 })
    .execute();
  const body = JSON.stringify([{ kind: 'paragraph', runs: [{ kind: 'text', text: 'Why?' }] }]);
  await db
    .insertInto('comments')
    .values({ ...own, id: comment, thread_id: thread, author_id: by.id, body, at: 1 })
    .execute();
  const proposal = JSON.stringify({ is: 'new-note', block: 'channels', text: 'x' });
  await db
    .insertInto('suggestions')
    .values({ ...own, thread_id: thread, proposal })
    .execute();
  await db
    .insertInto('reactions')
    .values({ ...own, comment_id: comment, user_id: to.id, emoji: '👍', at: 1 })
    .execute();
  await db
    .insertInto('thread_reads')
    .values({ ...own, thread_id: thread, user_id: to.id, seen_at: 1 })
    .execute();
  const news = { thread_id: thread, comment_id: comment, why: 'mention' };
  await db
    .insertInto('inbox')
    .values({ ...own, ...news, id: `entry-of-${board}`, user_id: to.id, by_id: by.id, at: 1 })
    .execute();
  await db
    .insertInto('versions')
    .values({ ...own, id: `version-of-${board}`, seq: 1, at: 1, reason: 'named', name: 'One', authors: '[]' })
    .execute();
}
