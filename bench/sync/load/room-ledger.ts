import * as decoding from 'lib0/decoding';
import * as Y from 'yjs';
import type { Sent, Tally } from './tally.ts';
import type { Heard, Wire } from './wire.ts';

/** A message as it concerns the measurement. */
export type Reading = {
  readonly edits: readonly Sent[];
  readonly cursors: readonly Sent[];
  readonly others: readonly Exclude<Heard, { is: 'update' | 'awareness' }>[];
};

/** Distinct messages whose readings are kept: everyone in a room gets nearly the same ones within a moment. */
const KEPT = 512;

/**
 * What was sent into a room, so that listeners can tell by client id and clock which edits a message brings without
 * holding a document each. Equal messages are decoded once for all listeners.
 */
export class RoomLedger {
  readonly #wire: Wire;
  readonly #tally: Tally;
  /** By client id; edits by their clock, cursors by theirs. */
  readonly #edits = new Map<number, Map<number, Sent>>();
  readonly #cursors = new Map<number, Map<number, Sent>>();
  readonly #known = new Map<number, { readonly bytes: Buffer; readonly reading: Reading }>();

  constructor(wire: Wire, tally: Tally) {
    this.#wire = wire;
    this.#tally = tally;
  }

  editSent(clientId: number, clock: number): Sent {
    return note(this.#edits, clientId, clock, this.#tally.sent('edit', clientId, performance.now()));
  }

  cursorSent(clientId: number, clock: number): void {
    note(this.#cursors, clientId, clock, this.#tally.sent('cursor', clientId, performance.now()));
  }

  read(message: Buffer): Reading {
    const key = fingerprint(message);
    const known = this.#known.get(key);
    if (known?.bytes.equals(message)) return known.reading;
    const reading = this.#decode(message);
    if (reading.others.length === 0) {
      if (this.#known.size >= KEPT) this.#known.clear();
      this.#known.set(key, { bytes: Buffer.from(message), reading });
    }
    return reading;
  }

  #decode(message: Uint8Array): Reading {
    const edits: Sent[] = [];
    const cursors: Sent[] = [];
    const others: Exclude<Heard, { is: 'update' | 'awareness' }>[] = [];
    for (const heard of this.#wire.read(message)) {
      if (heard.is === 'update') this.#findEdits(heard.update, edits);
      else if (heard.is === 'awareness') this.#findCursors(heard.entries, cursors);
      else others.push(heard);
    }
    return { edits, cursors, others };
  }

  #findEdits(update: Uint8Array, found: Sent[]): void {
    const { from, to } = Y.parseUpdateMeta(update);
    for (const [clientId, end] of to) {
      const sent = this.#edits.get(clientId);
      if (!sent) continue;
      for (let clock = from.get(clientId) ?? end; clock < end; clock++) {
        const edit = sent.get(clock);
        if (edit) found.push(edit);
      }
    }
  }

  #findCursors(entries: Uint8Array, found: Sent[]): void {
    const decoder = decoding.createDecoder(entries);
    for (let left = decoding.readVarUint(decoder); left > 0; left--) {
      const clientId = decoding.readVarUint(decoder);
      const cursor = this.#cursors.get(clientId)?.get(decoding.readVarUint(decoder));
      decoding.readVarUint8Array(decoder);
      if (cursor) found.push(cursor);
    }
  }
}

function note(all: Map<number, Map<number, Sent>>, clientId: number, clock: number, sent: Sent): Sent {
  const own = all.get(clientId) ?? new Map<number, Sent>();
  all.set(clientId, own.set(clock, sent));
  return sent;
}

/** Of length and some bytes: the clocks near the beginning and the coordinates near the end tell messages apart. */
function fingerprint(message: Buffer): number {
  const { length } = message;
  let hash = length;
  const mix = (from: number, to: number) => {
    for (let index = from; index < to; index++) hash = (Math.imul(hash, 31) + (message[index] ?? 0)) | 0;
  };
  mix(0, Math.min(16, length));
  mix(Math.max(16, length - 24), length);
  return hash;
}
