import { reviewOf } from '#lib/review/blind.ts';
import type { CommentId } from '#lib/review/ids.ts';
import type { CommentEmoji } from '#lib/review/reaction-emojis.ts';
import { mayReact } from '#lib/review/thread-rights.ts';
import { addReaction, removeReaction } from '#server/store/reactions.ts';
import { findKnownComment } from './known-comment.ts';
import { commentWork, findKnownThread, threadWork } from './known-threads.ts';
import type { ReviewDesk, ThreadChange } from './review-desk.ts';
import type { ReviewRefusal } from './review-refusal.ts';
import { threadNews } from './tell-review.ts';

/** Puts an emoji under a comment, or takes one's own away; again, it changes nothing. */
export async function react(
  desk: ReviewDesk,
  id: CommentId,
  emoji: CommentEmoji,
  way: 'add' | 'remove',
): Promise<ThreadChange | ReviewRefusal> {
  const { trx, boardId, me, now, open } = desk;
  const known = await findKnownComment(desk, id);
  if (!known || known.comment.body === null) return 'no-such-comment';
  const { comment, commentRow, row } = known;
  if (!mayReact(me, comment)) return 'not-allowed';
  const reaction = { boardId, comment: id, user: me.id, emoji, review: reviewOf(me.id, [], open) };
  if (way === 'add') await addReaction(trx, reaction, now);
  else await removeReaction(trx, reaction);
  const works = [threadWork(row), commentWork(commentRow), { by: me.id, review: reaction.review }];
  const after = await findKnownThread(trx, { boardId, reader: me.id, open }, row.id);
  return { thread: after?.thread ?? null, news: threadNews(row.id, works, open) };
}
