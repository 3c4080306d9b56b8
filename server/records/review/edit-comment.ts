import { heldBack } from '#lib/review/blind.ts';
import type { CommentBody } from '#lib/review/comment-body.ts';
import type { CommentId } from '#lib/review/ids.ts';
import { mentionedUsers } from '#lib/review/mentions.ts';
import { mayEditComment } from '#lib/review/thread-rights.ts';
import { rewriteComment } from '#server/store/comments.ts';
import { findKnownComment } from './known-comment.ts';
import { commentWork, findKnownThread, threadWork } from './known-threads.ts';
import type { ReviewDesk, ThreadChange } from './review-desk.ts';
import type { ReviewRefusal } from './review-refusal.ts';
import { threadNews } from './tell-review.ts';
import { deliver, settleBody } from './write-comment.ts';

/** Puts other words into one's own comment. Whoever is named only now hears of it. */
export async function editComment(
  desk: ReviewDesk,
  id: CommentId,
  written: CommentBody,
): Promise<ThreadChange | ReviewRefusal> {
  const { trx, boardId, me, now, open } = desk;
  const known = await findKnownComment(desk, id);
  if (!known || known.comment.body === null) return 'no-such-comment';
  const { comment, commentRow, row, said } = known;
  if (!mayEditComment(me, comment)) return 'not-allowed';
  const held = heldBack(commentWork(commentRow), me.id, open);
  if (held) return held;
  const body = await settleBody(desk, written);
  if (!body) return 'bad-comment';
  await rewriteComment(trx, { boardId, id }, { body, at: now });
  const before = new Set(mentionedUsers(commentRow.body ?? []));
  const named = new Set(mentionedUsers(body).filter((user) => !before.has(user)));
  const told = await deliver(desk, { ...commentRow, body }, { row, said }, named);
  const after = await findKnownThread(trx, { boardId, reader: me.id, open }, row.id);
  const works = [threadWork(row), commentWork(commentRow)];
  return { thread: after?.thread ?? null, news: threadNews(row.id, works, open, told) };
}
