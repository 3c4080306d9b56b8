import * as decoding from 'lib0/decoding';
import { MAX_STORED_TEXT } from '#lib/board/limits.ts';
import { GateRefusal, type GateRule } from './gate-rule.ts';
import { readAnyValue, readJsonValue, readKey } from './gate-values.ts';

const MAX_CLIENTS = 256;
const MAX_CLIENT_ID = 2 ** 32 - 1;
const MAX_CLOCK = 2 ** 40;
/** Characters in one run of text: what a whole note may hold. Cutting a longer one into pieces takes minutes. */
const MAX_RUN = MAX_STORED_TEXT;
/** Structs in one update: a frame full of honest notes has fewer, and Yjs takes microseconds for each. */
const MAX_STRUCTS = 40_000;
/** Insertions between two neighbours in one update: a day's corrections, and some tens of milliseconds. */
const MAX_INSERTIONS = 20_000;
/** Values in one run of an array: tags and the like. */
const MAX_VALUES = 1_024;

/** Whose structs an update brings: those of `client` with clocks from `from` up to, not including, `to`. */
export type ClientRange = { readonly client: number; readonly from: number; readonly to: number };

/** What an update says of itself, without a document. */
export type UpdateOutline = {
  readonly clients: readonly ClientRange[];
  /** Bytes before the deletions. */
  readonly structBytes: number;
  readonly hasStructs: boolean;
  /** How many ranges of clocks it deletes. */
  readonly deletions: number;
};

export type Gated =
  | { readonly is: 'passed'; readonly outline: UpdateOutline }
  | { readonly is: 'refused'; readonly rule: GateRule };

/**
 * Walks the bytes of a v1 update once, without building a document: the rule that it breaks, or its outline.
 * `roots` are the names of the top-level types that an update may write to.
 */
export function checkUpdate(update: Uint8Array, roots: ReadonlySet<string>): Gated {
  const decoder = decoding.createDecoder(update);
  try {
    const clients = readClients(decoder, roots);
    const structBytes = decoder.pos;
    const deletions = readDeleteSet(decoder, () => {});
    if (decoding.hasContent(decoder)) throw new GateRefusal('malformed');
    return { is: 'passed', outline: { clients, structBytes, hasStructs: clients.length > 0, deletions } };
  } catch (error) {
    // Everything else that a decoder throws means that the bytes are not what they claim to be.
    return { is: 'refused', rule: error instanceof GateRefusal ? error.rule : 'malformed' };
  }
}

function bytesLeft(decoder: decoding.Decoder): number {
  return decoder.arr.length - decoder.pos;
}

function readClients(decoder: decoding.Decoder, roots: ReadonlySet<string>): readonly ClientRange[] {
  const ranges: ClientRange[] = [];
  let insertions = 0;
  let total = 0;
  const clients = decoding.readVarUint(decoder);
  if (clients > MAX_CLIENTS) throw new GateRefusal('too-many-clients');
  for (let client = 0; client < clients; client++) {
    const structs = decoding.readVarUint(decoder);
    const id = decoding.readVarUint(decoder);
    if (id > MAX_CLIENT_ID) throw new GateRefusal('out-of-range');
    const from = decoding.readVarUint(decoder);
    let clock = from;
    // The smallest struct is an info byte and a length.
    total += structs;
    if (structs * 2 > bytesLeft(decoder) || total > MAX_STRUCTS) throw new GateRefusal('too-many-structs');
    for (let struct = 0; struct < structs; struct++) {
      const info = decoder.arr[decoder.pos] ?? 0;
      if ((info & (HAS_LEFT | HAS_RIGHT)) === (HAS_LEFT | HAS_RIGHT)) insertions += 1;
      clock += readStruct(decoder, roots);
    }
    if (insertions > MAX_INSERTIONS) throw new GateRefusal('too-costly');
    if (clock > MAX_CLOCK) throw new GateRefusal('out-of-range');
    ranges.push({ client: id, from, to: clock });
  }
  return ranges;
}

