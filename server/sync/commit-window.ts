import type { DocId, DocLog, PendingUpdate } from '../store/doc-log.ts';
import type { SyncTimings } from './limits.ts';
import { type SyncObserver, silentObserver } from './sync-observer.ts';
import { tryAppend } from './try-append.ts';

/** Whoever submits updates: a room. Called back in the order of submission. */
export type Submitter = {
  /** The oldest `count` updates that were not yet durable now are; `seq` is the last one's. */
  readonly committed: (count: number, seq: number) => void;
  /** None of what was submitted and not committed will be. */
  readonly failed: (why: CommitFailure) => void;
};

/** `replaced`: the document has a newer epoch. `unavailable`: the store did not take it in time. */
export type CommitFailure = 'replaced' | 'unavailable';

type Entry = { readonly submitter: Submitter; readonly update: PendingUpdate; readonly at: number };

type CommitWindowOptions = {
  readonly append: DocLog['append'];
  readonly timings: Pick<SyncTimings, 'gather' | 'retryFirst' | 'retryMost' | 'giveUp'>;
  readonly now: () => number;
  /** Hears why an append failed, and of which documents: at the first failure, and when one is given up. */
  readonly report: (error: unknown, docIds: readonly DocId[]) => void;
  readonly observer?: SyncObserver;
};

/**
 * Gathers the updates of all rooms for a few milliseconds and appends them in one transaction. One append is in
 * flight at a time, so each document's log has the order in which its updates were applied. When it fails, each
 * document is tried again by itself: one that cannot be written neither holds up nor takes down the others.
 */
export class CommitWindow {
  readonly #options: CommitWindowOptions;
  readonly #observer: SyncObserver;
  /** Submitted, not yet committed or given up. */
  readonly #open = new Set<Entry>();
  /** Those of `#open` that no append has taken yet, oldest first. */
  #queue: Entry[] = [];
  #timer: NodeJS.Timeout | undefined;
  #flight: Promise<void> | null = null;
  /** Who is tried again by itself; what it submits meanwhile stays in the queue. */
  readonly #retries = new Map<Submitter, Promise<void>>();

  constructor(options: CommitWindowOptions) {
    this.#options = options;
    this.#observer = options.observer ?? silentObserver;
  }

  submit(submitter: Submitter, update: PendingUpdate): void {
    const entry = { submitter, update, at: this.#options.now() };
    this.#open.add(entry);
    this.#queue.push(entry);
    if (!this.#flight) this.#timer ??= setTimeout(() => this.#take(), this.#options.timings.gather);
  }

  /** Resolves when everything submitted so far is committed or given up; its submitters know which. */
  async flush(): Promise<void> {
    const awaited = [...this.#open];
    while (awaited.some((entry) => this.#open.has(entry))) {
      this.#take();
      await Promise.all([this.#flight, ...this.#retries.values()]);
    }
  }

  /** Takes back what one submitter has not yet in flight. */
  withdraw(submitter: Submitter): void {
    for (const entry of this.#queue) if (entry.submitter === submitter) this.#open.delete(entry);
    this.#queue = this.#queue.filter((entry) => entry.submitter !== submitter);
  }

  #take(): void {
    clearTimeout(this.#timer);
    this.#timer = undefined;
    if (this.#flight) return;
    const batch = this.#queue.filter(({ submitter }) => !this.#retries.has(submitter));
    if (batch.length === 0) return;
    this.#queue = this.#queue.filter(({ submitter }) => this.#retries.has(submitter));
    this.#flight = this.#commit(batch).finally(() => {
      this.#flight = null;
      // What gathered during the flight has waited long enough.
      this.#take();
    });
  }

  async #commit(batch: readonly Entry[]): Promise<void> {
    const began = this.#options.now();
    let entries = batch;
    while (entries.length > 0) {
      const attempt = await this.#append(entries, began);
      switch (attempt.is) {
        case 'committed':
          return this.#tellCommitted(entries, attempt.heads);
        case 'replaced':
          // Its own matter: nothing was written, and the others go on without it at once.
          this.#fail(
            entries.filter(({ update }) => update.docId === attempt.docId),
            'replaced',
          );
          entries = entries.filter(({ update }) => update.docId !== attempt.docId);
          break;
        case 'failed':
          this.#options.report(attempt.error, docIdsOf(entries));
          return this.#tryApart(entries, began);
        case 'late':
          this.#options.report(attempt.error, docIdsOf(entries));
          // What gathered meanwhile would find the same silent store.
          return this.#fail([...entries, ...this.#queue], 'unavailable');
      }
    }
  }

  #tryApart(entries: readonly Entry[], began: number): void {
    const bySubmitter = Map.groupBy(entries, ({ submitter }) => submitter);
    // The first try is at once, unless it would be the one that has just failed.
    const firstWait = bySubmitter.size === 1 ? this.#options.timings.retryFirst : 0;
    for (const [submitter, own] of bySubmitter) {
      const retry = this.#retry(own, began, firstWait).finally(() => {
        this.#retries.delete(submitter);
        this.#take();
      });
      this.#retries.set(submitter, retry);
    }
  }

  /** Tries one submitter's updates until they are committed or it is too late. */
  async #retry(entries: readonly Entry[], began: number, firstWait: number): Promise<void> {
    const { timings, now, report } = this.#options;
    let wait = firstWait;
    for (;;) {
      if (wait > 0) await new Promise((resolve) => setTimeout(resolve, wait));
      const attempt = await this.#append(entries, began);
      if (attempt.is === 'committed') return this.#tellCommitted(entries, attempt.heads);
      if (attempt.is === 'replaced') return this.#fail(entries, 'replaced');
      wait = Math.min(Math.max(wait * 2, timings.retryFirst), timings.retryMost);
      if (attempt.is === 'failed' && now() - began + wait < timings.giveUp) continue;
      report(attempt.error, docIdsOf(entries));
      return this.#fail(entries, 'unavailable');
    }
  }

  async #append(entries: readonly Entry[], began: number): ReturnType<typeof tryAppend> {
    const { append, timings, now } = this.#options;
    const updates = entries.map(({ update }) => update);
    const attempt = await tryAppend(append, updates, began + timings.giveUp - now());
    if (attempt.is !== 'replaced')
      this.#observer.appended(attempt.is === 'committed' ? 'committed' : 'failed');
    return attempt;
  }

  #tellCommitted(entries: readonly Entry[], heads: ReadonlyMap<DocId, number>): void {
    const now = this.#options.now();
    for (const entry of entries) {
      this.#open.delete(entry);
      this.#observer.committed(now - entry.at);
    }
    for (const [submitter, own] of Map.groupBy(entries, (entry) => entry.submitter)) {
      const seq = own[0] && heads.get(own[0].update.docId);
      try {
        if (seq === undefined) submitter.failed('unavailable');
        else submitter.committed(own.length, seq);
      } catch (error) {
        // Whatever is wrong with one room, the rest of the batch is still to be told.
        this.#options.report(error, docIdsOf(own));
        submitter.failed('unavailable');
      }
    }
  }

  #fail(entries: readonly Entry[], why: CommitFailure): void {
    for (const entry of entries) this.#open.delete(entry);
    for (const submitter of new Set(entries.map((entry) => entry.submitter))) {
      this.withdraw(submitter);
      submitter.failed(why);
    }
  }
}

function docIdsOf(entries: readonly Entry[]): readonly DocId[] {
  return [...new Set(entries.map(({ update }) => update.docId))];
}
