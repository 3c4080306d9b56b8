import type { CommentId } from '#lib/review/ids.ts';
import { leavesNoTrace, mayRemoveComment } from '#lib/review/thread-rights.ts';
import { emptyComment } from '#server/store/comments.ts';
import { withdrawEntries } from '#server/store/inbox.ts';
import { deleteThread } from '#server/store/threads.ts';
import { findKnownComment } from './known-comment.ts';
import { commentWork, findKnownThread, threadWork } from './known-threads.ts';
import type { ReviewDesk, ThreadChange } from './review-desk.ts';
import type { ReviewRefusal } from './review-refusal.ts';
import { threadNews } from './tell-review.ts';

/**
 * Takes the words of a comment away. That it was there stays, with who took it away; but a thread goes altogether when
 * its author spoke alone in it and takes back the last of it. It stays while a review is open: that it goes would tell
 * that nobody has said anything to it.
 */
export async function removeComment(desk: ReviewDesk, id: CommentId): Promise<ThreadChange | ReviewRefusal> {
  const { trx, boardId, me, open } = desk;
  const known = await findKnownComment(desk, id);
  if (!known || known.comment.body === null) return 'no-such-comment';
  const { comment, commentRow, row } = known;
  if (mayRemoveComment(me, comment) === null) return 'not-allowed';
  await emptyComment(trx, { boardId, id }, me.id);
  const withdrawn = await withdrawEntries(trx, boardId, { comment: id });
  const works = [threadWork(row), commentWork(commentRow)];
  const after = await findKnownThread(trx, { boardId, reader: me.id, open }, row.id);
  if (!after || open !== null || !leavesNoTrace(after.thread))
    return { thread: after?.thread ?? null, news: threadNews(row.id, works, open, withdrawn) };
  const all = await withdrawEntries(trx, boardId, { thread: row.id });
  await deleteThread(trx, { boardId, id: row.id });
  return { thread: null, news: threadNews(row.id, works, open, [...withdrawn, ...all]) };
}
