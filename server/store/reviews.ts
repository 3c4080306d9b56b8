import type { Kysely, Selectable, Transaction } from 'kysely';
import { type BoardId, parseBoardId, parseUserId, type UserId } from '#lib/board/ids.ts';
import type { OpenReview } from '#lib/review/blind.ts';
import { parseReviewId, type ReviewId } from '#lib/review/ids.ts';
import { asOpenReview, type Review } from '#lib/review/review.ts';
import type { Schema } from './schema.ts';
import { parseText, parseWhole, stored } from './stored-value.ts';

/** Reviews of a board that are listed: whoever asks for one a week has all of two years. */
const LISTED = 100;

export async function insertReview(
  trx: Transaction<Schema>,
  boardId: BoardId,
  { id, askedBy, askedAt, dueAt, ask, reviewers }: Review,
): Promise<void> {
  await trx
    .insertInto('reviews')
    .values({ id, board_id: boardId, asked_by: askedBy, asked_at: askedAt, due_at: dueAt, ask })
    .execute();
  await trx
    .insertInto('reviewers')
    .values(reviewers.map(({ user }) => ({ board_id: boardId, review_id: id, user_id: user })))
    .execute();
}

/** The board's reviews, the newest first. */
export async function listReviews(db: Kysely<Schema>, boardId: BoardId): Promise<readonly Review[]> {
  const rows = await db
    .selectFrom('reviews')
    .selectAll()
    .where('board_id', '=', boardId)
    .orderBy('asked_at', 'desc')
    .orderBy('id')
    .limit(LISTED)
    .execute();
  return withReviewers(db, rows);
}

/** `null` when the board has no such review. */
export async function findReview(db: Kysely<Schema>, boardId: BoardId, id: ReviewId): Promise<Review | null> {
  const rows = await db
    .selectFrom('reviews')
    .selectAll()
    .where('id', '=', id)
    .where('board_id', '=', boardId)
    .execute();
  return (await withReviewers(db, rows))[0] ?? null;
}

/** The review that is open on a board. @param now milliseconds since 1970 */
export async function openReviewOn(
  db: Kysely<Schema>,
  boardId: BoardId,
  now: number,
): Promise<OpenReview | null> {
  const rows = await db
    .selectFrom('reviews')
    .selectAll()
    .where('board_id', '=', boardId)
    .where('closed_at', 'is', null)
    .where('due_at', '>', now)
    .execute();
  const [open] = await withReviewers(db, rows);
  return open ? asOpenReview(open) : null;
}

/** Reviews that nobody closed and whose time is over. @param now milliseconds since 1970 */
export async function listOverdue(
  db: Kysely<Schema>,
  now: number,
): Promise<readonly { readonly boardId: BoardId; readonly id: ReviewId; readonly dueAt: number }[]> {
  const rows = await db
    .selectFrom('reviews')
    .select(['board_id', 'id', 'due_at'])
    .where('closed_at', 'is', null)
    .where('due_at', '<=', now)
    .orderBy('due_at')
    .execute();
  return rows.map((row) => ({
    boardId: stored('reviews.board_id', parseBoardId(row.board_id)),
    id: stored('reviews.id', parseReviewId(row.id)),
    dueAt: stored('reviews.due_at', parseWhole(row.due_at)),
  }));
}

type ReviewKey = { readonly boardId: BoardId; readonly id: ReviewId };

/** False for who is no reviewer, and for who has handed in already. @param at milliseconds since 1970 */
export async function setSubmitted(
  trx: Transaction<Schema>,
  { boardId, id }: ReviewKey,
  user: UserId,
  at: number,
): Promise<boolean> {
  const { numUpdatedRows } = await trx
    .updateTable('reviewers')
    .set({ submitted_at: at })
    .where('review_id', '=', id)
    .where('user_id', '=', user)
    .where('board_id', '=', boardId)
    .where('submitted_at', 'is', null)
    .executeTakeFirst();
  return numUpdatedRows > 0n;
}

/** False when it was closed already. @param at milliseconds since 1970 */
export async function setClosed(
  trx: Transaction<Schema>,
  { boardId, id }: ReviewKey,
  at: number,
): Promise<boolean> {
  const { numUpdatedRows } = await trx
    .updateTable('reviews')
    .set({ closed_at: at })
    .where('id', '=', id)
    .where('board_id', '=', boardId)
    .where('closed_at', 'is', null)
    .executeTakeFirst();
  return numUpdatedRows > 0n;
}

async function withReviewers(
  db: Kysely<Schema>,
  rows: readonly Selectable<Schema['reviews']>[],
): Promise<readonly Review[]> {
  if (rows.length === 0) return [];
  const reviewers = await db
    .selectFrom('reviewers')
    .select(['review_id', 'user_id', 'submitted_at'])
    .where(
      'review_id',
      'in',
      rows.map(({ id }) => id),
    )
    .orderBy('user_id')
    .execute();
  const byReview = Map.groupBy(reviewers, ({ review_id }) => review_id);
  return rows.map((row) => ({
    id: stored('reviews.id', parseReviewId(row.id)),
    askedBy: stored('reviews.asked_by', parseUserId(row.asked_by)),
    askedAt: stored('reviews.asked_at', parseWhole(row.asked_at)),
    dueAt: stored('reviews.due_at', parseWhole(row.due_at)),
    closedAt: row.closed_at === null ? null : stored('reviews.closed_at', parseWhole(row.closed_at)),
    ask: stored('reviews.ask', parseText(row.ask)),
    reviewers: (byReview.get(row.id) ?? []).map(({ user_id, submitted_at }) => ({
      user: stored('reviewers.user_id', parseUserId(user_id)),
      submittedAt: submitted_at === null ? null : stored('reviewers.submitted_at', parseWhole(submitted_at)),
    })),
  }));
}
