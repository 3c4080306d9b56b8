import type { ThreadFilter } from '#lib/review/filter-threads.ts';
import type { PinsShown } from '#lib/review/place-pins.ts';

type Filter = {
  readonly getFilter: () => ThreadFilter;
  readonly subscribe: (listener: () => void) => () => void;
};

/** Whether resolved threads have pins: while the panel is open and its list shows such. */
export function makePinsShown(filter: Filter) {
  const listeners = new Set<() => void>();
  let panel: 'open' | 'closed' = 'closed';
  const put = (next: typeof panel) => {
    panel = next;
    for (const listener of listeners) listener();
  };
  return {
    get: (): PinsShown['resolved'] => {
      const { view } = filter.getFilter();
      return panel === 'open' && (view === 'resolved' || view === 'all') ? 'shown' : 'hidden';
    },
    subscribe: (listener: () => void) => {
      const stop = filter.subscribe(listener);
      listeners.add(listener);
      return () => {
        stop();
        listeners.delete(listener);
      };
    },
    /** Returns what says that it was closed. */
    panelOpened: () => {
      put('open');
      return () => put('closed');
    },
  };
}
