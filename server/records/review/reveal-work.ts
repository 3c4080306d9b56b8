import type { UserId } from '#lib/board/ids.ts';
import { mayKnow, type OpenReview, type Work } from '#lib/review/blind.ts';
import { type CommentRow, commentsForReview, listComments } from '#server/store/comments.ts';
import { reactionsForReview } from '#server/store/reactions.ts';
import { listReads, markUnread } from '#server/store/thread-reads.ts';
import type { ThreadRow } from '#server/store/thread-row.ts';
import { threadsOfBoard, touchThread } from '#server/store/threads.ts';
import { deliverComments, type Letter } from './deliver-comments.ts';
import { commentWork, threadWork } from './known-threads.ts';
import { reasonsFor } from './reasons-for.ts';
import type { ReviewDesk } from './review-desk.ts';
import type { ReviewNews } from './tell-review.ts';

type Revealing = Pick<ReviewDesk, 'trx' | 'boardId' | 'now' | 'random'>;

/** A comment that was kept from somebody, with its thread. */
type Hidden = { readonly comment: CommentRow; readonly row: ThreadRow };

/** What keeps people apart before, and what still does; `null`: nothing, the review is over. */
export type Turn = { readonly before: OpenReview; readonly after: OpenReview | null };

/**
 * Does for everybody what was left undone while they might not know of what was made for a review, and now may:
 * inboxes, and marks of what was read before it could be seen. Returns what they are to be told.
 */
export async function revealWork(desk: Revealing, turn: Turn): Promise<ReviewNews> {
  const { trx, boardId } = desk;
  const { before, after } = turn;
  const comments = await commentsForReview(trx, boardId, before.id);
  const reactions = await reactionsForReview(trx, boardId, before.id);
  const ids = new Set(comments.map(({ thread }) => thread));
  const rows = new Map((await threadsOfBoard(trx, boardId, [...ids])).map((row) => [row.id, row]));
  const hidden = comments.flatMap((comment): readonly Hidden[] => {
    const row = rows.get(comment.thread);
    return row ? [{ comment, row }] : [];
  });
  if (after === null)
    for (const { comment } of hidden) await touchThread(trx, { boardId, id: comment.thread }, comment.at);
  await unreadAgain(desk, hidden, turn);
  const works = [
    ...hidden.map(({ comment, row }) => ({
      thread: row.id,
      works: [threadWork(row), commentWork(comment)],
    })),
    ...reactions.map(({ thread, user }) => ({
      thread,
      works: [{ by: user, review: before.id }],
    })),
  ];
  return {
    threadsFor: (reader) => {
      const shown = works.filter((each) => becomesKnown(each.works, reader, turn));
      return [...new Set(shown.map(({ thread }) => thread))];
    },
    inboxOf: await deliverHidden(desk, hidden, turn),
    reviews: 'changed',
  };
}

function becomesKnown(works: readonly Work[], reader: UserId, { before, after }: Turn): boolean {
  const isKnown = (open: OpenReview | null) => works.every((work) => mayKnow(work, reader, open));
  return !isKnown(before) && isKnown(after);
}

const worksOf = ({ comment, row }: Hidden): readonly Work[] => [threadWork(row), commentWork(comment)];

/** Who has read on in a thread without what was hidden has that to read yet. */
async function unreadAgain(
  { trx, boardId }: Revealing,
  hidden: readonly Hidden[],
  turn: Turn,
): Promise<void> {
  const byThread = Map.groupBy(hidden, ({ row }) => row.id);
  for (const { thread, user, seenAt } of await listReads(trx, [...byThread.keys()])) {
    const shown = (byThread.get(thread) ?? []).find((each) => becomesKnown(worksOf(each), user, turn));
    if (shown && shown.comment.at <= seenAt)
      await markUnread(trx, boardId, { thread, user, seenAt: shown.comment.at - 1 });
  }
}

async function deliverHidden(
  { trx, boardId, now, random }: Revealing,
  hidden: readonly Hidden[],
  turn: Turn,
): Promise<readonly UserId[]> {
  const threads = [...new Set(hidden.map(({ row }) => row.id))];
  const said = Map.groupBy(await listComments(trx, boardId, threads), ({ thread }) => thread);
  const letters = hidden.flatMap((each): readonly Letter[] => {
    const { comment, row } = each;
    if (comment.body === null) return [];
    const around = { noteAuthor: row.noteAuthor, said: said.get(row.id) ?? [] };
    return Array.from(reasonsFor(comment, around), ([to, why]) => ({ to, why, comment })).filter(({ to }) =>
      becomesKnown(worksOf(each), to, turn),
    );
  });
  return deliverComments(trx, boardId, letters, { now, random });
}
