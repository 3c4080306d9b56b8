'use client';

import { type KeyboardEvent, useLayoutEffect, useRef, useState } from 'react';
import { Button } from '#components/ui/button.tsx';
import type { ThreadFilter } from '#lib/review/filter-threads.ts';
import type { ThreadId } from '#lib/review/ids.ts';
import { neighbourThread } from '#lib/review/thread-order.ts';
import { useThreads } from '../threads/review-context.ts';
import { ListState } from './list-state.tsx';
import { stepOfKey } from './step-of-key.ts';
import { ThreadCard } from './thread-card.tsx';
import { ThreadFilters } from './thread-filters.tsx';
import { useShownThreads } from './use-shown-threads.ts';

type ThreadListProps = {
  readonly filter: ThreadFilter;
  readonly onFilter: (filter: ThreadFilter) => void;
  readonly onOpen: (id: ThreadId) => void;
  /** The thread that was open before: it has the focus now. */
  readonly cameFrom: ThreadId | null;
};

/** Threads that the list shows before it asks. */
const PAGE = 60;

/** The board's threads, those that the filter lets through. */
export function ThreadList({ filter, onFilter, onOpen, cameFrom }: ThreadListProps) {
  const list = useRef<HTMLDivElement>(null);
  const status = useThreads((snapshot) => snapshot.status);
  const { shown, counts } = useShownThreads(filter);
  const [current, setCurrent] = useState(cameFrom);
  const [most, setMost] = useState(PAGE);
  const seen = shown.slice(0, Math.max(most, shown.findIndex(({ id }) => id === current) + 1));
  const stop = seen.some(({ id }) => id === current) ? current : (seen[0]?.id ?? null);

  useLayoutEffect(() => {
    if (cameFrom === null) return;
    const card =
      cardIn(list.current, cameFrom) ?? list.current?.querySelector<HTMLElement>('[data-thread-id]');
    (card ?? list.current?.closest('section')?.querySelector<HTMLElement>('[data-focus-home]'))?.focus();
  }, [cameFrom]);

  const walk = (event: KeyboardEvent) => {
    const step = stepOfKey(event, 'list');
    if (!step) return;
    event.preventDefault();
    event.stopPropagation();
    const isInList = event.target instanceof Element && event.target.closest('[data-thread-id]') !== null;
    const to = neighbourThread(seen, isInList ? stop : null, step);
    if (!to) return;
    setCurrent(to.id);
    cardIn(list.current, to.id)?.focus();
  };
  const showMore = () => {
    setMost(most + PAGE);
    setCurrent(shown[most]?.id ?? null);
  };
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: keys that go from thread to thread, each a button
    <div onKeyDown={walk} className="flex min-h-0 flex-1 flex-col">
      <ThreadFilters
        filter={filter}
        counts={status === 'ready' || counts.all > 0 ? counts : null}
        onFilter={onFilter}
      />
      <div ref={list} className="min-h-0 flex-1 overflow-y-auto overscroll-contain">
        <ListState
          status={status}
          all={counts.all}
          shown={shown.length}
          filter={filter}
          onFilter={onFilter}
        />
        {seen.map((thread) => (
          <ThreadCard key={thread.id} thread={thread} isTabStop={thread.id === stop} onOpen={onOpen} />
        ))}
        {shown.length > seen.length && (
          <div className="border-t border-line p-3 text-center">
            <Button variant="quiet" size="small" onClick={showMore}>
              Show {Math.min(PAGE, shown.length - seen.length)} more of {shown.length}
            </Button>
          </div>
        )}
      </div>
    </div>
  );
}

function cardIn(list: HTMLElement | null, id: ThreadId) {
  return list?.querySelector<HTMLElement>(`[data-thread-id="${CSS.escape(id)}"]`);
}
