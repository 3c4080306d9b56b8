import type { MouseEvent } from 'react';
import { relativeTime } from '#components/dashboard/relative-time.ts';
import { entryAddress } from '#lib/review/entry-address.ts';
import type { InboxEntry } from '#lib/review/inbox-entry.ts';
import { localZone } from '../local-zone.ts';
import { EntryIcon } from './entry-icon.tsx';
import { byWords, deedWords } from './entry-words.ts';

type EntryRowProps = {
  readonly entry: InboxEntry;
  /** Milliseconds since 1970. */
  readonly now: number;
  readonly onRead: () => void;
  /** Shows it on this page; false when it is elsewhere. */
  readonly onShow: () => boolean;
};

/** One entry, as a link to what it is about. */
export function EntryRow({ entry, now, onRead, onShow }: EntryRowProps) {
  const { subject, isRead, at, board } = entry;
  const follow = (event: MouseEvent) => {
    if (!isRead) onRead();
    const isElsewhere = event.metaKey || event.ctrlKey || event.shiftKey || event.button !== 0;
    if (!isElsewhere && onShow()) event.preventDefault();
  };
  return (
    <li>
      <a
        href={entryAddress(entry)}
        onClick={follow}
        data-entry
        className="flex gap-3 rounded-card px-2.5 py-2.5 hover:bg-sunken focus-visible:-outline-offset-2"
      >
        <EntryIcon subject={subject} />
        <span className="min-w-0 flex-1 text-sm">
          <span className={`block ${isRead ? 'text-muted' : 'text-ink'}`}>
            <span className="font-semibold text-ink">{byWords(entry)}</span> {deedWords(entry, localZone())}
          </span>
          {subject.is === 'comment' && subject.text !== '' && (
            <span className="mt-0.5 line-clamp-2 text-ink wrap-anywhere">{subject.text}</span>
          )}
          <span className="mt-0.5 flex items-center gap-1.5 text-xs text-muted">
            <span className="truncate">{board.title}</span>
            <span aria-hidden="true">·</span>
            <time dateTime={new Date(at).toISOString()} className="shrink-0">
              {relativeTime(at, now)}
            </time>
            {!isRead && (
              <span className="ml-auto flex shrink-0 items-center gap-1.5 pl-2 font-semibold text-accent">
                <span aria-hidden="true" className="size-1.5 rounded-full bg-accent" />
                Unread
              </span>
            )}
          </span>
        </span>
      </a>
    </li>
  );
}
