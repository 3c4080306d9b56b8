import type { Transaction } from 'kysely';
import { type BoardId, makeId, type UserId } from '#lib/board/ids.ts';
import type { CommentReason } from '#lib/review/inbox-entry.ts';
import type { CommentRow } from '#server/store/comments.ts';
import { insertEntries, type NewEntry } from '#server/store/inbox.ts';
import { findNamedMembers } from '#server/store/named-members.ts';
import type { Schema } from '#server/store/schema.ts';
import type { Maker } from '../maker.ts';

/** A comment that concerns somebody. */
export type Letter = { readonly to: UserId; readonly why: CommentReason; readonly comment: CommentRow };

/**
 * Puts comments into the inboxes of those whom they concern and who are on the board. Who may know of a comment is
 * for the caller to look at. Returns for whom something came.
 */
export async function deliverComments(
  trx: Transaction<Schema>,
  boardId: BoardId,
  letters: readonly Letter[],
  { now, random }: { readonly now: number; readonly random: Maker['random'] },
): Promise<readonly UserId[]> {
  const members = await findNamedMembers(trx, boardId, [...new Set(letters.map(({ to }) => to))]);
  const entries = letters.flatMap(({ to, why, comment }): readonly NewEntry[] => {
    const user = members.get(to)?.id;
    if (user === undefined || user === comment.author) return [];
    const { thread, id, author } = comment;
    return [{ id: makeId(random), boardId, user, by: author, at: now, why, thread, comment: id }];
  });
  return insertEntries(trx, entries);
}
