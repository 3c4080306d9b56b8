import type { Database } from 'better-sqlite3';

/** Ids of what the board of the matrix has in threads, reviews and versions. */
export const laidIds = {
  thread: 'thread-of-the-matrix',
  proposal: 'proposal-of-the-matrix',
  comment: 'comment-of-the-matrix',
  review: 'review-of-the-matrix',
  version: 'version-of-the-matrix',
} as const;

const madeByRequests = [
  'inbox',
  'reactions',
  'thread_reads',
  'suggestions',
  'comments',
  'threads',
  'reviewers',
  'reviews',
  'versions',
] as const;

type People = {
  readonly boardId: string;
  /** Whose the threads are: none of the callers. */
  readonly author: string;
  readonly reviewer: string;
};

const said = JSON.stringify([{ kind: 'paragraph', runs: [{ kind: 'text', text: 'Why?' }] }]);
const proposal = JSON.stringify({ is: 'new-note', block: 'channels', text: 'A note' });

/** Puts one thread, one proposal, one review and one version there, and takes everything else away. */
export function layReviewRows(
  db: Database,
  { boardId, author, reviewer }: People,
  review: 'open' | 'over',
): void {
  for (const table of madeByRequests) db.prepare(`delete from ${table} where board_id = ?`).run(boardId);
  const thread = db.prepare(
    'insert into threads (id, board_id, created_by, created_at, changed_at, anchor, block) ' +
      "values (?, ?, ?, 1, 1, 'block', 'channels')",
  );
  const comment = db.prepare(
    'insert into comments (id, board_id, thread_id, author_id, body, at) values (?, ?, ?, ?, ?, 1)',
  );
  for (const [id, words] of [
    [laidIds.thread, laidIds.comment],
    [laidIds.proposal, 'words-of-the-proposal'],
  ] as const) {
    thread.run(id, boardId, author);
    comment.run(words, boardId, id, author, said);
  }
  db.prepare('insert into suggestions (thread_id, board_id, proposal, new_note_id) values (?, ?, ?, ?)').run(
    laidIds.proposal,
    boardId,
    proposal,
    'note-of-the-matrix',
  );
  db.prepare(
    'insert into reviews (id, board_id, asked_by, asked_at, due_at, closed_at, ask) ' +
      "values (?, ?, ?, 1, ?, ?, '')",
  ).run(laidIds.review, boardId, author, Number.MAX_SAFE_INTEGER, review === 'open' ? null : 2);
  db.prepare('insert into reviewers (review_id, board_id, user_id) values (?, ?, ?)').run(
    laidIds.review,
    boardId,
    reviewer,
  );
  db.prepare(
    'insert into versions (id, board_id, seq, at, reason, name, authors) ' +
      "values (?, ?, 1, 1, 'named', 'The first one', '[]')",
  ).run(laidIds.version, boardId);
}
