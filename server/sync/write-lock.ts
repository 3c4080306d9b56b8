import { can } from '#lib/board/can.ts';
import type { Seat } from './seat.ts';

/** Who may write in a board's document, of those who may edit at all. */
export type Writers = 'editors' | 'facilitators';

type WriteLockOptions = {
  /** Milliseconds for which those who are there when it closes may go on. */
  readonly grace: number;
  /** Milliseconds of a clock that never steps back. */
  readonly now: () => number;
};

/**
 * Keeps a document to those who run the workshop. What others sent before they knew still comes in; who comes later
 * is told in time.
 */
export class WriteLock {
  readonly #options: WriteLockOptions;
  #state:
    | { readonly is: 'open' }
    | { readonly is: 'closed'; readonly at: number; readonly graced: WeakSet<Seat> };

  constructor(writers: Writers, options: WriteLockOptions) {
    this.#options = options;
    this.#state = writers === 'editors' ? { is: 'open' } : this.#closed([]);
  }

  /** `seats`: who is there now. To close what is closed gives nobody more time. */
  set(writers: Writers, seats: Iterable<Seat>): void {
    if (writers === 'editors') this.#state = { is: 'open' };
    else if (this.#state.is === 'open') this.#state = this.#closed(seats);
  }

  #closed(seats: Iterable<Seat>) {
    return { is: 'closed', at: this.#options.now(), graced: new WeakSet(seats) } as const;
  }

  allows(seat: Seat): boolean {
    if (this.#state.is === 'open' || can(seat.role, 'run-workshop')) return true;
    const { graced, at } = this.#state;
    return graced.has(seat) && this.#options.now() - at < this.#options.grace;
  }
}
