import { parseBoardId, parseUserId } from '../board/ids.ts';
import { parseCommentId, parseReviewId, parseThreadId } from './ids.ts';
import { commentReasons, type InboxEntry, type InboxSubject } from './inbox-entry.ts';
import { isRecord } from './is-record.ts';
import { isTime, parseAll } from './parse-thread.ts';

/** Entries of one person's inbox, newest first. `next`: what to ask the next page with; `null`: there is none. */
export type InboxPage = {
  readonly entries: readonly InboxEntry[];
  readonly next: string | null;
  /** How many of all entries are unread. */
  readonly unread: number;
};

/** A page as the server tells it; `null` for anything else. */
export function parseInboxPage(value: unknown): InboxPage | null {
  if (!isRecord(value)) return null;
  const entries = parseAll(value.entries, parseEntry);
  if (!entries || !isTime(value.unread)) return null;
  return { entries, next: typeof value.next === 'string' ? value.next : null, unread: value.unread };
}

function parseEntry(value: unknown): InboxEntry | null {
  if (!isRecord(value) || !isRecord(value.board) || !isRecord(value.by)) return null;
  const board = parseBoardId(value.board.id);
  const by = parseUserId(value.by.id);
  const subject = parseSubject(value.subject);
  const { title } = value.board;
  const { name } = value.by;
  const { id, at } = value;
  if (!board || !by || !subject || typeof id !== 'string' || typeof title !== 'string' || !isTime(at))
    return null;
  return {
    id,
    board: { id: board, title },
    by: { id: by, name: typeof name === 'string' ? name : null },
    at,
    isRead: value.isRead === true,
    subject,
  };
}

function parseSubject(value: unknown): InboxSubject | null {
  if (!isRecord(value)) return null;
  const thread = parseThreadId(value.thread);
  switch (value.is) {
    case 'comment': {
      const why = commentReasons.find((each) => each === value.why);
      const comment = parseCommentId(value.comment);
      const { text } = value;
      return thread && why && comment && typeof text === 'string'
        ? { is: 'comment', why, thread, comment, text }
        : null;
    }
    case 'answer':
      return thread && (value.answer === 'accepted' || value.answer === 'declined')
        ? { is: 'answer', thread, answer: value.answer }
        : null;
    case 'review': {
      const review = parseReviewId(value.review);
      return review && isTime(value.dueAt) ? { is: 'review', review, dueAt: value.dueAt } : null;
    }
    default:
      return null;
  }
}
