import type { BoardEvent } from '#lib/sync/board-event.ts';
import { type CloseCode, closeCodes } from '#lib/sync/close-codes.ts';
import type { StoredDoc } from '../store/doc-log.ts';
import { Barriers } from './barriers.ts';
import { broadcastUpdates, type SeatUpdate } from './broadcast-updates.ts';
import type { CommitFailure, Submitter } from './commit-window.ts';
import { LiveDocument } from './live-document.ts';
import { PresenceRelay } from './presence-relay.ts';
import { RestTimer } from './rest-timer.ts';
import { NotRebuiltError } from './restable-doc.ts';
import type { RoomOptions } from './room-options.ts';
import { codeOf, type Floor, type Seat, type SeatRule } from './seat.ts';
import { SharedAnswers } from './shared-answers.ts';
import { shareWrite } from './shared-write.ts';
import { SnapshotCutter } from './snapshot-cutter.ts';
import { writeEvent, writeSyncStep1 } from './write-frames.ts';

/** `reloading`: frames wait in their connections until the document is back from the log. */
type RoomState = 'live' | 'reloading' | 'ended';

/** A live document, the seats around it, and the rule between them: log first, then tell. */
export class Room implements Floor, Submitter {
  readonly #options: RoomOptions;
  readonly #seats = new Set<Seat>();
  readonly #presence: PresenceRelay;
  readonly #barriers: Barriers;
  readonly #snapshots: SnapshotCutter;
  readonly #answers = new SharedAnswers();
  readonly #rest: RestTimer;
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
      now: options.live.now,
    });
    this.#document = new LiveDocument(stored, options.live);
    this.#epoch = stored.epoch;
    this.#barriers = new Barriers(stored.seq);
    this.#snapshots = new SnapshotCutter(stored.updates, options);
    this.#rest = new RestTimer({
      after: options.timings.rest,
      now: options.live.now,
      mayRest: () => this.#state === 'live' && this.#barriers.isSettled,
      rest: () => this.#document.rest(),
    });
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
    const { connection } = seat;
    this.#seats.add(seat);
    connection.onClose(() => this.#leave(seat));
    // All that a newcomer is told at once goes out in one write.
    connection.cork();
    try {
      connection.send(writeEvent({ type: 'joined', role: seat.role }));
      this.tellEveryone(seat);
      if (this.#state === 'live') this.#admit(seat);
    } finally {
      connection.uncork();
    }
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
    const state = this.#use((document) => document.stateSince(stateVector));
    if (!state) return;
    this.#barriers.whenDurable(() => {
      seat.connection.sendShared(this.#answers.of(state));
      seat.isSynced = true;
    });
  }

  receive(seat: Seat, update: Uint8Array): void {
    const writer = { userId: seat.user.id, claims: seat.claims };
    const applied = this.#use((document) => document.apply(update, writer));
    if (!applied) return;
    if (applied.is === 'refused') {
      this.refuse(seat, applied.rule);
      if (applied.tainted) this.#startReload();
      return;
    }
    seat.claims += applied.claims.length;
    applied.updates.forEach((bytes, index) => {
      this.#barriers.submitted();
      this.#unsettled.push({ seat, bytes });
      const { docId, window } = this.#options;
      const pending = { docId, epoch: this.#epoch, userId: seat.user.id, bytes };
      window.submit(this, index === 0 ? { ...pending, claims: applied.claims } : pending);
    });
  }

  /** Whoever asks may wake the document; one that cannot be built any more is given up, and `null`. */
  #use<T>(act: (document: LiveDocument) => T): T | null {
    try {
      return act(this.#document);
    } catch (error) {
      if (!(error instanceof NotRebuiltError)) throw error;
      this.#notLoaded(error);
      return null;
    } finally {
      if (!this.hasEnded && !this.#document.isResting) this.#rest.used();
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
    const write = shareWrite([writeEvent(event)]);
    for (const seat of this.#seats) seat.connection.sendShared(write);
  }

  refuse(seat: Seat, rule: SeatRule, error?: unknown): void {
    const { log, docId } = this.#options;
    log.warn({ docId, userId: seat.user.id, role: seat.role, rule, err: error }, 'a socket was refused');
    seat.connection.close(codeOf(rule), rule);
    this.#options.onRefusal(seat, rule);
  }

  committed(count: number, seq: number): void {
    if (this.#state === 'ended') return;
    if (seq !== this.#barriers.seq + count) {
      this.#fellBehind(seq);
      return;
    }
    const updates = this.#unsettled.splice(0, count);
    // What an author is answered goes out in one write with what everybody is told.
    for (const { seat } of updates) seat.connection.cork();
    try {
      // Answers to step 1 first: whoever is synced by them hears this window's broadcast already.
      this.#barriers.settle(count, seq);
      broadcastUpdates(updates, this.#seats, {
        most: this.#options.limits.mergedUpdates,
        presence: this.#presence.takeAlong(),
      });
    } finally {
      for (const { seat } of updates) seat.connection.uncork();
    }
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
    const { docId, docLog, live } = this.#options;
    try {
      await this.#settled();
      const stored = await docLog.load(docId);
      if (!stored || stored.epoch !== this.#epoch) return this.end(closeCodes.replaced, 'replaced');
      const fresh = new LiveDocument(stored, live);
      this.#document.destroy();
      this.#document = fresh;
    } catch (error) {
      return this.#notLoaded(error);
    }
    // The room may have ended while the log was read.
    if (this.hasEnded) return;
    this.#state = 'live';
    for (const seat of this.#seats) this.#admit(seat);
  }

  #notLoaded(error: unknown): void {
    const { docId, log, observer } = this.#options;
    observer.loadFailed();
    log.error({ docId, err: error }, 'a document could not be loaded again');
    this.end(closeCodes.unavailable, 'not-loaded');
  }

  /** Closes every socket and lets go of the document. What is not durable by now stays with the clients. */
  end(code: CloseCode, reason: string): void {
    if (this.#state === 'ended') return;
    this.#state = 'ended';
    this.#presence.stop();
    this.#rest.stop();
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
