import type { Kysely, Selectable, Transaction } from 'kysely';
import { type BoardId, parseUserId, type UserId } from '#lib/board/ids.ts';
import {
  type CommentId,
  parseCommentId,
  parseReviewId,
  parseThreadId,
  type ReviewId,
  type ThreadId,
} from '#lib/review/ids.ts';
import { type CommentEmoji, parseCommentEmoji } from '#lib/review/reaction-emojis.ts';
import type { Schema } from './schema.ts';
import { stored } from './stored-value.ts';

/** An emoji that somebody has put under a comment. */
export type ReactionRow = {
  readonly comment: CommentId;
  readonly user: UserId;
  readonly emoji: CommentEmoji;
  /** The review for which it was made. */
  readonly review: ReviewId | null;
};

type Reaction = ReactionRow & { readonly boardId: BoardId };

/** Adds it, once. @param at milliseconds since 1970 */
export async function addReaction(
  trx: Transaction<Schema>,
  { boardId, comment, user, emoji, review }: Reaction,
  at: number,
): Promise<void> {
  await trx
    .insertInto('reactions')
    .values({ board_id: boardId, comment_id: comment, user_id: user, emoji, at, review_id: review })
    .onConflict((conflict) => conflict.doNothing())
    .execute();
}

export async function removeReaction(
  trx: Transaction<Schema>,
  { boardId, comment, user, emoji }: Omit<Reaction, 'review'>,
): Promise<void> {
  await trx
    .deleteFrom('reactions')
    .where('comment_id', '=', comment)
    .where('user_id', '=', user)
    .where('emoji', '=', emoji)
    .where('board_id', '=', boardId)
    .execute();
}

/** What is under the comments of threads of a board, in the order in which it came. */
export async function listReactions(
  db: Kysely<Schema>,
  boardId: BoardId,
  threads: readonly ThreadId[],
): Promise<readonly ReactionRow[]> {
  if (threads.length === 0) return [];
  const rows = await db
    .selectFrom('reactions')
    .innerJoin('comments', 'comments.id', 'reactions.comment_id')
    .selectAll('reactions')
    .where('comments.board_id', '=', boardId)
    .where('comments.thread_id', 'in', threads)
    .orderBy('reactions.at')
    .orderBy('reactions.user_id')
    .execute();
  return rows.map(parseRow);
}

/** The threads in which somebody reacted for a review, and who did. */
export async function reactionsForReview(
  db: Kysely<Schema>,
  boardId: BoardId,
  review: ReviewId,
): Promise<readonly { readonly thread: ThreadId; readonly user: UserId }[]> {
  const rows = await db
    .selectFrom('reactions')
    .innerJoin('comments', 'comments.id', 'reactions.comment_id')
    .select(['comments.thread_id', 'reactions.user_id'])
    .distinct()
    .where('reactions.review_id', '=', review)
    .where('reactions.board_id', '=', boardId)
    .execute();
  return rows.map(({ thread_id, user_id }) => ({
    thread: stored('comments.thread_id', parseThreadId(thread_id)),
    user: stored('reactions.user_id', parseUserId(user_id)),
  }));
}

function parseRow(row: Selectable<Schema['reactions']>): ReactionRow {
  return {
    comment: stored('reactions.comment_id', parseCommentId(row.comment_id)),
    user: stored('reactions.user_id', parseUserId(row.user_id)),
    emoji: stored('reactions.emoji', parseCommentEmoji(row.emoji)),
    review: row.review_id === null ? null : stored('reactions.review_id', parseReviewId(row.review_id)),
  };
}
