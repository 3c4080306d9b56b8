import type { DocId, DocLog, PendingUpdate } from '../store/doc-log.ts';
import type { SyncTimings } from './limits.ts';

/** Whoever submits updates: a room. Called back in the order of submission. */
export type Submitter = {
  /** The oldest `count` updates that were not yet durable now are; `seq` is the last one's. */
  readonly committed: (count: number, seq: number) => void;
  /** None of what was submitted and not committed will be. */
  readonly failed: (why: CommitFailure) => void;
};

/** `replaced`: the document has a newer epoch. `unavailable`: the store did not answer in time. */
export type CommitFailure = 'replaced' | 'unavailable';

type Entry = { readonly submitter: Submitter; readonly update: PendingUpdate };

type CommitWindowOptions = {
  readonly append: DocLog['append'];
  readonly timings: Pick<SyncTimings, 'gather' | 'retryFirst' | 'retryMost' | 'giveUp'>;
  readonly now: () => number;
  readonly report: (error: unknown, attempt: number) => void;
  readonly measure?: (updates: number, milliseconds: number) => void;
};

/**
 * Gathers the updates of all rooms for a few milliseconds and appends them in one transaction. One append is in
 * flight at a time, so each document's log has the order in which its updates were applied.
 */
export class CommitWindow {
  readonly #options: CommitWindowOptions;
  #queue: Entry[] = [];
  #timer: NodeJS.Timeout | undefined;
  #flight: Promise<void> | null = null;

  constructor(options: CommitWindowOptions) {
    this.#options = options;
  }

  submit(submitter: Submitter, update: PendingUpdate): void {
    this.#queue.push({ submitter, update });
    if (!this.#flight) this.#timer ??= setTimeout(() => this.#take(), this.#options.timings.gather);
  }

  /** Resolves when everything submitted so far is committed or given up; its submitters know which. */
  async flush(): Promise<void> {
    if (this.#flight) await this.#flight;
    this.#take();
    if (this.#flight) await this.#flight;
  }

  /** Takes back what one submitter has not yet in flight. */
  withdraw(submitter: Submitter): void {
    this.#queue = this.#queue.filter((entry) => entry.submitter !== submitter);
  }

  #take(): void {
    clearTimeout(this.#timer);
    this.#timer = undefined;
    if (this.#flight || this.#queue.length === 0) return;
    const batch = this.#queue;
    this.#queue = [];
    this.#flight = this.#commit(batch).finally(() => {
      this.#flight = null;
      // What gathered during the flight has waited long enough.
      this.#take();
    });
  }

  async #commit(batch: readonly Entry[]): Promise<void> {
    const { append, timings, now, report, measure } = this.#options;
    const began = now();
    let entries = batch;
    for (let attempt = 1; entries.length > 0; attempt++) {
      let heads: ReadonlyMap<DocId, number> | undefined;
      try {
        const left = began + timings.giveUp - now();
        heads = await within(append(entries.map(({ update }) => update)), left);
      } catch (error) {
        report(error, attempt);
        entries = this.#dropReplaced(entries, error);
      }
      if (heads) {
        measure?.(entries.length, now() - began);
        return tellCommitted(entries, heads);
      }
      const wait = Math.min(timings.retryFirst * 2 ** (attempt - 1), timings.retryMost);
      if (now() - began + wait >= timings.giveUp) return this.#giveUp(entries);
      await new Promise((resolve) => setTimeout(resolve, wait));
    }
  }

  /** A replaced document is its own matter: the others in the batch go on without it. */
  #dropReplaced(entries: readonly Entry[], error: unknown): readonly Entry[] {
    const docId = staleDocId(error);
    if (docId === undefined) return entries;
    const dropped = entries.filter(({ update }) => update.docId === docId);
    this.#fail(dropped, 'replaced');
    return entries.filter(({ update }) => update.docId !== docId);
  }

  #giveUp(entries: readonly Entry[]): void {
    // What gathered meanwhile builds on what is lost, and would find the same store.
    const queued = this.#queue;
    this.#queue = [];
    this.#fail([...entries, ...queued], 'unavailable');
  }

  #fail(entries: readonly Entry[], why: CommitFailure): void {
    for (const submitter of new Set(entries.map((entry) => entry.submitter))) {
      this.withdraw(submitter);
      submitter.failed(why);
    }
  }
}

function tellCommitted(entries: readonly Entry[], heads: ReadonlyMap<DocId, number>): void {
  const counts = new Map<Submitter, { readonly docId: DocId; count: number }>();
  for (const { submitter, update } of entries) {
    const entry = counts.get(submitter);
    if (entry) entry.count += 1;
    else counts.set(submitter, { docId: update.docId, count: 1 });
  }
  for (const [submitter, { docId, count }] of counts) {
    const seq = heads.get(docId);
    if (seq === undefined) submitter.failed('unavailable');
    else submitter.committed(count, seq);
  }
}

/** The document that a `StaleEpochError` names, whichever copy of the class threw it. */
function staleDocId(error: unknown): DocId | undefined {
  if (!(error instanceof Error) || error.name !== 'StaleEpochError' || !('docId' in error)) return undefined;
  return typeof error.docId === 'string' ? error.docId : undefined;
}

/** Rejects when the promise takes longer than `milliseconds`: a store that hangs is as good as one that is away. */
async function within<T>(promise: Promise<T>, milliseconds: number): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_resolve, reject) => {
    timer = setTimeout(
      () => reject(new Error('the store did not answer in time')),
      Math.max(0, milliseconds),
    );
  });
  try {
    return await Promise.race([promise, late]);
  } finally {
    clearTimeout(timer);
  }
}
