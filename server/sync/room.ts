import type { Logger } from 'pino';
import type { BoardEvent } from '#lib/sync/board-event.ts';
import { type CloseCode, closeCodes } from '#lib/sync/close-codes.ts';
import type { DocId, DocLog, StoredDoc } from '../store/doc-log.ts';
import { Barriers } from './barriers.ts';
import { broadcastUpdates, type SeatUpdate } from './broadcast-updates.ts';
import type { CommitFailure, CommitWindow, Submitter } from './commit-window.ts';
import type { SyncLimits, SyncTimings } from './limits.ts';
import { LiveDocument } from './live-document.ts';
import { PresenceRelay } from './presence-relay.ts';
import { codeOf, type Floor, type Seat, type SeatRule } from './seat.ts';
import { SnapshotCutter } from './snapshot-cutter.ts';
import { writeEvent, writeSyncStep1, writeSyncStep2 } from './write-frames.ts';

type RoomOptions = {
  readonly docId: DocId;
  readonly docLog: DocLog;
  readonly window: CommitWindow;
  readonly limits: SyncLimits;
  readonly timings: SyncTimings;
  readonly log: Logger;
  /** Called when the last seat was left. */
  readonly onEmpty: () => void;
  /** Called once when the room has ended by itself and must not be joined any more. */
  readonly onEnd: () => void;
};

/** `reloading`: frames wait in their connections until the document is back from the log. */
type RoomState = 'live' | 'reloading' | 'ended';

/** A live document, the seats around it, and the rule between them: log first, then tell. */
export class Room implements Floor, Submitter {
  readonly #options: RoomOptions;
  readonly #seats = new Set<Seat>();
  readonly #presence: PresenceRelay;
  readonly #barriers: Barriers;
  readonly #snapshots: SnapshotCutter;
  #state: RoomState = 'live';
  #document: LiveDocument;
  #epoch: number;
  #reload: Promise<void> = Promise.resolve();
  /** Applied and submitted, not yet durable, oldest first. */
  #unsettled: SeatUpdate[] = [];

