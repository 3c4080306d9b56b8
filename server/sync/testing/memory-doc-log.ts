import type { UserId } from '#lib/board/ids.ts';
import type { DocId, DocLog, PendingUpdate, StoredDoc } from '../../store/doc-log.ts';

type Row = {
  epoch: number;
  snapshot: { seq: number; state: Uint8Array } | null;
  updates: PendingUpdate[];
  owners: Map<number, UserId>;
};

/** A log in memory whose loads and appends can be held back or made to fail. */
export class MemoryDocLog implements DocLog {
  readonly #rows = new Map<DocId, Row>();
  /** Awaited before each append and load: replace them to hold back or to fail. */
  beforeAppend: (updates: readonly PendingUpdate[]) => Promise<void> = async () => {};
  beforeLoad: (docId: DocId) => Promise<void> = async () => {};
  appends = 0;
  loads = 0;

  create(docId: DocId, ...updates: readonly Uint8Array[]): void {
    const stored = updates.map((bytes) => ({ docId, epoch: 1, userId: null, bytes }));
    this.#rows.set(docId, { epoch: 1, snapshot: null, updates: stored, owners: new Map() });
  }

  replace(docId: DocId): void {
    const row = this.#rows.get(docId);
    if (row) this.#rows.set(docId, { ...row, epoch: row.epoch + 1, snapshot: null, updates: [] });
  }

  updatesOf(docId: DocId): readonly PendingUpdate[] {
    return this.#rows.get(docId)?.updates ?? [];
  }

  snapshotSeq(docId: DocId): number {
    return this.#rows.get(docId)?.snapshot?.seq ?? 0;
  }

  load = async (docId: DocId): Promise<StoredDoc | null> => {
    this.loads += 1;
    await this.beforeLoad(docId);
    const row = this.#rows.get(docId);
    if (!row) return null;
    const tail = row.updates.slice(row.snapshot?.seq ?? 0).map(({ bytes }) => bytes);
    return {
      epoch: row.epoch,
      seq: row.updates.length,
      snapshot: row.snapshot?.state ?? null,
      updates: tail,
      clientOwners: new Map(row.owners),
    };
  };

  append = async (updates: readonly PendingUpdate[]): Promise<ReadonlyMap<DocId, number>> => {
    this.appends += 1;
    await this.beforeAppend(updates);
    const stale = updates.find(({ docId, epoch }) => this.#rows.get(docId)?.epoch !== epoch);
    if (stale) throw new StaleEpochError(stale.docId);
    for (const update of updates) {
      const row = this.#rows.get(update.docId);
      row?.updates.push(update);
      for (const client of update.claims ?? [])
        if (update.userId && row && !row.owners.has(client)) row.owners.set(client, update.userId);
    }
    return new Map(updates.map(({ docId }) => [docId, this.updatesOf(docId).length]));
  };

  saveSnapshot = async (docId: DocId, seq: number, state: Uint8Array): Promise<void> => {
    const row = this.#rows.get(docId);
    if (row) row.snapshot = { seq, state };
  };
}

class StaleEpochError extends Error {
  override readonly name = 'StaleEpochError';
  readonly docId: DocId;

  constructor(docId: DocId) {
    super('stale');
    this.docId = docId;
  }
}
