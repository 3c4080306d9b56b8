import type { UserId } from '#lib/board/ids.ts';
import type { BoardEvent } from '#lib/sync/board-event.ts';
import { type CloseCode, closeCodes } from '#lib/sync/close-codes.ts';
import type { StoredDoc } from '../store/doc-log.ts';
import { broadcastUpdates } from './broadcast-updates.ts';
import type { CommitFailure, Submitter } from './commit-window.ts';
import { PendingUpdates } from './pending-updates.ts';
import { PresenceRelay } from './presence-relay.ts';
import { RoomDocument } from './room-document.ts';
import type { RoomOptions } from './room-options.ts';
import { codeOf, type Floor, isLateness, type Seat, type SeatRule } from './seat.ts';
import type { Added, ServerWrite } from './server-write.ts';
import { SharedAnswers } from './shared-answers.ts';
import { shareWrite } from './shared-write.ts';
import { SnapshotCutter } from './snapshot-cutter.ts';
import { writeEvent, writeSyncStep1 } from './write-frames.ts';
import { WriteLock, type Writers } from './write-lock.ts';

/** `reloading`: frames wait in their connections until the document is back from the log. */
type RoomState = 'live' | 'reloading' | 'ended';

/** A live document, the seats around it, and the rule between them: log first, then tell. */
export class Room implements Floor, Submitter {
  readonly #options: RoomOptions;
  readonly #seats = new Set<Seat>();
  readonly #presence: PresenceRelay;
  readonly #pending: PendingUpdates;
  readonly #lock: WriteLock;
  readonly #snapshots: SnapshotCutter;
  readonly #answers = new SharedAnswers();
  #state: RoomState = 'live';
  readonly #document: RoomDocument;
  readonly #epoch: number;
  #reload: Promise<void> = Promise.resolve();

