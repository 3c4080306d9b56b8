import { reviewOf } from '#lib/review/blind.ts';
import type { CommentBody } from '#lib/review/comment-body.ts';
import type { ThreadId } from '#lib/review/ids.ts';
import { MAX_COMMENTS_IN_THREAD } from '#lib/review/thread.ts';
import { type CommentRow, insertComment } from '#server/store/comments.ts';
import { touchThread } from '#server/store/threads.ts';
import { commentWork, findKnownThread, threadWork } from './known-threads.ts';
import type { ReviewDesk, ThreadChange } from './review-desk.ts';
import type { ReviewRefusal } from './review-refusal.ts';
import { threadNews } from './tell-review.ts';
import { deliver, makeCommentId, settleBody } from './write-comment.ts';

/** Adds a comment to a thread, open or resolved. */
export async function reply(
  desk: ReviewDesk,
  thread: ThreadId,
  written: CommentBody,
): Promise<ThreadChange | ReviewRefusal> {
  const { trx, boardId, me, now, random, open } = desk;
  const reader = { boardId, reader: me.id, open };
  const known = await findKnownThread(trx, reader, thread);
  if (!known) return 'no-such-thread';
  const { row, said } = known;
  if (said.length >= MAX_COMMENTS_IN_THREAD) return 'thread-full';
  const body = await settleBody(desk, written);
  if (!body) return 'bad-comment';
  const comment: CommentRow = {
    id: makeCommentId(random),
    thread,
    author: me.id,
    body,
    removedBy: null,
    // Each later than the one before, whatever the clock does: by these times it is known what was read.
    at: Math.max(now, (said.at(-1)?.at ?? 0) + 1),
    editedAt: null,
    review: reviewOf(me.id, [threadWork(row), ...said.map(commentWork)], open),
  };
  await insertComment(trx, { ...comment, boardId, body });
  // What not everybody may know of does not move the thread for everybody.
  if (comment.review === null || comment.review === row.review)
    await touchThread(trx, { boardId, id: thread }, comment.at);
  const told = await deliver(desk, comment, { row, said: [...said, comment] });
  const works = [threadWork(row), commentWork(comment)];
  const after = await findKnownThread(trx, reader, thread);
  return { thread: after?.thread ?? null, news: threadNews(thread, works, open, told) };
}
