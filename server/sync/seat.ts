import { can, type Role } from '#lib/board/can.ts';
import type { BoardEvent } from '#lib/sync/board-event.ts';
import { type CloseCode, closeCodes } from '#lib/sync/close-codes.ts';
import type { PresenceUser } from '#lib/sync/presence.ts';
import type { Connection } from './connection.ts';
import type { RefusalRule } from './live-document.ts';
import { type ClientFrame, readFrame } from './read-frame.ts';
import { writeEvent, writeSaved } from './write-frames.ts';

/** What a seat asks of its room. */
export type Floor = {
  /** @throws when the state vector is malformed */
  readonly answerStep1: (seat: Seat, stateVector: Uint8Array) => void;
  readonly receive: (seat: Seat, update: Uint8Array) => void;
  /** @throws when the body is malformed */
  readonly hear: (seat: Seat, body: Uint8Array) => void;
  readonly tellEveryone: (seat: Seat) => void;
  readonly whenDurable: (run: () => void) => void;
  readonly refuse: (seat: Seat, rule: SeatRule, error?: unknown) => void;
};

/** Why a seat is taken away. */
export type SeatRule = RefusalRule | 'malformed-frame' | 'read-only' | 'too-much-before-sync';

/** Frames of a writer that have to wait for its answer to our step 1. */
type Early = Extract<ClientFrame, { readonly type: 'update' | 'saved' }>;

/** Who sits in a seat, as what, and from where they came. */
export type SeatedPerson = {
  readonly user: PresenceUser;
  readonly role: Role;
  readonly caller?: Caller;
};

/** Where a socket comes from, for records about it. */
export type Caller = {
  /** Names the session; `null` when it has no name. */
  readonly sessionId: string | null;
  readonly address: string;
  /** What the browser calls itself. */
  readonly browser: string;
};

const unknownCaller: Caller = { sessionId: null, address: '', browser: '' };

/** One person's place in a room, through one socket: reads what the socket says, in order. */
export class Seat {
  readonly connection: Connection;
  readonly user: PresenceUser;
  readonly role: Role;
  readonly caller: Caller;
  readonly mayWrite: boolean;
  /** True once it was sent the document: from then on it hears every change. */
  isSynced = false;
  /** Client ids that this socket has made its person's. */
  claims = 0;
  readonly #floor: Floor;
  /**
   * After a reconnect a client may send a fresh edit before its answer to our step 1 brings the offline edits that
   * the fresh one builds on. So until that answer, edits and the markers after them wait. `null`: it came.
   */
  #early: Early[] | null;
  /** Bytes that may still be kept in `#early`. */
  #earlyRoom: number;

  constructor(connection: Connection, person: SeatedPerson, floor: Floor, earlyBytes: number) {
    this.connection = connection;
    this.user = person.user;
    this.role = person.role;
    this.caller = person.caller ?? unknownCaller;
    this.mayWrite = can(person.role, 'edit-notes');
    this.#floor = floor;
    this.#early = this.mayWrite ? [] : null;
    this.#earlyRoom = earlyBytes;
  }

  /** Tells this person alone that a server record is so. */
  sendEvent(event: BoardEvent): void {
    this.connection.send(writeEvent(event));
  }

  handle(bytes: Uint8Array): void {
    try {
      const frame = readFrame(bytes);
      if (frame) this.#handle(frame);
      else this.#floor.refuse(this, 'malformed-frame');
    } catch (error) {
      // One bad frame ends its own socket and nothing else.
      this.#floor.refuse(this, 'malformed-frame', error);
    }
  }

  #handle(frame: ClientFrame): void {
    switch (frame.type) {
      case 'sync-step-1':
        this.#floor.answerStep1(this, frame.stateVector);
        break;
      case 'sync-step-2':
        this.#write(frame.update);
        this.#catchUp();
        break;
      case 'update':
        if (this.#early)
          this.#keep(this.#early, { ...frame, update: frame.update.slice() }, frame.update.length);
        else this.#write(frame.update);
        break;
      case 'saved':
        if (this.#early) this.#keep(this.#early, frame, 0);
        else this.#floor.whenDurable(() => this.connection.send(writeSaved(frame.marker)));
        break;
      case 'awareness':
        this.#floor.hear(this, frame.entries);
        break;
      case 'query-awareness':
        this.#floor.tellEveryone(this);
        break;
      default:
        frame satisfies never;
    }
  }

  /** Each kept frame counts for a little more than its bytes, so that empty ones are bounded too. */
  #keep(early: Early[], frame: Early, bytes: number): void {
    this.#earlyRoom -= bytes + 64;
    if (this.#earlyRoom < 0) this.#floor.refuse(this, 'too-much-before-sync');
    else early.push(frame);
  }

  #write(update: Uint8Array): void {
    if (!this.connection.isOpen) return;
    if (this.mayWrite) this.#floor.receive(this, update);
    else if (!isEmptyUpdate(update)) this.#floor.refuse(this, 'read-only');
  }

  #catchUp(): void {
    const early = this.#early ?? [];
    this.#early = null;
    for (const frame of early) this.#handle(frame);
  }
}

/** No structs and no deletions. */
function isEmptyUpdate(update: Uint8Array): boolean {
  return update.length === 2 && update[0] === 0 && update[1] === 0;
}

/** True for what an honest tab runs into when it is late. */
export function isLateness(rule: SeatRule): boolean {
  return rule === 'locked' || rule === 'revealed';
}

/** The close code that goes with each rule. */
export function codeOf(rule: SeatRule): CloseCode {
  switch (rule) {
    case 'read-only':
    case 'locked':
      return closeCodes.notAllowed;
    case 'revealed':
      return closeCodes.replaced;
    case 'too-much-before-sync':
      return closeCodes.tooFast;
    default:
      return closeCodes.refusedUpdate;
  }
}
