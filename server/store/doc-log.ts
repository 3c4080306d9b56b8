import type { UserId } from '#lib/board/ids.ts';
import type { NoteFate } from './threads-of-notes.ts';

/** The id of a Yjs document in the store, as `board/<boardId>` or `draft/<boardId>/<userId>`. */
export type DocId = string;

/** One update as the live document emitted it. */
export type PendingUpdate = {
  readonly docId: DocId;
  readonly epoch: number;
  readonly userId: UserId | null;
  readonly bytes: Uint8Array;
  /** Client ids that become the user's with this update. */
  readonly claims?: readonly number[];
  /** Notes that came or went with this update: threads about them follow with it. */
  readonly notes?: readonly NoteFate[];
};

export type StoredDoc = {
  readonly epoch: number;
  /** The last sequence number in the log; 0 for an empty log. */
  readonly seq: number;
  /** The newest snapshot whose checksum holds, and the updates after it in order. */
  readonly snapshot: Uint8Array | null;
  readonly updates: readonly Uint8Array[];
  /** Whose each client id is that anybody has written under; absent as none. */
  readonly clientOwners?: ReadonlyMap<number, UserId>;
};

/** The append-only log of updates behind every document. */
export type DocLog = {
  /**
   * Reads snapshot and tail; `null` when there is no such document.
   * @throws {DamagedDocError} when a checksum fails and no older snapshot with an unbroken log makes up for it
   */
  readonly load: (docId: DocId) => Promise<StoredDoc | null>;
  /**
   * Appends all of them, in order, in one transaction, each document's `seq` gapless under its row's lock.
   * Resolves after the commit with the last `seq` of each document.
   * @throws {StaleEpochError} when a document was replaced meanwhile; nothing is written then
   */
  readonly append: (updates: readonly PendingUpdate[]) => Promise<ReadonlyMap<DocId, number>>;
  /** Keeps an encoded state as of `seq`; older snapshots stay until retention removes them. */
  readonly saveSnapshot: (docId: DocId, seq: number, state: Uint8Array) => Promise<void>;
};
