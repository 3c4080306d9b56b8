import { parseBoardId, parseUserId } from '#lib/board/ids.ts';
import { parseCommentId, parseThreadId } from '#lib/review/ids.ts';
import type { InboxEntry } from '#lib/review/inbox-entry.ts';

function known<T>(value: T | null): T {
  if (value === null) throw new Error('That is no id.');
  return value;
}

/** For tests: Ann mentioned somebody on the board “Bakery”. */
export function sampleEntry(given: Partial<InboxEntry> = {}): InboxEntry {
  return {
    id: 'entry-01',
    board: { id: known(parseBoardId('board-01')), title: 'Bakery' },
    by: { id: known(parseUserId('user-ann1')), name: 'Ann' },
    at: 1_000,
    isRead: false,
    subject: {
      is: 'comment',
      why: 'mention',
      thread: known(parseThreadId('thread-1')),
      comment: known(parseCommentId('comment-1')),
      text: 'Is it so?',
    },
    ...given,
  };
}
