import type { Kysely } from 'kysely';
import { parseBoardId, parseUserId, type UserId } from '#lib/board/ids.ts';
import { commentExcerpt } from '#lib/review/comment-text.ts';
import { parseCommentId, parseReviewId, parseThreadId } from '#lib/review/ids.ts';
import { type InboxEntry, type InboxSubject, MAX_EXCERPT } from '#lib/review/inbox-entry.ts';
import { parseBody } from './comments.ts';
import { inboxReasons } from './inbox.ts';
import type { Schema } from './schema.ts';
import { parseText, parseWhole, stored } from './stored-value.ts';

/** Where a page of entries ends: the next one begins after it. */
export type InboxCursor = { readonly at: number; readonly id: string };

/** A person's entries on boards that they may open, the newest first: after `from`, or from the first one on. */
export async function listEntries(
  db: Kysely<Schema>,
  user: UserId,
  { from, limit }: { readonly from: InboxCursor | null; readonly limit: number },
): Promise<readonly InboxEntry[]> {
  const rows = await toldEntriesOf(db, user)
    .$if(from !== null, (query) =>
      query.where((eb) =>
        eb.or([
          eb('inbox.at', '<', from?.at ?? 0),
          eb.and([eb('inbox.at', '=', from?.at ?? 0), eb('inbox.id', '<', from?.id ?? '')]),
        ]),
      ),
    )
    .orderBy('inbox.at', 'desc')
    .orderBy('inbox.id', 'desc')
    .limit(limit)
    .execute();
  return rows.map(parseEntry);
}

/** Those of them that are unread, went into no e-mail and came after `since`, the oldest first. */
export async function listUnmailed(
  db: Kysely<Schema>,
  user: UserId,
  { since, limit }: { readonly since: number; readonly limit: number },
): Promise<readonly InboxEntry[]> {
  const rows = await toldEntriesOf(db, user)
    .where('inbox.read_at', 'is', null)
    .where('inbox.mailed_at', 'is', null)
    .where('inbox.at', '>', since)
    .orderBy('inbox.at')
    .orderBy('inbox.id')
    .limit(limit)
    .execute();
  return rows.map(parseEntry);
}

/** How many of them are unread. */
export async function countUnreadEntries(db: Kysely<Schema>, user: UserId): Promise<number> {
  const { count } = await entriesOf(db, user)
    .select(({ fn }) => fn.countAll().as('count'))
    .where('inbox.read_at', 'is', null)
    .executeTakeFirstOrThrow();
  return stored('inbox.count', parseWhole(Number(count)));
}

/** Of boards that a person has lost nothing comes any more, and nothing of boards that are deleted. */
function entriesOf(db: Kysely<Schema>, user: UserId) {
  return db
    .selectFrom('inbox')
    .innerJoin('boards', 'boards.id', 'inbox.board_id')
    .innerJoin('members', (join) =>
      join.onRef('members.board_id', '=', 'inbox.board_id').onRef('members.user_id', '=', 'inbox.user_id'),
    )
    .where('inbox.user_id', '=', user)
    .where('boards.deleted_at', 'is', null);
}

/** The same with what is told of each. */
function toldEntriesOf(db: Kysely<Schema>, user: UserId) {
  return entriesOf(db, user)
    .innerJoin('users as author', 'author.id', 'inbox.by_id')
    .leftJoin('members as present', (join) =>
      join.onRef('present.board_id', '=', 'inbox.board_id').onRef('present.user_id', '=', 'inbox.by_id'),
    )
    .leftJoin('comments', 'comments.id', 'inbox.comment_id')
    .leftJoin('reviews', 'reviews.id', 'inbox.review_id')
    .selectAll('inbox')
    .select(['boards.title', 'author.name', 'present.role as present', 'comments.body', 'reviews.due_at']);
}

type EntryColumns = SubjectColumns & {
  readonly id: string;
  readonly board_id: string;
  readonly by_id: string;
  readonly at: number;
  readonly read_at: number | null;
  readonly title: string;
  readonly name: string;
  readonly present: string | null;
};

function parseEntry(row: EntryColumns): InboxEntry {
  return {
    id: stored('inbox.id', parseText(row.id)),
    board: {
      id: stored('inbox.board_id', parseBoardId(row.board_id)),
      title: stored('boards.title', parseText(row.title)),
    },
    by: {
      id: stored('inbox.by_id', parseUserId(row.by_id)),
      name: row.present === null ? null : stored('users.name', parseText(row.name)),
    },
    at: stored('inbox.at', parseWhole(row.at)),
    isRead: row.read_at !== null,
    subject: subjectOf(row),
  };
}

type SubjectColumns = {
  readonly why: string;
  readonly thread_id: string | null;
  readonly comment_id: string | null;
  readonly review_id: string | null;
  readonly body: string | null;
  readonly due_at: number | null;
};

function subjectOf(row: SubjectColumns): InboxSubject {
  const why = stored('inbox.why', inboxReasons.find((each) => each === row.why) ?? null);
  if (why === 'review')
    return {
      is: 'review',
      review: stored('inbox.review_id', parseReviewId(row.review_id)),
      dueAt: stored('reviews.due_at', parseWhole(row.due_at)),
    };
  const thread = stored('inbox.thread_id', parseThreadId(row.thread_id));
  if (why === 'accepted' || why === 'declined') return { is: 'answer', thread, answer: why };
  const body = row.body === null ? null : stored('comments.body', parseBody(row.body));
  return {
    is: 'comment',
    why,
    thread,
    comment: stored('inbox.comment_id', parseCommentId(row.comment_id)),
    text: body === null ? '' : commentExcerpt(body, MAX_EXCERPT),
  };
}