const KIND = 0b0001_1111;
const HAS_KEY = 0b0010_0000;
const HAS_RIGHT = 0b0100_0000;
const HAS_LEFT = 0b1000_0000;
const GARBAGE = 0;
const GAP = 10;

/** Returns how far the struct advances its client's clock. */
function readStruct(decoder: decoding.Decoder, roots: ReadonlySet<string>): number {
  const info = decoding.readUint8(decoder);
  if ((info & KIND) === GARBAGE) return checkLength(decoding.readVarUint(decoder));
  if ((info & KIND) === GAP) throw new GateRefusal('forbidden-content');
  if (info & HAS_LEFT) readStructId(decoder);
  if (info & HAS_RIGHT) readStructId(decoder);
  // An item between neighbours lies where they lie; only one without them names its parent and key.
  if ((info & (HAS_LEFT | HAS_RIGHT)) === 0) {
    if (decoding.readVarUint(decoder) === 1) {
      if (!roots.has(decoding.readVarString(decoder))) throw new GateRefusal('unknown-root');
    } else readStructId(decoder);
    if (info & HAS_KEY) readKey(decoder);
  }
  return readContent(decoder, info & KIND);
}

function readStructId(decoder: decoding.Decoder): void {
  decoding.readVarUint(decoder);
  decoding.readVarUint(decoder);
}

/** An item of no length would have no place in its client's clock. */
function checkLength(length: number): number {
  if (length === 0) throw new GateRefusal('malformed');
  return length;
}

function checkRun(length: number, most: number): number {
  if (length > most) throw new GateRefusal('text-too-long');
  return checkLength(length);
}

function readContent(decoder: decoding.Decoder, kind: number): number {
  switch (kind) {
    case 1: // deleted
      return checkLength(decoding.readVarUint(decoder));
    case 4: // text
      return checkRun(decoding.readVarString(decoder).length, MAX_RUN);
    case 6: // format: a mark's name and value
      readKey(decoder);
      readJsonValue(decoder);
      return 1;
    case 7: // a nested type
      readType(decoder);
      return 1;
    case 8: {
      const values = decoding.readVarUint(decoder);
      if (values > bytesLeft(decoder)) throw new GateRefusal('malformed');
      checkRun(values, MAX_VALUES);
      for (let value = 0; value < values; value++) readAnyValue(decoder, 0);
      return values;
    }
    default: // 2 old JSON, 3 binary, 5 embed, 9 subdocument, and what does not exist
      throw new GateRefusal('forbidden-content');
  }
}

function readType(decoder: decoding.Decoder): void {
  switch (decoding.readVarUint(decoder)) {
    case 0: // array
    case 1: // map
    case 2: // text
    case 4: // fragment
    case 6: // text of a fragment
      return;
    case 3: // element: its node name
      readKey(decoder);
      return;
    default:
      throw new GateRefusal('forbidden-content');
  }
}

/** The range of clocks of a client, from `clock` on, that an update deletes. */
type Deletion = (client: number, clock: number, length: number) => void;

/** Calls `onDeletion` for each deletion of an update that the gate let through; `structBytes` is of its outline. */
export function readDeletions(update: Uint8Array, structBytes: number, onDeletion: Deletion): void {
  readDeleteSet(decoding.createDecoder(update.subarray(structBytes)), onDeletion);
}

/**
 * A delete set may name any number of clients: an honest answer to sync step 1 repeats every deletion that the
 * document ever saw. Its bytes bound it. Returns the number of ranges.
 */
function readDeleteSet(decoder: decoding.Decoder, onDeletion: Deletion): number {
  const clients = decoding.readVarUint(decoder);
  if (clients * 2 > bytesLeft(decoder)) throw new GateRefusal('malformed');
  let count = 0;
  for (let left = clients; left > 0; left--) {
    const client = decoding.readVarUint(decoder);
    const ranges = decoding.readVarUint(decoder);
    if (ranges * 2 > bytesLeft(decoder)) throw new GateRefusal('malformed');
    for (let range = 0; range < ranges; range++) {
      const clock = decoding.readVarUint(decoder);
      onDeletion(client, clock, decoding.readVarUint(decoder));
    }
    count += ranges;
  }
  return count;
}