  /** @throws when the log does not give a complete document */
  constructor(stored: StoredDoc, options: RoomOptions) {
    this.#options = options;
    this.#presence = new PresenceRelay(this.#seats, {
      limits: options.limits,
      every: options.timings.presence,
      now: options.live.now,
    });
    this.#epoch = stored.epoch;
    const { docId, window, timings } = options;
    this.#pending = new PendingUpdates({ ...stored, docId, window, submitter: this });
    this.#lock = new WriteLock(options.writers, { grace: timings.lockGrace, now: options.live.now });
    this.#snapshots = new SnapshotCutter(stored.updates, options);
    this.#document = new RoomDocument(stored, {
      live: options.live,
      restAfter: timings.rest,
      mayRest: () => this.#state === 'live' && this.#pending.isSettled,
      onLost: (error) => this.#notLoaded(error),
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
      this.isEmpty && this.#state !== 'reloading' && this.#pending.isSettled && !this.#snapshots.isSaving
    );
  }

  /** The last durable sequence number. */
  get seq(): number {
    return this.#pending.seq;
  }

  /** Resolves when nothing is being reloaded, appended or snapshotted that was when it was called. */
  async quiet(): Promise<void> {
    await this.#reload;
    await this.#pending.settled().catch(() => {});
    await this.#snapshots.saved;
  }

  /** The state as it is in the log. @throws when the room ends before it is durable */
  async readState(): Promise<Uint8Array> {
    await this.#untilLive();
    const state = this.#document.use((document) => document.stateSince());
    await this.#pending.settled();
    if (!state) throw new Error('the document was given up');
    return state;
  }

  /** @throws when the room ends before */
  async #untilLive(): Promise<void> {
    while (this.#state === 'reloading') await this.#reload;
    if (this.#state === 'ended') throw new Error('the document was given up');
  }

  /**
   * Writes as the server: nobody's words, and nobody's to undo. Resolves when it is durable and told.
   * @param build see `ServerWrite`
   * @param by whose wish it is, as the log tells; `null`: nobody's
   * @throws when the room ends before; it may be in the log all the same
   */
  async add(build: ServerWrite, by: UserId | null = null): Promise<Added> {
    await this.#untilLive();
    const applied = this.#document.use((document) => {
      const update = build(document.stateSince(), this.#pending.seqToBe);
      return update ? document.add(update) : 'nothing';
    });
    if (applied === 'nothing') return applied;
    if (applied?.is !== 'applied') {
      if (applied?.rule === 'board-too-large') return applied.rule;
      if (applied) this.#startReload();
      throw new Error('the document does not take what the server wrote');
    }
    this.#pending.submit(null, applied, by);
    await this.#pending.settled();
    return 'added';
  }

  /** Of those who may edit, who may write from now on. */
  setWriters(writers: Writers): void {
    this.#lock.set(writers, this.#seats);
  }

  /** Reads nothing more from its seats. Resolves when all that was read is durable, or given up. */
  async freeze(): Promise<void> {
    await this.#untilLive().catch(() => {});
    for (const seat of this.#seats) seat.connection.hold();
    await this.quiet();
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
    const state = this.#document.use((document) => document.stateSince(stateVector));
    if (!state) return;
    this.#pending.whenDurable(() => {
      seat.connection.sendShared(this.#answers.of(state));
      seat.isSynced = true;
    });
  }

  receive(seat: Seat, update: Uint8Array): void {
    const writer = { userId: seat.user.id, claims: seat.claims };
    const access = this.#lock.allows(seat) ? 'open' : 'locked';
    const applied = this.#document.use((document) => document.apply(update, writer, access));
    if (!applied) return;
    if (applied.is === 'refused') {
      this.refuse(seat, applied.rule);
      if (applied.tainted) this.#startReload();
      return;
    }
    seat.claims += applied.claims.length;
    this.#pending.submit(seat, applied);
  }

  whenDurable(run: () => void): void {
    this.#pending.whenDurable(run);
  }

  hear(seat: Seat, body: Uint8Array): void {
    if (this.#options.presence === 'relayed') this.#presence.hear(seat, body);
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
    if (!isLateness(rule)) this.#options.onRefusal(seat, rule);
  }

  committed(count: number, seq: number): void {
    if (this.#state === 'ended') return;
    if (seq !== this.#pending.seq + count) {
      this.#fellBehind(seq);
      return;
    }
    const updates = this.#pending.take(count);
    // What an author is answered goes out in one write with what everybody is told.
    for (const { seat } of updates) seat?.connection.cork();
    try {
      // Answers to step 1 first: whoever is synced by them hears this window's broadcast already.
      this.#pending.settle(count, seq);
      broadcastUpdates(updates, this.#seats, {
        most: this.#options.limits.mergedUpdates,
        presence: this.#presence.takeAlong(),
      });
    } finally {
      for (const { seat } of updates) seat?.connection.uncork();
    }
    this.#snapshots.grew(updates);
    if (this.#snapshots.isDue && this.#state === 'live') this.#snapshots.cut(this.#document, this.#pending);
    const notes = updates.flatMap((update) => update.notes);
    this.#options.onCommit({ epoch: this.#epoch, seq, notes }, () =>
      this.#document.use((document) => document.countNotes()),
    );
  }

  /**
   * The log holds what this document does not: another process wrote to it, or an append that was thought to have
   * failed had not. A snapshot of this document would hide that for good, so it is loaded anew by those who return.
   */
  #fellBehind(seq: number): void {
    const { log, docId } = this.#options;
    log.warn({ docId, seq, known: this.#pending.seq }, 'the log has grown by more than this room wrote');
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
    const { docId, docLog } = this.#options;
    try {
      await this.#pending.settled();
      const stored = await docLog.load(docId);
      if (!stored || stored.epoch !== this.#epoch) return this.end(closeCodes.replaced, 'replaced');
      this.#document.replace(stored);
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
    const seats = [...this.#seats];
    this.#seats.clear();
    for (const seat of seats) seat.connection.close(code, reason);
    this.#pending.abandon();
    this.#document.destroy();
    this.#options.onEnd();
  }
}
