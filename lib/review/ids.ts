declare const brand: unique symbol;

export type ThreadId = string & { readonly [brand]: 'thread' };
export type CommentId = string & { readonly [brand]: 'comment' };
export type ReviewId = string & { readonly [brand]: 'review' };

const shape = /^[A-Za-z0-9_-]{8,64}$/;

function isId(value: unknown): value is string {
  return typeof value === 'string' && shape.test(value);
}

/** Each returns `null` when the value is not an id. */
export const parseThreadId = (value: unknown): ThreadId | null => (isId(value) ? (value as ThreadId) : null);
export const parseCommentId = (value: unknown): CommentId | null =>
  isId(value) ? (value as CommentId) : null;
export const parseReviewId = (value: unknown): ReviewId | null => (isId(value) ? (value as ReviewId) : null);
