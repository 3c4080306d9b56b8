import type { InboxEntry } from '#lib/review/inbox-entry.ts';
import { dueWords } from '../blind/due-words.ts';

/** What happened, without who did it, as in “Ann *mentioned you*”. @param zone an IANA time zone */
export function deedWords({ subject }: InboxEntry, zone: string): string {
  switch (subject.is) {
    case 'comment':
      return commentWords[subject.why];
    case 'answer':
      return `${subject.answer} your suggestion`;
    case 'review':
      return `asked you for a review by ${dueWords(subject.dueAt, zone)}`;
  }
}

const commentWords = {
  mention: 'mentioned you',
  reply: 'answered in a thread of yours',
  note: 'commented on your note',
} as const;

/** Whose deed it was. */
export function byWords({ by }: InboxEntry): string {
  return by.name ?? 'A former member';
}
