import { makeId, parseNoteId, type UserId } from '#lib/board/ids.ts';
import { reviewOf } from '#lib/review/blind.ts';
import type { CommentBody } from '#lib/review/comment-body.ts';
import { parseThreadId } from '#lib/review/ids.ts';
import type { Proposal } from '#lib/review/suggestion.ts';
import { type Anchor, MAX_THREADS, type ThreadKind } from '#lib/review/thread.ts';
import { type CommentRow, insertComment } from '#server/store/comments.ts';
import { presentId } from '#server/store/named-members.ts';
import { stored } from '#server/store/stored-value.ts';
import { insertSuggestion } from '#server/store/suggestions.ts';
import { countThreads, insertThread } from '#server/store/threads.ts';
import { findKnownThread, threadWork } from './known-threads.ts';
import type { ReviewDesk, ThreadChange } from './review-desk.ts';
import type { ReviewRefusal } from './review-refusal.ts';
import { threadNews } from './tell-review.ts';
import { deliver, makeCommentId, settleBody } from './write-comment.ts';

export type NewThread = {
  readonly anchor: Anchor;
  /** Whose note it is about; `null` for no note, and for one that is nobody's. */
  readonly noteAuthor: UserId | null;
  readonly kind: ThreadKind | null;
  readonly body: CommentBody;
  /** What the thread asks the editors to do. */
  readonly proposal: Proposal | null;
};

/** Begins a thread with its first comment. */
export async function createThread(
  desk: ReviewDesk,
  { anchor, noteAuthor, kind, body: written, proposal }: NewThread,
): Promise<ThreadChange | ReviewRefusal> {
  const { trx, boardId, me, now, random, open } = desk;
  if ((await countThreads(trx, boardId)) >= MAX_THREADS) return 'too-many-threads';
  const body = await settleBody(desk, written);
  if (!body) return 'bad-comment';
  const review = reviewOf(me.id, [], open);
  const id = stored('threads.id', parseThreadId(makeId(random)));
  const row = {
    id,
    boardId,
    createdBy: me.id,
    createdAt: now,
    changedAt: now,
    kind,
    anchor,
    noteAuthor: noteAuthor && (await presentId(trx, noteAuthor)),
    review,
  };
  await insertThread(trx, row);
  const comment: CommentRow = {
    id: makeCommentId(random),
    thread: id,
    author: me.id,
    body,
    removedBy: null,
    at: now,
    editedAt: null,
    review,
  };
  await insertComment(trx, { ...comment, boardId, body });
  if (proposal) {
    const newNote = proposal.is === 'new-note' ? parseNoteId(makeId(random)) : null;
    await insertSuggestion(trx, { boardId, thread: id, proposal, newNote });
  }
  const told = await deliver(desk, comment, { row, said: [comment] });
  const known = await findKnownThread(trx, { boardId, reader: me.id, open }, id);
  return { thread: known?.thread ?? null, news: threadNews(id, [threadWork(row)], open, told) };
}
