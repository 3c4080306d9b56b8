import type { UserId } from '#lib/board/ids.ts';
import type { CommentReason } from '#lib/review/inbox-entry.ts';
import { mentionedUsers } from '#lib/review/mentions.ts';
import type { CommentRow } from '#server/store/comments.ts';

/** What of a thread decides whom a comment in it concerns. */
type Around = {
  /** Whose note the thread is about. */
  readonly noteAuthor: UserId | null;
  /** All that was said, the oldest first. */
  readonly said: readonly CommentRow[];
};

/** Whom a comment concerns and why, each once: never its author, nor who took back all that they said before. */
export function reasonsFor(
  comment: CommentRow,
  { noteAuthor, said }: Around,
): ReadonlyMap<UserId, CommentReason> {
  const reasons = new Map<UserId, CommentReason>();
  const before = said.slice(
    0,
    said.findIndex(({ id }) => id === comment.id),
  );
  // The weightiest reason comes last and stays.
  for (const { author, body } of before) if (body !== null) reasons.set(author, 'reply');
  if (before.length === 0 && noteAuthor !== null) reasons.set(noteAuthor, 'note');
  for (const user of mentionedUsers(comment.body ?? [])) reasons.set(user, 'mention');
  reasons.delete(comment.author);
  return reasons;
}
