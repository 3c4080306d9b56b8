import type { BoardEvent } from '#lib/sync/board-event.ts';

/** What the server has, as far as it is known here. */
export type Loaded<T> =
  | { readonly is: 'loading' }
  | { readonly is: 'here'; readonly data: T }
  | { readonly is: 'failed'; readonly message: string };

export type BoardResource<T> = {
  readonly subscribe: (listener: () => void) => () => void;
  readonly get: () => Loaded<T>;
  readonly reload: () => Promise<void>;
};

type ResourceOptions<T> = {
  readonly path: string;
  readonly parse: (data: unknown) => T | null;
  readonly subscribeEvents: (listener: (event: BoardEvent) => void) => () => void;
  /** What makes it ask again. */
  readonly events: readonly BoardEvent['type'][];
};

const UNREADABLE = 'This could not be loaded. Please try again in a moment.';

/** Asks the server while somebody listens: at once, and again whenever the board hears that it changed. */
export function makeBoardResource<T>(options: ResourceOptions<T>): BoardResource<T> {
  const { path, parse, subscribeEvents, events } = options;
  const listeners = new Set<() => void>();
  let state: Loaded<T> = { is: 'loading' };
  let asked = 0;
  let stopEvents = () => {};

  const load = async () => {
    asked += 1;
    const mine = asked;
    const next = await ask(path, parse);
    // An answer that is overtaken by a newer question says what was.
    if (mine !== asked) return;
    // What is shown stays when it cannot be brought up to date.
    if (next.is === 'failed' && state.is === 'here') return;
    state = next;
    for (const listener of listeners) listener();
  };

  return {
    subscribe: (listener) => {
      if (listeners.size === 0) {
        stopEvents = subscribeEvents((event) => {
          // A socket that is back may have missed some.
          if (event.type === 'joined' || events.includes(event.type)) void load();
        });
        void load();
      }
      listeners.add(listener);
      return () => {
        listeners.delete(listener);
        if (listeners.size === 0) stopEvents();
      };
    },
    get: () => state,
    reload: load,
  };
}

async function ask<T>(path: string, parse: (data: unknown) => T | null): Promise<Loaded<T>> {
  try {
    const response = await fetch(path);
    const data = response.ok ? parse(await response.json()) : null;
    return data === null ? { is: 'failed', message: UNREADABLE } : { is: 'here', data };
  } catch {
    return { is: 'failed', message: UNREADABLE };
  }
}
