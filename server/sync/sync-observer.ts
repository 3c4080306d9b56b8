import type { CloseCode } from '#lib/sync/close-codes.ts';

/** What the live path tells whoever counts. Called for every frame: each call must cost next to nothing. */
export type SyncObserver = {
  /** A frame came from a client. */
  readonly received: (frame: Uint8Array) => void;
  /** A frame went out to one client. */
  readonly sent: (frame: Uint8Array) => void;
  /** We closed a socket; `reason` is a word of ours, such as the rule that was broken. */
  readonly closed: (code: CloseCode, reason: string) => void;
  /** One update was submitted and is durable `milliseconds` later. */
  readonly committed: (milliseconds: number) => void;
  /** One attempt to append a batch ended. */
  readonly appended: (outcome: 'committed' | 'failed') => void;
  readonly snapshotted: (outcome: 'saved' | 'failed') => void;
  /** A document could not be loaded, or not loaded again. */
  readonly loadFailed: () => void;
};

/** Nobody counts. */
export const silentObserver: SyncObserver = {
  received: () => {},
  sent: () => {},
  closed: () => {},
  committed: () => {},
  appended: () => {},
  snapshotted: () => {},
  loadFailed: () => {},
};
