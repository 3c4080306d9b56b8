/** Thrown when so much is waiting that nobody should be made to wait as well. */
export class BusyError extends Error {
  override readonly name = 'BusyError';
}

/** By its name: pages are bundled with a copy of the class of their own. */
export function isBusy(error: unknown): boolean {
  return error instanceof Error && error.name === 'BusyError';
}

export type WorkQueue = <T>(work: () => Promise<T>) => Promise<T>;

/**
 * Runs at most `atOnce` pieces of work at a time, in the order in which they came.
 * @param mostWaiting beyond it a piece is refused by `BusyError`
 */
export function makeWorkQueue(atOnce: number, mostWaiting: number): WorkQueue {
  const waiting: (() => void)[] = [];
  let running = 0;
  return async (work) => {
    if (running < atOnce) running += 1;
    else {
      if (waiting.length >= mostWaiting) throw new BusyError('Too much is waiting.');
      // Whoever ends hands its place on, so the count stays.
      await new Promise<void>((resolve) => waiting.push(resolve));
    }
    try {
      return await work();
    } finally {
      const next = waiting.shift();
      if (next) next();
      else running -= 1;
    }
  };
}
