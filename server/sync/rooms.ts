import type { BoardId, UserId } from '#lib/board/ids.ts';
import type { BoardEvent } from '#lib/sync/board-event.ts';
import { type CloseCode, closeCodes } from '#lib/sync/close-codes.ts';
import { checkBoardShapes } from './board-shapes.ts';
import { CommitWindow } from './commit-window.ts';
import type { Connection } from './connection.ts';
import { Holds } from './holds.ts';
import { LiveDocument, type LiveOptions } from './live-document.ts';
import { LoadedRooms, type RoomSigns } from './loaded-rooms.ts';
import { recheckRoles } from './recheck-roles.ts';
import { recheckSessions } from './recheck-sessions.ts';
import { Room } from './room.ts';
import { docIdOf, type RoomSubject } from './room-subject.ts';
import type { RoomsOptions } from './rooms-options.ts';
import { Seat, type SeatedPerson } from './seat.ts';
import type { Added, ServerWrite } from './server-write.ts';
import { type SyncObserver, silentObserver } from './sync-observer.ts';
import type { Writers } from './write-lock.ts';

/** What became of a socket that asked for a document. */
export type Joined = 'seated' | 'no-such-board' | 'no-private-step' | 'revealed';

/** Every document that is in memory, and what everybody outside the live path wants of them. */
export class Rooms {
  readonly #options: RoomsOptions;
  readonly #observer: SyncObserver;
  readonly #window: CommitWindow;
  readonly #live: LiveOptions;
  readonly #loaded: LoadedRooms;
  /** Boards whose drafts nobody may open now. */
  readonly #holds = new Holds<BoardId>();

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
    this.#loaded = new LoadedRooms({
      load: (subject, signs) => this.#load(subject, signs),
      loadFailed: () => this.#observer.loadFailed(),
      unloadAfter: timings.unload,
    });
  }

  async #load(subject: RoomSubject, signs: RoomSigns): Promise<Room | null> {
    const { docLog, limits, timings, log, writersOf, onRefusal, onDraftCommit } = this.#options;
    const { onBoardCommit, onBoardLeft } = this.#options;
    const { is, boardId } = subject;
    const docId = docIdOf(subject);
    const asked = is === 'board' ? writersOf?.(boardId) : undefined;
    const [stored, writers = 'editors'] = await Promise.all([docLog.load(docId), asked]);
    if (!stored) return null;
    return new Room(stored, {
      docId,
      docLog,
      window: this.#window,
      limits,
      timings,
      live: this.#live,
      writers,
      presence: is === 'board' ? 'relayed' : 'dropped',
      onRefusal: (seat, rule) => onRefusal?.(boardId, seat, rule),
      onCommit: ({ notes, ...head }, countNotes) => {
        if (subject.is === 'draft') onDraftCommit?.({ ...head, boardId, owner: subject.owner }, countNotes);
        else onBoardCommit?.(boardId, notes);
      },
      log,
      observer: this.#observer,
      ...signs,
      onEmpty: () => {
        signs.onEmpty();
        if (is === 'board') onBoardLeft?.(boardId);
      },
    });
  }

  /**
   * Seats a connection at a document. Whoever lost the role while the document was being loaded does not stay.
   * @throws when the document cannot be loaded; the next join tries again
   */
  async join(subject: RoomSubject, connection: Connection, person: SeatedPerson): Promise<Joined> {
    const { boardId } = subject;
    const { openDraft, onSeated, limits } = this.#options;
    for (;;) {
      if (subject.is === 'draft') {
        await this.#holds.free(boardId);
        const opened = (await openDraft?.(boardId, subject.owner, person.role)) ?? 'no-such-board';
        if (opened !== 'open') return opened;
      }
      const isShut = () => subject.is === 'draft' && this.#holds.isHeld(boardId);
      if (isShut()) continue;
      const seat = await this.#loaded.enter(subject, (room) => {
        if (isShut()) return 'shut';
        const taken = new Seat(connection, person, room, limits.heldFrames);
        room.join(taken);
        return taken;
      });
      if (!seat) return 'no-such-board';
      if (seat === 'shut') continue;
      // Only now: a role that changes from here on finds the seat taken.
      await this.#recheck(boardId, [seat]);
      if (subject.is === 'board' && connection.isOpen) onSeated?.(boardId, seat);
      return 'seated';
    }
  }

  /**
   * The document as the log has it, encoded; `null` when there is none. A document that is not in memory is read
   * and not kept.
   * @throws when it cannot be read
   */
  async readState(boardId: BoardId): Promise<Uint8Array | null> {
    const subject: RoomSubject = { is: 'board', boardId };
    const room = await this.#loaded.find(subject)?.loading;
    if (room && !room.hasEnded) return room.readState();
    const stored = await this.#options.docLog.load(docIdOf(subject));
    if (!stored) return null;
    const document = new LiveDocument(stored, this.#live);
    const state = document.stateSince();
    document.destroy();
    return state;
  }

  /**
   * Writes to a board as the server, whether or not anybody is there. Resolves when it is durable and told. See
   * `Room.add`.
   * @param by whose wish it is, as the log tells; `null`: nobody's
   * @throws when the board cannot be loaded or written; it may be in the log all the same
   */
  async addToBoard(
    boardId: BoardId,
    build: ServerWrite,
    by: UserId | null = null,
  ): Promise<Added | 'no-such-board'> {
    const added = this.#loaded.enter({ is: 'board', boardId }, (room) => ({ done: room.add(build, by) }));
    return (await added)?.done ?? 'no-such-board';
  }

  /**
   * Runs `act` while nobody has any draft of the board open, one after another. Everything that was written is in
   * the log by then. Afterwards the sockets of the drafts are closed: with 4409 `revealed`, or when it failed so that
   * they come back.
   */
  holdDrafts<T>(boardId: BoardId, act: () => Promise<T>): Promise<T> {
    return this.#holds.hold(boardId, async () => {
      const drafts = () => this.#roomsOf(boardId, 'draft');
      let end: readonly [CloseCode, string] = [closeCodes.unavailable, 'not-revealed'];
      try {
        await Promise.all((await drafts()).map((room) => room.freeze()));
        const result = await act();
        end = [closeCodes.replaced, 'revealed'];
        return result;
      } finally {
        for (const room of await drafts()) room.end(...end);
        this.#options.onDraftsHeld?.(boardId);
      }
    });
  }

  async #roomsOf(boardId: BoardId, kind?: RoomSubject['is']): Promise<readonly Room[]> {
    const meant = this.#loaded
      .all()
      .filter(({ subject }) => subject.boardId === boardId && (kind ?? subject.is) === subject.is);
    const rooms = await Promise.all(meant.map(({ loading }) => loading.catch(() => null)));
    return rooms.filter((room) => room !== null);
  }

  /** Who may write in a board's document from now on: nobody has to come again for it. */
  setWriters(boardId: BoardId, writers: Writers): void {
    const entry = this.#loaded.find({ is: 'board', boardId });
    if (entry?.room) entry.room.setWriters(writers);
    else if (entry) entry.writers = writers;
  }

  /** The last durable sequence number of a document in memory; `null` when it is not: then the store knows. */
  headSeq(boardId: BoardId): number | null {
    return this.#loaded.find({ is: 'board', boardId })?.room?.seq ?? null;
  }

  /** How many documents are in memory. */
  get size(): number {
    return this.#loaded.size;
  }

  /** How many sockets are open on a board. */
  seatCount(boardId: BoardId): number {
    return [...(this.#loaded.find({ is: 'board', boardId })?.room?.seats ?? [])].length;
  }

  /** Who is at a board, each once, in the order in which they came. */
  peopleAt(boardId: BoardId): readonly UserId[] {
    const seats = this.#loaded.find({ is: 'board', boardId })?.room?.seats ?? [];
    return [...new Set(Array.from(seats, ({ user }) => user.id))];
  }

  /** Tells everyone on an open board that a server record changed. */
  sendEvent(boardId: BoardId, event: BoardEvent): void {
    this.#loaded.find({ is: 'board', boardId })?.room?.sendEvent(event);
  }

  /** Tells each socket at a board what concerns its person, on whatever board that is. */
  sendToEach(eventsFor: (seat: Seat, boardId: BoardId) => readonly BoardEvent[]): void {
    for (const { subject, room } of this.#loaded.all())
      if (subject.is === 'board')
        for (const seat of room?.seats ?? [])
          for (const event of eventsFor(seat, subject.boardId)) seat.sendEvent(event);
  }

  /** Closes every socket of a board, drafts included, as after its deletion, and forgets the documents. */
  async closeBoard(boardId: BoardId, code: CloseCode): Promise<void> {
    for (const room of await this.#roomsOf(boardId)) room.end(code, 'board-closed');
  }

  /** Closes the seats that are meant, of every document. @param reason a word that the person's screen explains */
  closeWhere(isMeant: (seat: Seat, boardId: BoardId) => boolean, code: CloseCode, reason: string): void {
    for (const { subject, room } of this.#loaded.all())
      for (const seat of [...(room?.seats ?? [])])
        if (isMeant(seat, subject.boardId)) seat.connection.close(code, reason);
  }

  /**
   * Looks up every socket's role anew, of one board or of all, and closes those that have another one or none, or
   * whose session has ended.
   */
  async recheckRoles(only?: BoardId): Promise<void> {
    const meant = this.#loaded.all().filter(({ subject }) => only === undefined || subject.boardId === only);
    await Promise.all(meant.map(({ subject, room }) => this.#recheck(subject.boardId, room?.seats ?? [])));
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
    const entries = this.#loaded.all();
    const rooms = await Promise.all(entries.map((entry) => entry.loading.catch(() => null)));
    await Promise.all(rooms.map((room) => room?.quiet()));
    for (const room of rooms) room?.end(closeCodes.unavailable, 'stopping');
    for (const entry of entries) clearTimeout(entry.unloadTimer);
  }
}
