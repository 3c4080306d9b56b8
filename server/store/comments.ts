import type { Kysely, Selectable, Transaction } from 'kysely';
import { type BoardId, parseUserId, type UserId } from '#lib/board/ids.ts';
import type { CommentBody } from '#lib/review/comment-body.ts';
import {
  type CommentId,
  parseCommentId,
  parseReviewId,
  parseThreadId,
  type ReviewId,
  type ThreadId,
} from '#lib/review/ids.ts';
import { parseCommentBody } from '#lib/review/parse-comment-body.ts';
import type { Schema } from './schema.ts';
import { parseText, parseWhole, stored } from './stored-value.ts';
import type { ThreadReader } from './threads.ts';
import { knowsComment } from './threads-known.ts';

/** A comment as it lies in the store. Times are milliseconds since 1970. */
export type CommentRow = {
  readonly id: CommentId;
  readonly thread: ThreadId;
  readonly author: UserId;
  /** `null`: it was taken away. */
  readonly body: CommentBody | null;
  readonly removedBy: UserId | null;
  readonly at: number;
  readonly editedAt: number | null;
  /** The review for which it was made. */
  readonly review: ReviewId | null;
};

type NewComment = Pick<CommentRow, 'id' | 'thread' | 'author' | 'at' | 'review'> & {
  readonly boardId: BoardId;
  readonly body: CommentBody;
};

export async function insertComment(trx: Transaction<Schema>, comment: NewComment): Promise<void> {
  await trx
    .insertInto('comments')
    .values({
      id: comment.id,
      board_id: comment.boardId,
      thread_id: comment.thread,
      author_id: comment.author,
      body: JSON.stringify(comment.body),
      at: comment.at,
      review_id: comment.review,
    })
    .execute();
}

/** How many comments of each thread the reader may know of. */
export async function countComments(
  db: Kysely<Schema>,
  { boardId, reader, open }: ThreadReader,
  threads: readonly ThreadId[],
): Promise<ReadonlyMap<ThreadId, number>> {
  if (threads.length === 0) return new Map();
  const rows = await db
    .selectFrom('comments')
    .select(['thread_id', ({ fn }) => fn.countAll().as('count')])
    .where('board_id', '=', boardId)
    .where('thread_id', 'in', threads)
    .where(knowsComment(reader, open))
    .groupBy('thread_id')
    .execute();
  return new Map(
    rows.map(({ thread_id, count }) => [
      stored('comments.thread_id', parseThreadId(thread_id)),
      stored('comments.count', parseWhole(Number(count))),
    ]),
  );
}

/** The comments of threads of a board, the oldest of each first. */
export async function listComments(
  db: Kysely<Schema>,
  boardId: BoardId,
  threads: readonly ThreadId[],
): Promise<readonly CommentRow[]> {
  if (threads.length === 0) return [];
  const rows = await db
    .selectFrom('comments')
    .selectAll()
    .where('board_id', '=', boardId)
    .where('thread_id', 'in', threads)
    .orderBy('at')
    .orderBy('id')
    .execute();
  return rows.map(parseRow);
}

/** Where a comment is and whose; `null` when the board has no such comment. */
export async function findComment(
  db: Kysely<Schema>,
  boardId: BoardId,
  id: CommentId,
): Promise<Pick<CommentRow, 'thread' | 'author'> | null> {
  const row = await db
    .selectFrom('comments')
    .select(['thread_id', 'author_id'])
    .where('id', '=', id)
    .where('board_id', '=', boardId)
    .executeTakeFirst();
  if (!row) return null;
  return {
    thread: stored('comments.thread_id', parseThreadId(row.thread_id)),
    author: stored('comments.author_id', parseUserId(row.author_id)),
  };
}

/** Everything that was said for a review, the oldest first. */
export async function commentsForReview(
  db: Kysely<Schema>,
  boardId: BoardId,
  review: ReviewId,
): Promise<readonly CommentRow[]> {
  const rows = await db
    .selectFrom('comments')
    .selectAll()
    .where('review_id', '=', review)
    .where('board_id', '=', boardId)
    .orderBy('at')
    .orderBy('id')
    .execute();
  return rows.map(parseRow);
}

type CommentKey = { readonly boardId: BoardId; readonly id: CommentId };

/** Puts other words in the place of those that are there. @param at milliseconds since 1970 */
export async function rewriteComment(
  trx: Transaction<Schema>,
  { boardId, id }: CommentKey,
  { body, at }: { readonly body: CommentBody; readonly at: number },
): Promise<void> {
  await trx
    .updateTable('comments')
    .set({ body: JSON.stringify(body), edited_at: at })
    .where('id', '=', id)
    .where('board_id', '=', boardId)
    .where('body', 'is not', null)
    .execute();
}

/** Takes the words away for good, with what others put under them; that the comment was there stays. */
export async function emptyComment(
  trx: Transaction<Schema>,
  { boardId, id }: CommentKey,
  by: UserId,
): Promise<void> {
  await trx.deleteFrom('reactions').where('comment_id', '=', id).where('board_id', '=', boardId).execute();
  await trx
    .updateTable('comments')
    .set({ body: null, removed_by: by })
    .where('id', '=', id)
    .where('board_id', '=', boardId)
    .execute();
}

function parseRow(row: Selectable<Schema['comments']>): CommentRow {
  return {
    id: stored('comments.id', parseCommentId(row.id)),
    thread: stored('comments.thread_id', parseThreadId(row.thread_id)),
    author: stored('comments.author_id', parseUserId(row.author_id)),
    body: row.body === null ? null : stored('comments.body', parseBody(row.body)),
    removedBy: row.removed_by === null ? null : stored('comments.removed_by', parseUserId(row.removed_by)),
    at: stored('comments.at', parseWhole(row.at)),
    editedAt: row.edited_at === null ? null : stored('comments.edited_at', parseWhole(row.edited_at)),
    review: row.review_id === null ? null : stored('comments.review_id', parseReviewId(row.review_id)),
  };
}

/** The words of a comment as they are kept; `null` for anything else. */
export function parseBody(text: unknown): CommentBody | null {
  const json = parseText(text);
  if (json === null) return null;
  try {
    return parseCommentBody(JSON.parse(json));
  } catch {
    return null;
  }
}
