'use client';

import { type KeyboardEvent, useLayoutEffect, useRef, useState, useSyncExternalStore } from 'react';
import { Button } from '#components/ui/button.tsx';
import { Icon } from '#components/ui/icon.tsx';
import { IconButton } from '#components/ui/icon-button.tsx';
import { Refusal } from '#components/ui/refusal.tsx';
import type { InboxEntry } from '#lib/review/inbox-entry.ts';
import { EntryRow } from './entry-row.tsx';
import { InboxNothing } from './inbox-nothing.tsx';
import type { InboxSnapshot, InboxStore } from './inbox-store.ts';
import { moveAmongEntries } from './move-among-entries.ts';

type InboxPanelProps = {
  readonly inbox: InboxSnapshot;
  readonly store: InboxStore;
  readonly onShow: (entry: InboxEntry) => boolean;
  readonly onClose: () => void;
};

type View = 'all' | 'unread';

const views: readonly (readonly [view: View, words: string])[] = [
  ['all', 'All'],
  ['unread', 'Unread'],
];

/** What came for me on all boards, newest first. */
export function InboxPanel({ inbox, store, onShow, onClose }: InboxPanelProps) {
  const heading = useRef<HTMLHeadingElement>(null);
  const [view, setView] = useState<View>('all');
  const [now] = useState(Date.now);
  const isOnline = useSyncExternalStore(subscribeOnline, readOnline, () => true);
  const { status, unread } = inbox;
  const entries = view === 'all' ? inbox.entries : inbox.entries.filter(({ isRead }) => !isRead);
  const hidesMore = inbox.hasMore && (view === 'all' || entries.length < unread);
  const newest = inbox.entries[0];

  useLayoutEffect(() => heading.current?.focus(), []);

  const readAll = () => {
    if (unread > 0 && newest) void store.read({ until: newest.at });
  };
  const move = (event: KeyboardEvent<HTMLElement>) => {
    if (moveAmongEntries(event.currentTarget, event.key)) event.preventDefault();
  };
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: keys that go from entry to entry, each a link
    <div onKeyDown={move} className="flex min-h-0 flex-col">
      <header className="shrink-0 border-b border-line px-4 pt-3 pb-2.5">
        <div className="flex items-center gap-2">
          <h2
            ref={heading}
            tabIndex={-1}
            className="flex-1 rounded-control text-base font-semibold outline-none"
          >
            Inbox
            {unread > 0 && <span className="ml-2 text-sm font-normal text-muted">{unread} unread</span>}
          </h2>
          <IconButton label="Close inbox" icon={<Icon name="close" />} onClick={onClose} />
        </div>
        <div className="mt-1.5 flex items-center justify-between gap-2">
          {/* biome-ignore lint/a11y/useSemanticElements: a fieldset groups fields; these are buttons */}
          <div role="group" aria-label="What to show" className="flex gap-1 rounded-control bg-sunken p-1">
            {views.map(([each, words]) => (
              <button
                key={each}
                type="button"
                aria-pressed={each === view}
                onClick={() => setView(each)}
                className="h-7 rounded-control px-3 text-sm font-medium text-muted hover:text-ink aria-pressed:bg-surface aria-pressed:text-ink aria-pressed:shadow-card"
              >
                {words}
              </button>
            ))}
          </div>
          <Button
            variant="quiet"
            size="small"
            aria-disabled={unread === 0 ? true : undefined}
            onClick={readAll}
          >
            Mark all as read
          </Button>
        </div>
        <Refusal why={inbox.notMarked ? 'That could not be marked as read. Please try again.' : null} />
        {!isOnline && <Remark text="You are offline. This is what had come before." />}
        {isOnline && status === 'stale' && (
          <Remark text="Ninefold cannot be reached at the moment. This is what had come before." />
        )}
      </header>
      <div className="min-h-0 flex-1 overflow-y-auto overscroll-contain p-1.5">
        {entries.length > 0 && (
          <ul aria-label="Entries">
            {entries.map((entry) => (
              <EntryRow
                key={entry.id}
                entry={entry}
                now={now}
                onRead={() => void store.read({ entries: [entry.id] })}
                onShow={() => onShow(entry)}
              />
            ))}
          </ul>
        )}
        {entries.length === 0 && !hidesMore && (
          <InboxNothing status={status} view={view} onRetry={() => void store.look()} />
        )}
        {hidesMore && (
          <div className="p-2 text-center">
            <Button variant="outline" size="small" onClick={() => void store.showMore()}>
              Show earlier
            </Button>
          </div>
        )}
      </div>
    </div>
  );
}

function Remark({ text }: { readonly text: string }) {
  return (
    <p className="mt-2 flex items-start gap-1.5 text-sm text-warn">
      <Icon name="warning" className="mt-0.5 size-4" />
      {text}
    </p>
  );
}

function subscribeOnline(listener: () => void): () => void {
  window.addEventListener('online', listener);
  window.addEventListener('offline', listener);
  return () => {
    window.removeEventListener('online', listener);
    window.removeEventListener('offline', listener);
  };
}

const readOnline = () => navigator.onLine;
