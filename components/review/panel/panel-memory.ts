import { everyThread, type ThreadFilter } from '#lib/review/filter-threads.ts';
import type { CommentDrafts } from './comment-drafts.ts';

/** What the panel still knows when it is opened again. */
export type PanelMemory = {
  readonly drafts: CommentDrafts;
  /** What its list shows. */
  readonly getFilter: () => ThreadFilter;
  readonly setFilter: (filter: ThreadFilter) => void;
  readonly subscribe: (listener: () => void) => () => void;
};

export const firstFilter: ThreadFilter = { ...everyThread, view: 'open' };

export function makePanelMemory(drafts: CommentDrafts): PanelMemory {
  const listeners = new Set<() => void>();
  let filter = firstFilter;
  return {
    drafts,
    getFilter: () => filter,
    setFilter: (next) => {
      filter = next;
      for (const listener of listeners) listener();
    },
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}
