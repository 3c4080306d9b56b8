import type { ThreadId } from './ids.ts';
import type { Thread } from './thread.ts';

/** Sorts threads as the panel and the server list them: the newest change first, equal ones by id. */
export function compareThreads(a: Thread, b: Thread): number {
  return b.changedAt - a.changedAt || (a.id < b.id ? 1 : -1);
}

/**
 * The thread that comes after or before one in a list, round its ends. The first one, or the last, when `from` is not
 * in it; `null` in an empty list.
 */
export function neighbourThread(
  threads: readonly Thread[],
  from: ThreadId | null,
  direction: 'next' | 'previous',
): Thread | null {
  const at = threads.findIndex(({ id }) => id === from);
  if (direction === 'next') return threads[(at + 1) % threads.length] ?? null;
  return threads.at(at === -1 ? -1 : at - 1) ?? null;
}
