import type { Logger } from 'pino';
import type { Role } from '#lib/board/can.ts';
import type { BoardId, UserId } from '#lib/board/ids.ts';
import type { BoardEvent } from '#lib/sync/board-event.ts';
import { type CloseCode, closeCodes } from '#lib/sync/close-codes.ts';
import type { DocId, DocLog } from '../store/doc-log.ts';
import { checkBoardShapes, type ShapeCheck } from './board-shapes.ts';
import { CommitWindow } from './commit-window.ts';
import type { Connection } from './connection.ts';
import type { SyncLimits, SyncTimings } from './limits.ts';
import { LiveDocument, type LiveOptions } from './live-document.ts';
import { recheckRoles } from './recheck-roles.ts';
import { type LiveSessions, recheckSessions } from './recheck-sessions.ts';
import { Room } from './room.ts';
import { Seat, type SeatedPerson, type SeatRule } from './seat.ts';
import { type SyncObserver, silentObserver } from './sync-observer.ts';

type RoomsOptions = {
  readonly docLog: DocLog;
  readonly roleOf: (boardId: BoardId, userId: UserId) => Promise<Role | null>;
  /** All of them, unless told otherwise. */
  readonly liveSessions?: LiveSessions;
  readonly log: Logger;
  readonly limits: SyncLimits;
  readonly timings: SyncTimings;
  readonly now: () => number;
  readonly observer?: SyncObserver;
  /** What documents must be like; as boards are, unless told otherwise. */
  readonly shapes?: ShapeCheck;
  /** Hears whose socket was taken away by which rule. */
  readonly onRefusal?: (boardId: BoardId, seat: Seat, rule: SeatRule) => void;
};

type Entry = {
  readonly boardId: BoardId;
  /** `null`: there is no such document. */
  readonly loading: Promise<Room | null>;
  room: Room | null;
  unloadTimer: NodeJS.Timeout | undefined;
};

/** Every document that is in memory: one load each, kept for a while after the last socket. */
export class Rooms {
  readonly #options: RoomsOptions;
  readonly #observer: SyncObserver;
  readonly #window: CommitWindow;
  readonly #live: LiveOptions;
  readonly #entries = new Map<DocId, Entry>();

