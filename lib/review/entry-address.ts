import type { InboxEntry } from './inbox-entry.ts';

/** Where an entry leads, as a path of the site: its board, with the thread or the review open. */
export function entryAddress({ board, subject }: Pick<InboxEntry, 'board' | 'subject'>): string {
  return subject.is === 'review'
    ? `/b/${board.id}?review=${subject.review}`
    : `/b/${board.id}?thread=${subject.thread}`;
}
