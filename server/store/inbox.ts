import type { Kysely, Transaction } from 'kysely';
import { type BoardId, parseUserId, type UserId } from '#lib/board/ids.ts';
import type { CommentId, ReviewId, ThreadId } from '#lib/review/ids.ts';
import type { CommentReason } from '#lib/review/inbox-entry.ts';
import type { Schema } from './schema.ts';
import { stored } from './stored-value.ts';

/** Why something came for somebody. */
export const inboxReasons = ['mention', 'reply', 'note', 'accepted', 'declined', 'review'] as const;

/** What comes for one person. `at`: milliseconds since 1970. */
export type NewEntry = {
  readonly id: string;
  readonly boardId: BoardId;
  readonly user: UserId;
  readonly by: UserId;
  readonly at: number;
} & (
  | { readonly why: CommentReason; readonly thread: ThreadId; readonly comment: CommentId }
  | { readonly why: 'accepted' | 'declined'; readonly thread: ThreadId }
  | { readonly why: 'review'; readonly review: ReviewId }
);

/** Entries in one statement, of which a database takes a bounded number. */
const AT_ONCE = 500;

/** Adds entries; one comment comes for a person once. Returns for whom something came. */
export async function insertEntries(
  trx: Transaction<Schema>,
  entries: readonly NewEntry[],
): Promise<readonly UserId[]> {
  const users = new Set<UserId>();
  for (let from = 0; from < entries.length; from += AT_ONCE) {
    const rows = await trx
      .insertInto('inbox')
      .values(entries.slice(from, from + AT_ONCE).map(columnsOf))
      .onConflict((conflict) => conflict.columns(['comment_id', 'user_id']).doNothing())
      .returning('user_id')
      .execute();
    for (const { user_id } of rows) users.add(stored('inbox.user_id', parseUserId(user_id)));
  }
  return [...users];
}

function columnsOf(entry: NewEntry) {
  return {
    id: entry.id,
    board_id: entry.boardId,
    user_id: entry.user,
    by_id: entry.by,
    at: entry.at,
    why: entry.why,
    thread_id: 'thread' in entry ? entry.thread : null,
    comment_id: 'comment' in entry ? entry.comment : null,
    review_id: 'review' in entry ? entry.review : null,
  };
}

/** Takes back what came because of a comment or of all in a thread. Returns for whom it had come. */
export async function withdrawEntries(
  trx: Transaction<Schema>,
  boardId: BoardId,
  of: { readonly comment: CommentId } | { readonly thread: ThreadId },
): Promise<readonly UserId[]> {
  const rows = await trx
    .deleteFrom('inbox')
    .where('board_id', '=', boardId)
    .$if('comment' in of, (query) => query.where('comment_id', '=', 'comment' in of ? of.comment : ''))
    .$if('thread' in of, (query) => query.where('thread_id', '=', 'thread' in of ? of.thread : ''))
    .returning('user_id')
    .execute();
  return [...new Set(rows.map(({ user_id }) => stored('inbox.user_id', parseUserId(user_id))))];
}

/** Which of somebody's entries are meant. Times are milliseconds since 1970. */
export type MeantEntries =
  | { readonly ids: readonly string[] }
  /** Everything that had come by then. */
  | { readonly until: number }
  /** What is about threads of a board, as far as it was said by then. */
  | { readonly boardId: BoardId; readonly threads: readonly ThreadId[] | 'all'; readonly saidBy: number };

/** Marks a person's entries as read. False when none of them was unread. @param now milliseconds since 1970 */
export async function readEntries(
  db: Kysely<Schema>,
  user: UserId,
  meant: MeantEntries,
  now: number,
): Promise<boolean> {
  const { numUpdatedRows } = await db
    .updateTable('inbox')
    .set({ read_at: now })
    .where('user_id', '=', user)
    .where('read_at', 'is', null)
    .where((eb) => {
      if ('ids' in meant) return meant.ids.length === 0 ? eb.lit(false) : eb('id', 'in', meant.ids);
      if ('until' in meant) return eb('at', '<=', meant.until);
      const { boardId, threads, saidBy } = meant;
      const laterSaid = eb
        .selectFrom('comments')
        .select('comments.id')
        .whereRef('comments.id', '=', 'inbox.comment_id')
        .where('comments.at', '>', saidBy);
      return eb.and([
        eb('board_id', '=', boardId),
        threads === 'all' ? eb('thread_id', 'is not', null) : eb('thread_id', 'in', ['', ...threads]),
        eb.not(eb.exists(laterSaid)),
      ]);
    })
    .executeTakeFirst();
  return numUpdatedRows > 0n;
}
