import type { Logger } from 'pino';
import type { DocId, DocLog } from '../store/doc-log.ts';
import type { SyncLimits } from './limits.ts';
import type { LiveDocument } from './live-document.ts';
import type { PendingUpdates } from './pending-updates.ts';
import type { SyncObserver } from './sync-observer.ts';

type SnapshotOptions = {
  readonly docId: DocId;
  readonly docLog: Pick<DocLog, 'saveSnapshot'>;
  readonly limits: Pick<SyncLimits, 'snapshotUpdates' | 'snapshotBytes'>;
  readonly log: Logger;
  readonly observer: SyncObserver;
};

/** Measures the log's tail since the last snapshot, and cuts the next. */
export class SnapshotCutter {
  readonly #options: SnapshotOptions;
  #updates = 0;
  #bytes = 0;
  #saving = 0;
  /** Resolves when the snapshot that is being saved is; never rejects. */
  saved: Promise<void> = Promise.resolve();

  constructor(tail: readonly Uint8Array[], options: SnapshotOptions) {
    this.#options = options;
    this.grew(tail.map((bytes) => ({ bytes })));
  }

  get isSaving(): boolean {
    return this.#saving > 0;
  }

  get isDue(): boolean {
    const { snapshotUpdates, snapshotBytes } = this.#options.limits;
    return this.#saving === 0 && (this.#updates >= snapshotUpdates || this.#bytes >= snapshotBytes);
  }

  grew(updates: readonly { readonly bytes: Uint8Array }[]): void {
    this.#updates += updates.length;
    for (const { bytes } of updates) this.#bytes += bytes.length;
  }

  /** Takes the state of this moment and saves it as of the sequence number at which the log holds all of it. */
  cut(document: Pick<LiveDocument, 'provenState'>, pending: Pick<PendingUpdates, 'whenDurable'>): void {
    const { docId, log, observer } = this.#options;
    this.#updates = 0;
    this.#bytes = 0;
    const state = document.provenState();
    if (!state) {
      log.error({ docId }, 'a snapshot did not load and was not saved');
      observer.snapshotted('failed');
      return;
    }
    this.#saving += 1;
    this.saved = new Promise<void>((resolve) => {
      pending.whenDurable(
        (seq) => resolve(this.#save(seq, state)),
        () => resolve(),
      );
    }).then(() => {
      this.#saving -= 1;
    });
  }

  /** A failed snapshot costs a longer load and nothing else: the next one is due as usual. */
  async #save(seq: number, state: Uint8Array): Promise<void> {
    const { docId, docLog, log, observer } = this.#options;
    try {
      await docLog.saveSnapshot(docId, seq, state);
      observer.snapshotted('saved');
    } catch (error) {
      log.error({ docId, seq, err: error }, 'a snapshot could not be saved');
      observer.snapshotted('failed');
    }
  }
}
