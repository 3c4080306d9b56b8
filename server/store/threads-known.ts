import { type Expression, expressionBuilder, type SqlBool } from 'kysely';
import type { UserId } from '#lib/board/ids.ts';
import type { OpenReview } from '#lib/review/blind.ts';
import type { Schema } from './schema.ts';

/** `mayKnow` of a board's threads, as a condition: what else is said of `mayKnow` holds here too. */
export function knowsThread(reader: UserId, open: OpenReview | null): Expression<SqlBool> {
  const eb = expressionBuilder<Schema, 'threads'>();
  if (open === null) return eb.lit(true);
  return eb.or([
    eb('threads.review_id', 'is', null),
    eb('threads.review_id', '!=', open.id),
    eb('threads.created_by', '=', reader),
    ...(open.waiting.has(reader) ? [] : [notBy(eb.ref('threads.created_by'), open.waiting)]),
  ]);
}

/** The same of comments. */
export function knowsComment(reader: UserId, open: OpenReview | null): Expression<SqlBool> {
  const eb = expressionBuilder<Schema, 'comments'>();
  if (open === null) return eb.lit(true);
  return eb.or([
    eb('comments.review_id', 'is', null),
    eb('comments.review_id', '!=', open.id),
    eb('comments.author_id', '=', reader),
    ...(open.waiting.has(reader) ? [] : [notBy(eb.ref('comments.author_id'), open.waiting)]),
  ]);
}

function notBy(author: Expression<string>, waiting: ReadonlySet<UserId>): Expression<SqlBool> {
  const eb = expressionBuilder<Schema, never>();
  return waiting.size === 0 ? eb.lit(true) : eb(author, 'not in', [...waiting]);
}
