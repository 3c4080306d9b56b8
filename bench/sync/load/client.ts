import * as encoding from 'lib0/encoding';
import * as Y from 'yjs';
import type { RoomLedger } from './room-ledger.ts';
import type { Sent, Tally } from './tally.ts';
import { LightWebSocket } from './web-socket.ts';
import type { Wire } from './wire.ts';

export type ClientOptions = {
  readonly port: number;
  readonly room: string;
  readonly wire: Wire;
  readonly ledger: RoomLedger;
  readonly tally: Tally;
  readonly headers?: Readonly<Record<string, string>>;
  /** What this client brings along when the server asks what it has. */
  readonly brings?: Uint8Array;
  /** Hears each state and update; without it nobody decodes them. */
  readonly onContent?: (update: Uint8Array) => void;
};

/** Encoded: knows nothing, and changes nothing. */
const emptyStateVector = Uint8Array.of(0);
const emptyUpdate = Uint8Array.of(0, 0);

/** One person at a board, as far as the server can tell. */
export class Client {
  readonly clientId = Math.floor(Math.random() * 2 ** 32);
  readonly synced: Promise<void>;
  readonly closed: Promise<number>;
  readonly socket: LightWebSocket;
  readonly #options: ClientOptions;
  /** Edits that are not acknowledged yet, oldest first. */
  readonly #unsaved: Sent[] = [];
  #answeredState = false;
  #answeredQuestion = false;
  #tellSynced: () => void = () => {};
  #clock = 0;
  /** Edits acknowledged so far. */
  acknowledged = 0;
  #sentEdits = 0;
  heardMessages = 0;

  constructor(options: ClientOptions) {
    this.#options = options;
    const { room, wire, port, headers } = options;
    const closed = Promise.withResolvers<number>();
    this.closed = closed.promise;
    this.synced = new Promise((resolve, reject) => {
      this.#tellSynced = resolve;
      void closed.promise.then((code) =>
        reject(new Error(`a socket was closed before it was synced: ${code}`)),
      );
    });
    this.synced.catch(() => {});
    this.socket = new LightWebSocket({
      port,
      path: wire.path(room),
      ...(headers ? { headers } : {}),
      onOpen: () => {
        const greetings = wire.greetings(room, emptyStateVector);
        if (greetings.length > 0) this.socket.send(...greetings);
        if (!wire.answers) this.#tellSynced();
      },
      onMessage: (message) => this.#hear(message),
      onClose: closed.resolve,
    });
  }

  #hear(message: Buffer): void {
    const { ledger, tally, onContent, room, wire, brings } = this.#options;
    const now = performance.now();
    this.heardMessages += 1;
    tally.message(message.length);
    if (onContent) {
      for (const heard of wire.read(message))
        if (heard.is === 'state' || heard.is === 'update') onContent(heard.update);
    }
    const { edits, cursors, others } = ledger.read(message);
    if (edits.length > 0) tally.heard('edit', edits, this.clientId, now);
    if (cursors.length > 0) tally.heard('cursor', cursors, this.clientId, now);
    for (const heard of others) {
      switch (heard.is) {
        case 'asked':
          this.socket.send(wire.answer(room, brings ?? emptyUpdate));
          this.#answeredQuestion = true;
          break;
        case 'state':
          this.#answeredState = true;
          break;
        case 'acknowledged':
          this.#acknowledge(heard.marker, now);
          break;
        default:
          heard satisfies never;
      }
    }
    if (this.#answeredState && this.#answeredQuestion) this.#tellSynced();
  }

  /** Sends an update in which the struct with this clock is the edit. */
  edit(update: Uint8Array, clientId: number, clock: number): void {
    const { ledger, room, wire } = this.#options;
    this.#unsaved.push(ledger.editSent(clientId, clock));
    this.#sentEdits += 1;
    const message = wire.update(room, update);
    if (wire.marker) this.socket.send(message, wire.marker(this.#sentEdits));
    else this.socket.send(message);
  }

  #acknowledge(marker: number | null, now: number): void {
    const edits = marker === null ? 1 : marker - this.acknowledged;
    for (const { at, counts } of this.#unsaved.splice(0, edits)) {
      this.acknowledged += 1;
      if (counts) this.#options.tally.editToSaved.add(now - at);
    }
  }

  cursor(state: unknown): void {
    const { ledger, room, wire } = this.#options;
    this.#clock += 1;
    ledger.cursorSent(this.clientId, this.#clock);
    const entries = encoding.encode((encoder) => {
      encoding.writeVarUint(encoder, 1);
      encoding.writeVarUint(encoder, this.clientId);
      encoding.writeVarUint(encoder, this.#clock);
      encoding.writeVarString(encoder, JSON.stringify(state));
    });
    this.socket.send(wire.awareness(room, entries));
  }

  close(): void {
    this.socket.close();
  }
}

/** A document of the client's own, with which it makes its edits. */
export function documentOf(state: Uint8Array, clientId: number): Y.Doc {
  const doc = new Y.Doc();
  doc.clientID = clientId;
  Y.applyUpdate(doc, state);
  return doc;
}
