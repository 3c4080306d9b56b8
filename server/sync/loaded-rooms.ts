import { closeCodes } from '#lib/sync/close-codes.ts';
import type { DocId } from '../store/doc-log.ts';
import type { Room } from './room.ts';
import { docIdOf, type RoomSubject } from './room-subject.ts';
import type { Writers } from './write-lock.ts';

/** One document that is in memory, or on its way there. */
export type LoadedRoom = {
  readonly subject: RoomSubject;
  /** `null`: there is no such document. */
  readonly loading: Promise<Room | null>;
  room: Room | null;
  /** What was said while it was being loaded, and is newer than what the load finds; `null`: nothing. */
  writers: Writers | null;
  unloadTimer: NodeJS.Timeout | undefined;
};

/** What a room tells whoever keeps it. */
export type RoomSigns = { readonly onEmpty: () => void; readonly onEnd: () => void };

type LoadedRoomsOptions = {
  /** Builds the room from the store; `null` when there is no such document. */
  readonly load: (subject: RoomSubject, signs: RoomSigns) => Promise<Room | null>;
  readonly loadFailed: () => void;
  /** Milliseconds that a document without sockets stays. */
  readonly unloadAfter: number;
};

/** The rooms that are in memory, by their documents: one load each, kept for a while after the last socket. */
export class LoadedRooms {
  readonly #options: LoadedRoomsOptions;
  readonly #entries = new Map<DocId, LoadedRoom>();

  constructor(options: LoadedRoomsOptions) {
    this.#options = options;
  }

  get size(): number {
    return this.#entries.size;
  }

  all(): readonly LoadedRoom[] {
    return [...this.#entries.values()];
  }

  find(subject: RoomSubject): LoadedRoom | null {
    return this.#entries.get(docIdOf(subject)) ?? null;
  }

  /**
   * Loads the room if need be and does something in it, before anything else can happen to it. `null` when there is
   * no such document.
   * @throws when the document cannot be loaded; the next call tries again
   */
  async enter<T>(subject: RoomSubject, act: (room: Room) => T): Promise<T | null> {
    for (;;) {
      const entry = this.find(subject) ?? this.#open(subject);
      const room = await entry.loading;
      if (!room) return null;
      // It may have been unloaded between the load's end and this line: then there is another to wait for.
      if (this.find(subject) !== entry || room.hasEnded) continue;
      clearTimeout(entry.unloadTimer);
      const done = act(room);
      if (room.isEmpty) this.#unloadLater(entry);
      return done;
    }
  }

  #open(subject: RoomSubject): LoadedRoom {
    const signs: RoomSigns = {
      onEmpty: () => this.#unloadLater(entry),
      onEnd: () => this.#forget(entry),
    };
    const entry: LoadedRoom = {
      subject,
      loading: this.#options.load(subject, signs),
      room: null,
      writers: null,
      unloadTimer: undefined,
    };
    this.#entries.set(docIdOf(subject), entry);
    entry.loading.then(
      (room) => {
        entry.room = room;
        if (!room) return this.#forget(entry);
        if (entry.writers) room.setWriters(entry.writers);
        if (room.isEmpty) this.#unloadLater(entry);
      },
      // A failed load is never kept; whoever waits for it gets the error.
      () => {
        this.#options.loadFailed();
        this.#forget(entry);
      },
    );
    return entry;
  }

  #forget(entry: LoadedRoom): void {
    clearTimeout(entry.unloadTimer);
    if (this.find(entry.subject) === entry) this.#entries.delete(docIdOf(entry.subject));
  }

  #unloadLater(entry: LoadedRoom): void {
    clearTimeout(entry.unloadTimer);
    if (this.find(entry.subject) === entry)
      entry.unloadTimer = setTimeout(() => void this.#unload(entry), this.#options.unloadAfter);
  }

  /** Looks again after every wait: somebody may have come, or an edit of one who left may still be on its way. */
  async #unload(entry: LoadedRoom): Promise<void> {
    const { room } = entry;
    while (room && !room.hasEnded && !room.isIdle) {
      if (!room.isEmpty) return;
      await room.quiet();
    }
    if (this.find(entry.subject) === entry) room?.end(closeCodes.unavailable, 'unloaded');
  }
}
