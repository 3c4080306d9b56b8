import type { CloseCode } from '#lib/sync/close-codes.ts';
import type { SyncObserver } from '../sync/sync-observer.ts';
import { type FrameKind, frameKind, frameKinds } from './frame-kind.ts';

export type FrameCount = { frames: number; bytes: number };

/** Different reasons that are told apart; our own words are some thirty, so what lies beyond is a mistake. */
const MOST_REASONS = 100;

/** An append that failed longer ago than this, in milliseconds, says nothing of the store any more. */
const FAILURE_COUNTS_FOR = 10_000;

/** Counts what the live path does, in plain numbers that are only looked at when somebody asks. */
export class SyncTally implements SyncObserver {
  readonly framesIn = emptyCounts();
  readonly framesOut = emptyCounts();
  /** By code and reason, as `4422 malformed`. */
  readonly closes = new Map<string, number>();
  readonly appends = { committed: 0, failed: 0 };
  readonly snapshots = { saved: 0, failed: 0 };
  loadFailures = 0;
  readonly #now: () => number;
  readonly #commitListener: (milliseconds: number) => void;
  #failedAt = -Infinity;

  /** `now`: milliseconds of a clock that never steps back. */
  constructor(now: () => number, onCommitted: (milliseconds: number) => void) {
    this.#now = now;
    this.#commitListener = onCommitted;
  }

  /** True while the newest append failed, and not long ago: when nobody writes, nobody would learn that it is over. */
  get isAppendFailing(): boolean {
    return this.#now() - this.#failedAt < FAILURE_COUNTS_FOR;
  }

  received = (frame: Uint8Array): void => count(this.framesIn, frame);

  sent = (frame: Uint8Array): void => count(this.framesOut, frame);

  closed = (code: CloseCode, reason: string): void => {
    const key = `${code} ${reason}`;
    const known = this.closes.get(key);
    if (known !== undefined || this.closes.size < MOST_REASONS) this.closes.set(key, (known ?? 0) + 1);
    else this.closes.set(`${code} other`, (this.closes.get(`${code} other`) ?? 0) + 1);
  };

  committed = (milliseconds: number): void => this.#commitListener(milliseconds);

  appended = (outcome: 'committed' | 'failed'): void => {
    this.appends[outcome] += 1;
    this.#failedAt = outcome === 'failed' ? this.#now() : -Infinity;
  };

  snapshotted = (outcome: 'saved' | 'failed'): void => {
    this.snapshots[outcome] += 1;
  };

  loadFailed = (): void => {
    this.loadFailures += 1;
  };
}

function count(counts: Readonly<Record<FrameKind, FrameCount>>, frame: Uint8Array): void {
  const each = counts[frameKind(frame)];
  each.frames += 1;
  each.bytes += frame.length;
}

function emptyCounts(): Readonly<Record<FrameKind, FrameCount>> {
  const counts: Partial<Record<FrameKind, FrameCount>> = {};
  for (const kind of frameKinds) counts[kind] = { frames: 0, bytes: 0 };
  return counts as Record<FrameKind, FrameCount>;
}