  constructor(options: RoomsOptions) {
    this.#options = options;
    this.#observer = options.observer ?? silentObserver;
    const { docLog, timings, now, log, limits, shapes = checkBoardShapes } = options;
    this.#live = { limits, shapes, now };
    this.#window = new CommitWindow({
      append: (updates) => docLog.append(updates),
      timings,
      now,
      report: (error, docIds) => log.error({ err: error, docIds }, 'updates could not be appended'),
      observer: this.#observer,
    });
  }

  /**
   * Seats a connection at a board's document; `false` when there is no such document. Whoever lost the role while
   * the document was being loaded does not stay.
   * @throws when the document cannot be loaded; the next join tries again
   */
  async join(boardId: BoardId, connection: Connection, person: SeatedPerson): Promise<boolean> {
    const docId = boardDocId(boardId);
    for (;;) {
      const entry = this.#entries.get(docId) ?? this.#open(docId, boardId);
      const room = await entry.loading;
      if (!room) return false;
      // It may have been unloaded between the load's end and this line: then there is another to wait for.
      if (this.#entries.get(docId) !== entry || room.hasEnded) continue;
      clearTimeout(entry.unloadTimer);
      const seat = new Seat(connection, person, room, this.#options.limits.heldFrames);
      room.join(seat);
      // Only now: a role that changes from here on finds the seat taken.
      await this.#recheck(boardId, [seat]);
      return true;
    }
  }

  #open(docId: DocId, boardId: BoardId): Entry {
    const entry: Entry = { boardId, loading: this.#load(docId, boardId), room: null, unloadTimer: undefined };
    this.#entries.set(docId, entry);
    entry.loading.then(
      (room) => {
        entry.room = room;
        if (!room) this.#forget(docId, entry);
        else if (room.isEmpty) this.#unloadLater(docId, entry);
      },
      // A failed load is never kept; whoever waits for it gets the error.
      () => {
        this.#observer.loadFailed();
        this.#forget(docId, entry);
      },
    );
    return entry;
  }

  async #load(docId: DocId, boardId: BoardId): Promise<Room | null> {
    const { docLog, limits, timings, log, onRefusal = () => {} } = this.#options;
    const stored = await docLog.load(docId);
    if (!stored) return null;
    const withEntry = (act: (entry: Entry) => void) => () => {
      const entry = this.#entries.get(docId);
      if (entry?.room === room) act(entry);
    };
    const room: Room = new Room(stored, {
      docId,
      docLog,
      window: this.#window,
      limits,
      timings,
      live: this.#live,
      onRefusal: (seat, rule) => onRefusal(boardId, seat, rule),
      log,
      observer: this.#observer,
      onEmpty: withEntry((entry) => this.#unloadLater(docId, entry)),
      onEnd: withEntry((entry) => this.#forget(docId, entry)),
    });
    return room;
  }

  #forget(docId: DocId, entry: Entry): void {
    clearTimeout(entry.unloadTimer);
    if (this.#entries.get(docId) === entry) this.#entries.delete(docId);
  }

  #unloadLater(docId: DocId, entry: Entry): void {
    clearTimeout(entry.unloadTimer);
    entry.unloadTimer = setTimeout(() => void this.#unload(docId, entry), this.#options.timings.unload);
  }

  /** Looks again after every wait: somebody may have come, or an edit of one who left may still be on its way. */
  async #unload(docId: DocId, entry: Entry): Promise<void> {
    const { room } = entry;
    while (room && !room.hasEnded && !room.isIdle) {
      if (!room.isEmpty) return;
      await room.quiet();
    }
    if (this.#entries.get(docId) === entry) room?.end(closeCodes.unavailable, 'unloaded');
  }

  /**
   * The document as the log has it, encoded; `null` when there is none. A document that is not in memory is read
   * and not kept.
   * @throws when it cannot be read
   */
  async readState(boardId: BoardId): Promise<Uint8Array | null> {
    const docId = boardDocId(boardId);
    const room = await this.#entries.get(docId)?.loading;
    if (room && !room.hasEnded) return room.readState();
    const stored = await this.#options.docLog.load(docId);
    if (!stored) return null;
    const document = new LiveDocument(stored, this.#live);
    const state = document.stateSince();
    document.destroy();
    return state;
  }

  /** The last durable sequence number of a document in memory; `null` when it is not: then the store knows. */
  headSeq(boardId: BoardId): number | null {
    return this.#entries.get(boardDocId(boardId))?.room?.seq ?? null;
  }

  /** How many documents are in memory. */
  get size(): number {
    return this.#entries.size;
  }

  /** How many sockets are open on a board. */
  seatCount(boardId: BoardId): number {
    return [...(this.#entries.get(boardDocId(boardId))?.room?.seats ?? [])].length;
  }

  /** Tells everyone on an open board that a server record changed. */
  sendEvent(boardId: BoardId, event: BoardEvent): void {
    this.#entries.get(boardDocId(boardId))?.room?.sendEvent(event);
  }

  /** Closes every socket of a board, as after its deletion, and forgets the document. */
  async closeBoard(boardId: BoardId, code: CloseCode): Promise<void> {
    const room = await this.#entries.get(boardDocId(boardId))?.loading.catch(() => null);
    room?.end(code, 'board-closed');
  }

  /** Closes the seats that are meant, of every open board. @param reason a word that the person's screen explains */
  closeWhere(isMeant: (seat: Seat, boardId: BoardId) => boolean, code: CloseCode, reason: string): void {
    for (const { boardId, room } of this.#entries.values())
      for (const seat of [...(room?.seats ?? [])])
        if (isMeant(seat, boardId)) seat.connection.close(code, reason);
  }

  /**
   * Looks up every socket's role anew, of one board or of all, and closes those that have another one or none, or
   * whose session has ended.
   */
  async recheckRoles(only?: BoardId): Promise<void> {
    const entries = [...this.#entries.values()].filter(
      ({ boardId }) => only === undefined || boardId === only,
    );
    await Promise.all(entries.map(({ boardId, room }) => this.#recheck(boardId, room?.seats ?? [])));
  }

  async #recheck(boardId: BoardId, seats: Iterable<Seat>): Promise<void> {
    const { roleOf, liveSessions, log } = this.#options;
    const seated = [...seats];
    await recheckRoles(
      seated,
      (userId) => roleOf(boardId, userId),
      (error) => log.error({ boardId, err: error }, 'a role could not be looked up'),
    );
    if (liveSessions)
      await recheckSessions(seated, liveSessions, (error) =>
        log.error({ boardId, err: error }, 'sessions could not be looked up'),
      );
  }

  /** Resolves when everything received so far is in the log or has been given up. */
  flush(): Promise<void> {
    return this.#window.flush();
  }

  /** Saves what there is, then closes every room with 4503. */
  async end(): Promise<void> {
    await this.#window.flush();
    const entries = [...this.#entries.values()];
    const rooms = await Promise.all(entries.map((entry) => entry.loading.catch(() => null)));
    await Promise.all(rooms.map((room) => room?.quiet()));
    for (const room of rooms) room?.end(closeCodes.unavailable, 'stopping');
    for (const entry of entries) clearTimeout(entry.unloadTimer);
  }
}

function boardDocId(boardId: BoardId): DocId {
  return `board/${boardId}`;
}
