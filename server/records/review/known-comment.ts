import type { CommentId } from '#lib/review/ids.ts';
import type { Comment } from '#lib/review/thread.ts';
import { type CommentRow, findComment } from '#server/store/comments.ts';
import { findKnownThread, type KnownThread } from './known-threads.ts';
import type { ReviewDesk } from './review-desk.ts';

export type KnownComment = KnownThread & { readonly comment: Comment; readonly commentRow: CommentRow };

/** A comment with its thread; `null` for one that is not there and one that the asker may not know of, alike. */
export async function findKnownComment(
  { trx, boardId, me, open }: ReviewDesk,
  id: CommentId,
): Promise<KnownComment | null> {
  const place = await findComment(trx, boardId, id);
  const known = place && (await findKnownThread(trx, { boardId, reader: me.id, open }, place.thread));
  const comment = known?.thread.comments.find((each) => each.id === id);
  const commentRow = known?.said.find((each) => each.id === id);
  return known && comment && commentRow ? { ...known, comment, commentRow } : null;
}
