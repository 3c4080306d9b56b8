import type { Kysely } from 'kysely';
import type { UserId } from '#lib/board/ids.ts';
import { mayKnow, type OpenReview, type Work } from '#lib/review/blind.ts';
import type { CommentId, ThreadId } from '#lib/review/ids.ts';
import { isUnread } from '#lib/review/is-unread.ts';
import type { Comment, Reaction, Thread } from '#lib/review/thread.ts';
import { type CommentRow, listComments } from '#server/store/comments.ts';
import { listReactions, type ReactionRow } from '#server/store/reactions.ts';
import type { Schema } from '#server/store/schema.ts';
import { listSuggestions, type SuggestionRow } from '#server/store/suggestions.ts';
import { listReads } from '#server/store/thread-reads.ts';
import type { ThreadRow } from '#server/store/thread-row.ts';
import { findThreadRows, type ThreadReader } from '#server/store/threads.ts';

/** A thread as a reader may know it, and what the store has of it besides. */
export type KnownThread = {
  readonly thread: Thread;
  readonly row: ThreadRow;
  /** Every comment, also those that the reader may not know of. */
  readonly said: readonly CommentRow[];
  readonly suggestion: SuggestionRow | null;
};

/** What a row is, for `mayKnow`. */
export const threadWork = ({ createdBy, review }: Pick<ThreadRow, 'createdBy' | 'review'>): Work => ({
  by: createdBy,
  review,
});
export const commentWork = ({ author, review }: CommentRow): Work => ({ by: author, review });

/** `null` for a thread that the board does not have and for one that the reader may not know of, alike. */
export async function findKnownThread(
  db: Kysely<Schema>,
  reader: ThreadReader,
  id: ThreadId,
): Promise<KnownThread | null> {
  const rows = await findThreadRows(db, reader, [id]);
  return (await knowThreads(db, reader, rows))[0] ?? null;
}

/** The threads of these rows, which the reader may know of, in their order. */
export async function knowThreads(
  db: Kysely<Schema>,
  { boardId, reader, open }: ThreadReader,
  rows: readonly ThreadRow[],
): Promise<readonly KnownThread[]> {
  const ids = rows.map(({ id }) => id);
  const said = Map.groupBy(await listComments(db, boardId, ids), ({ thread }) => thread);
  const reactions = Map.groupBy(await listReactions(db, boardId, ids), ({ comment }) => comment);
  const suggestions = new Map((await listSuggestions(db, boardId, ids)).map((each) => [each.thread, each]));
  const seen = new Map((await listReads(db, ids, reader)).map(({ thread, seenAt }) => [thread, seenAt]));
  return rows.map((row) => {
    const all = said.get(row.id) ?? [];
    const suggestion = suggestions.get(row.id) ?? null;
    const known = all.filter((comment) => mayKnow(commentWork(comment), reader, open));
    const comments = known.map((comment) => tellComment(comment, { reactions, reader, open }));
    const { resolution } = row;
    const thread: Thread = {
      id: row.id,
      anchor: row.anchor,
      kind: row.kind,
      createdBy: row.createdBy,
      createdAt: row.createdAt,
      changedAt: Math.max(row.changedAt, ...known.map(({ at }) => at)),
      resolution,
      suggestion: suggestion && { proposal: suggestion.proposal, answer: suggestion.answer },
      review: row.review,
      comments,
      isUnread: isUnread({ comments, resolution }, reader, seen.get(row.id) ?? 0),
    };
    return { thread, row, said: all, suggestion };
  });
}

type Around = {
  readonly reactions: ReadonlyMap<CommentId, readonly ReactionRow[]>;
  readonly reader: UserId;
  readonly open: OpenReview | null;
};

function tellComment(comment: CommentRow, { reactions, reader, open }: Around): Comment {
  const { id, author, body, removedBy, at, editedAt } = comment;
  const under = (reactions.get(id) ?? []).filter(({ user, review }) =>
    mayKnow({ by: user, review }, reader, open),
  );
  const byEmoji = Map.groupBy(under, ({ emoji }) => emoji);
  const told = Array.from(
    byEmoji,
    ([emoji, those]): Reaction => ({ emoji, users: those.map(({ user }) => user) }),
  );
  return { id, author, body, removedBy, at, editedAt, reactions: told };
}
