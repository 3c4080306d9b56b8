'use client';

import { useDeferredValue, useMemo, useSyncExternalStore } from 'react';
import { useOpenBoard } from '#components/board/board-context.ts';
import {
  anchorBlock,
  filterThreads,
  type ThreadFilter,
  type ThreadView,
  threadViews,
} from '#lib/review/filter-threads.ts';
import type { Thread } from '#lib/review/thread.ts';
import { useThreads } from '../threads/review-context.ts';

type ShownThreads = {
  readonly shown: readonly Thread[];
  /** How many there would be in each view, whatever else is filtered. */
  readonly counts: Readonly<Record<ThreadView, number>>;
};

/** The threads that a filter lets through. It follows typing and the board when there is nothing more urgent. */
export function useShownThreads(filter: ThreadFilter): ShownThreads {
  const { session, me } = useOpenBoard();
  const threads = useDeferredValue(useThreads((snapshot) => snapshot.threads));
  const wanted = useDeferredValue(filter);
  const { subscribe, getBoard } = session.store;
  // Notes that go from block to block matter only to who looks at one block.
  const readNotes = () => (wanted.block === null ? null : getBoard().notes);
  const notes = useSyncExternalStore(subscribe, readNotes, readNotes);

  const shown = useMemo(() => {
    const blockOf = (thread: Thread) => {
      const note = thread.anchor.is === 'note' ? notes?.get(thread.anchor.note) : undefined;
      return note?.at.block ?? anchorBlock(thread);
    };
    return filterThreads(threads, wanted, { me: me.id, blockOf });
  }, [threads, wanted, notes, me]);
  const counts = useMemo(() => {
    const countOf = (view: ThreadView) =>
      filterThreads(threads, { ...nothingElse, view }, { me: me.id, blockOf: anchorBlock }).length;
    return Object.fromEntries(threadViews.map((view) => [view, countOf(view)]));
  }, [threads, me]);
  return { shown, counts: { ...noCounts, ...counts } };
}

const nothingElse = { block: null, kind: null, person: null, words: '' } as const;
const noCounts: ShownThreads['counts'] = { open: 0, resolved: 0, mine: 0, mentions: 0, unread: 0, all: 0 };