  /** @throws when the log does not give a complete document */
  constructor(stored: StoredDoc, options: RoomOptions) {
    this.#options = options;
    this.#presence = new PresenceRelay(this.#seats, {
      limits: options.limits,
      every: options.timings.presence,
    });
    this.#document = new LiveDocument(stored);
    this.#epoch = stored.epoch;
    this.#barriers = new Barriers(stored.seq);
    this.#snapshots = new SnapshotCutter(stored.updates, options);
  }

  get seats(): Iterable<Seat> {
    return this.#seats;
  }

  get isEmpty(): boolean {
    return this.#seats.size === 0;
  }

  get hasEnded(): boolean {
    return this.#state === 'ended';
  }

  /** True when nothing would be lost or left hanging if the room ended now. */
  get isIdle(): boolean {
    return (
      this.isEmpty && this.#state !== 'reloading' && this.#barriers.isSettled && !this.#snapshots.isSaving
    );
  }

  /** The last durable sequence number. */
  get seq(): number {
    return this.#barriers.seq;
  }

  /** Resolves when nothing is being reloaded, appended or snapshotted that was when it was called. */
  async quiet(): Promise<void> {
    await this.#reload;
    await this.#settled().catch(() => {});
    await this.#snapshots.saved;
  }

  /** The state as it is in the log. @throws when the room ends before it is durable */
  async readState(): Promise<Uint8Array> {
    await this.#reload;
    if (this.#state === 'ended') throw new Error('the document was given up');
    const state = this.#document.stateSince();
    await this.#settled();
    return state;
  }

  #settled(): Promise<void> {
    return new Promise((resolve, reject) => {
      this.#barriers.whenDurable(
        () => resolve(),
        () => reject(new Error('the document was given up')),
      );
    });
  }

  join(seat: Seat): void {
    this.#seats.add(seat);
    seat.connection.onClose(() => this.#leave(seat));
    seat.connection.send(writeEvent({ type: 'joined', role: seat.role }));
    this.tellEveryone(seat);
    if (this.#state === 'live') this.#admit(seat);
  }

  /** The client's answer to our step 1 comes before its first marker, because ours goes out before our step 2. */
  #admit(seat: Seat): void {
    if (seat.mayWrite && !seat.isSynced) seat.connection.send(writeSyncStep1(this.#document.stateVector()));
    seat.connection.flow((frame) => seat.handle(frame));
  }

  #leave(seat: Seat): void {
    if (!this.#seats.delete(seat)) return;
    this.#presence.leave(seat);
    if (this.isEmpty && this.#state !== 'ended') this.#options.onEmpty();
  }

  /** Answers with the document of this moment, once it is durable; later changes follow as broadcasts. */
  answerStep1(seat: Seat, stateVector: Uint8Array): void {
    const state = this.#document.stateSince(stateVector);
    this.#barriers.whenDurable(() => {
      seat.connection.send(writeSyncStep2(state));
      seat.isSynced = true;
    });
  }

  receive(seat: Seat, update: Uint8Array): void {
    const applied = this.#document.apply(update);
    if (applied.is === 'refused') {
      this.refuse(seat, applied.rule);
      if (applied.tainted) this.#startReload();
      return;
    }
    for (const bytes of applied.updates) {
      this.#barriers.submitted();
      this.#unsettled.push({ seat, bytes });
      const { docId, window } = this.#options;
      window.submit(this, { docId, epoch: this.#epoch, userId: seat.user.id, bytes });
    }
  }

  whenDurable(run: () => void): void {
    this.#barriers.whenDurable(run);
  }

  hear(seat: Seat, body: Uint8Array): void {
    this.#presence.hear(seat, body);
  }

  tellEveryone(seat: Seat): void {
    this.#presence.tellEveryone(seat);
  }

  /** Tells every seat that a server record changed. */
  sendEvent(event: BoardEvent): void {
    const frame = writeEvent(event);
    for (const seat of this.#seats) seat.connection.send(frame);
  }

  refuse(seat: Seat, rule: SeatRule, error?: unknown): void {
    const { log, docId } = this.#options;
    log.warn({ docId, userId: seat.user.id, role: seat.role, rule, err: error }, 'a socket was refused');
    seat.connection.close(codeOf(rule), rule);
  }

  committed(count: number, seq: number): void {
    if (this.#state === 'ended') return;
    if (seq !== this.#barriers.seq + count) {
      this.#fellBehind(seq);
      return;
    }
    const updates = this.#unsettled.splice(0, count);
    // Answers to step 1 first: whoever is synced by them hears this window's broadcast already.
    this.#barriers.settle(count, seq);
    broadcastUpdates(updates, this.#seats, this.#options.limits.mergedUpdates);
    this.#snapshots.grew(updates);
    if (this.#snapshots.isDue && this.#state === 'live') this.#snapshots.cut(this.#document, this.#barriers);
  }

  /**
   * The log holds what this document does not: another process wrote to it, or an append that was thought to have
   * failed had not. A snapshot of this document would hide that for good, so it is loaded anew by those who return.
   */
  #fellBehind(seq: number): void {
    const { log, docId } = this.#options;
    log.warn({ docId, seq, known: this.#barriers.seq }, 'the log has grown by more than this room wrote');
    this.end(closeCodes.unavailable, 'behind-the-log');
  }

  failed(why: CommitFailure): void {
    if (why === 'replaced') this.end(closeCodes.replaced, 'replaced');
    else this.end(closeCodes.unavailable, 'not-saved');
  }

  #startReload(): void {
    if (this.#state !== 'live') return;
    this.#state = 'reloading';
    for (const seat of this.#seats) seat.connection.hold();
    this.#reload = this.#loadAgain();
  }

  /** What was validated is flushed first, so that the log gives back everything but the refused update. */
  async #loadAgain(): Promise<void> {
    const { docId, docLog, log } = this.#options;
    try {
      await this.#settled();
      const stored = await docLog.load(docId);
      if (!stored || stored.epoch !== this.#epoch) return this.end(closeCodes.replaced, 'replaced');
      const fresh = new LiveDocument(stored);
      this.#document.destroy();
      this.#document = fresh;
    } catch (error) {
      log.error({ docId, err: error }, 'a document could not be loaded again');
      return this.end(closeCodes.unavailable, 'not-loaded');
    }
    // The room may have ended while the log was read.
    if (this.hasEnded) return;
    this.#state = 'live';
    for (const seat of this.#seats) this.#admit(seat);
  }

  /** Closes every socket and lets go of the document. What is not durable by now stays with the clients. */
  end(code: CloseCode, reason: string): void {
    if (this.#state === 'ended') return;
    this.#state = 'ended';
    this.#presence.stop();
    const seats = [...this.#seats];
    this.#seats.clear();
    for (const seat of seats) seat.connection.close(code, reason);
    this.#unsettled = [];
    this.#options.window.withdraw(this);
    this.#barriers.abandon();
    this.#document.destroy();
    this.#options.onEnd();
  }
}
