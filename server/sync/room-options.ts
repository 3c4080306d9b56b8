import type { Logger } from 'pino';
import type { DocId, DocLog } from '../store/doc-log.ts';
import type { NoteFate } from '../store/threads-of-notes.ts';
import type { CommitWindow } from './commit-window.ts';
import type { SyncLimits, SyncTimings } from './limits.ts';
import type { LiveOptions } from './live-document.ts';
import type { Seat, SeatRule } from './seat.ts';
import type { SyncObserver } from './sync-observer.ts';
import type { Writers } from './write-lock.ts';

/** Where a document's log stands: `seq` is its last number. */
export type CommittedHead = { readonly epoch: number; readonly seq: number };

/** What became durable at once. `notes`: those that came onto the board or went off it. */
export type RoomCommit = CommittedHead & { readonly notes: readonly NoteFate[] };

/** What a room is given by whoever opens it. */
export type RoomOptions = {
  readonly docId: DocId;
  readonly docLog: DocLog;
  readonly window: CommitWindow;
  readonly limits: SyncLimits;
  readonly timings: SyncTimings;
  readonly live: LiveOptions;
  /** Who of those who may edit may write at first. */
  readonly writers: Writers;
  /** Whether the seats see each other. */
  readonly presence: 'relayed' | 'dropped';
  readonly log: Logger;
  readonly observer: SyncObserver;
  /** Called when a seat was taken away by a rule. */
  readonly onRefusal: (seat: Seat, rule: SeatRule) => void;
  /** Called when something is durable. `countNotes`: `null` when the document cannot be built any more. */
  readonly onCommit: (commit: RoomCommit, countNotes: () => number | null) => void;
  /** Called when the last seat was left. */
  readonly onEmpty: () => void;
  /** Called once when the room has ended by itself and must not be joined any more. */
  readonly onEnd: () => void;
};
