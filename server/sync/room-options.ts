import type { Logger } from 'pino';
import type { DocId, DocLog } from '../store/doc-log.ts';
import type { CommitWindow } from './commit-window.ts';
import type { SyncLimits, SyncTimings } from './limits.ts';
import type { LiveOptions } from './live-document.ts';
import type { Seat, SeatRule } from './seat.ts';
import type { SyncObserver } from './sync-observer.ts';

/** What a room is given by whoever opens it. */
export type RoomOptions = {
  readonly docId: DocId;
  readonly docLog: DocLog;
  readonly window: CommitWindow;
  readonly limits: SyncLimits;
  readonly timings: SyncTimings;
  readonly live: LiveOptions;
  readonly log: Logger;
  readonly observer: SyncObserver;
  /** Called when a seat was taken away by a rule. */
  readonly onRefusal: (seat: Seat, rule: SeatRule) => void;
  /** Called when the last seat was left. */
  readonly onEmpty: () => void;
  /** Called once when the room has ended by itself and must not be joined any more. */
  readonly onEnd: () => void;
};
