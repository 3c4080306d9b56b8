import { makeId, type UserId } from '#lib/board/ids.ts';
import { mayKnow } from '#lib/review/blind.ts';
import type { CommentBody } from '#lib/review/comment-body.ts';
import { type CommentId, parseCommentId } from '#lib/review/ids.ts';
import { mentionedUsers, nameMentions } from '#lib/review/mentions.ts';
import { parseCommentBody } from '#lib/review/parse-comment-body.ts';
import type { CommentRow } from '#server/store/comments.ts';
import { findNamedMembers } from '#server/store/named-members.ts';
import { stored } from '#server/store/stored-value.ts';
import type { ThreadRow } from '#server/store/thread-row.ts';
import type { Maker } from '../maker.ts';
import { deliverComments } from './deliver-comments.ts';
import { commentWork, threadWork } from './known-threads.ts';
import { reasonsFor } from './reasons-for.ts';
import type { ReviewDesk } from './review-desk.ts';

/** The words as they are kept: members alone are named, as they are called. `null` when that is too long then. */
export async function settleBody(
  { trx, boardId }: Pick<ReviewDesk, 'trx' | 'boardId'>,
  body: CommentBody,
): Promise<CommentBody | null> {
  const members = await findNamedMembers(trx, boardId, mentionedUsers(body));
  return parseCommentBody(nameMentions(body, (user) => members.get(user) ?? null));
}

export function makeCommentId(random: Maker['random']): CommentId {
  return stored('comments.id', parseCommentId(makeId(random)));
}

/** Where a comment lies. */
type Around = {
  readonly row: Pick<ThreadRow, 'createdBy' | 'review' | 'noteAuthor'>;
  /** All of the thread, this comment among it. */
  readonly said: readonly CommentRow[];
};

/**
 * Tells a comment to the inboxes of those whom it concerns and who may know of it; the others hear of it when they
 * may. `only`: of all whom it concerns these alone.
 */
export async function deliver(
  { trx, boardId, now, random, open }: Pick<ReviewDesk, 'trx' | 'boardId' | 'now' | 'random' | 'open'>,
  comment: CommentRow,
  { row, said }: Around,
  only?: ReadonlySet<UserId>,
): Promise<readonly UserId[]> {
  const works = [threadWork(row), commentWork(comment)];
  const letters = Array.from(reasonsFor(comment, { noteAuthor: row.noteAuthor, said }), ([to, why]) => ({
    to,
    why,
    comment,
  })).filter(({ to }) => (only?.has(to) ?? true) && works.every((work) => mayKnow(work, to, open)));
  return deliverComments(trx, boardId, letters, { now, random });
}
