import type { UserId } from '#lib/board/ids.ts';
import type { DocId, PendingUpdate } from '../store/doc-log.ts';
import { Barriers } from './barriers.ts';
import type { SeatUpdate } from './broadcast-updates.ts';
import type { CommitWindow, Submitter } from './commit-window.ts';
import type { Seat } from './seat.ts';

type PendingOptions = {
  readonly docId: DocId;
  readonly epoch: number;
  /** The last one of the log that the document was loaded from. */
  readonly seq: number;
  readonly window: CommitWindow;
  readonly submitter: Submitter;
};

/** What a document took from one update. */
type Taken = Required<Pick<PendingUpdate, 'claims' | 'notes'>> & { readonly updates: readonly Uint8Array[] };

/** One of them with the notes that came or went with it. */
type NotedUpdate = SeatUpdate & Required<Pick<PendingUpdate, 'notes'>>;

/** What a document took and the log does not have yet, in one order from there to the commit. */
export class PendingUpdates {
  readonly #options: PendingOptions;
  readonly #barriers: Barriers;
  /** Oldest first. */
  #updates: NotedUpdate[] = [];

  constructor(options: PendingOptions) {
    this.#options = options;
    this.#barriers = new Barriers(options.seq);
  }

  /** The last durable sequence number. */
  get seq(): number {
    return this.#barriers.seq;
  }

  /** What it will be when everything submitted is durable. */
  get seqToBe(): number {
    return this.#barriers.seqToBe;
  }

  get isSettled(): boolean {
    return this.#barriers.isSettled;
  }

  /**
   * `seat`: whose they are; `null`: the server's own, which may have written them for `by`. `claims`: client ids that
   * become the seat's person's; `notes`: those that came or went.
   */
  submit(
    seat: Seat | null,
    { updates, claims, notes }: Taken,
    by: UserId | null = seat?.user.id ?? null,
  ): void {
    const { docId, epoch, window, submitter } = this.#options;
    updates.forEach((bytes, index) => {
      this.#barriers.submitted();
      this.#updates.push({ seat, bytes, notes: index === 0 ? notes : [] });
      const pending = { docId, epoch, userId: by, bytes };
      window.submit(submitter, index === 0 ? { ...pending, claims, notes } : pending);
    });
  }

  /** The oldest `count` of them, which are durable now: `settle` follows. */
  take(count: number): readonly NotedUpdate[] {
    return this.#updates.splice(0, count);
  }

  /** See `Barriers`. */
  settle(count: number, seq: number): void {
    this.#barriers.settle(count, seq);
  }

  /** See `Barriers`. */
  whenDurable(run: (seq: number) => void, fail?: () => void): void {
    this.#barriers.whenDurable(run, fail);
  }

  /** Resolves when all of them are durable. @throws when that will never be */
  settled(): Promise<void> {
    return new Promise((resolve, reject) => {
      this.#barriers.whenDurable(
        () => resolve(),
        () => reject(new Error('the document was given up')),
      );
    });
  }

  /** None of them is waited for any more. */
  abandon(): void {
    this.#updates = [];
    this.#options.window.withdraw(this.#options.submitter);
    this.#barriers.abandon();
  }
}
