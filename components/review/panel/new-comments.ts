import type { UserId } from '#lib/board/ids.ts';
import type { Comment, Thread } from '#lib/review/thread.ts';

export type NewComment = { readonly thread: Thread; readonly comment: Comment };

/** What others have said between two looks at the threads; what did not change is the same object. */
export function newComments(
  before: readonly Thread[],
  after: readonly Thread[],
  me: UserId,
): readonly NewComment[] {
  const former = new Map(before.map((thread) => [thread.id, thread]));
  return after.flatMap((thread) => {
    const was = former.get(thread.id);
    if (was === thread) return [];
    const heard = new Set(was?.comments.map(({ id }) => id));
    return thread.comments
      .filter(({ id, author, body }) => author !== me && body !== null && !heard.has(id))
      .map((comment) => ({ thread, comment }));
  });
}
