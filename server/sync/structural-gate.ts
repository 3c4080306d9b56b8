import * as decoding from 'lib0/decoding';
import { GateRefusal, type GateRule } from './gate-rule.ts';
import { readAnyValue, readJsonValue, readKey } from './gate-values.ts';

const MAX_CLIENTS = 256;
const MAX_CLIENT_ID = 2 ** 32 - 1;
const MAX_CLOCK = 2 ** 40;

/**
 * Walks the bytes of a v1 update once, without building a document, and returns the rule that it breaks or `null`.
 * `roots` are the names of the top-level types that an update may write to.
 */
export function checkUpdate(update: Uint8Array, roots: ReadonlySet<string>): GateRule | null {
  const decoder = decoding.createDecoder(update);
  try {
    readClients(decoder, roots);
    readDeleteSet(decoder);
    return decoding.hasContent(decoder) ? 'malformed' : null;
  } catch (error) {
    // Everything else that a decoder throws means that the bytes are not what they claim to be.
    return error instanceof GateRefusal ? error.rule : 'malformed';
  }
}

function bytesLeft(decoder: decoding.Decoder): number {
  return decoder.arr.length - decoder.pos;
}

function readClients(decoder: decoding.Decoder, roots: ReadonlySet<string>): void {
  const clients = decoding.readVarUint(decoder);
  if (clients > MAX_CLIENTS) throw new GateRefusal('too-many-clients');
  for (let client = 0; client < clients; client++) {
    const structs = decoding.readVarUint(decoder);
    if (decoding.readVarUint(decoder) > MAX_CLIENT_ID) throw new GateRefusal('out-of-range');
    let clock = decoding.readVarUint(decoder);
    // The smallest struct is an info byte and a length.
    if (structs * 2 > bytesLeft(decoder)) throw new GateRefusal('too-many-structs');
    for (let struct = 0; struct < structs; struct++) clock += readStruct(decoder, roots);
    if (clock > MAX_CLOCK) throw new GateRefusal('out-of-range');
  }
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

function readContent(decoder: decoding.Decoder, kind: number): number {
  switch (kind) {
    case 1: // deleted
      return checkLength(decoding.readVarUint(decoder));
    case 4: // text
      return checkLength(decoding.readVarString(decoder).length);
    case 6: // format: a mark's name and value
      readKey(decoder);
      readJsonValue(decoder);
      return 1;
    case 7: // a nested type
      readType(decoder);
      return 1;
    case 8: {
      const values = checkLength(decoding.readVarUint(decoder));
      if (values > bytesLeft(decoder)) throw new GateRefusal('malformed');
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

/**
 * A delete set may name any number of clients: an honest answer to sync step 1 repeats every deletion that the
 * document ever saw. Its bytes bound it.
 */
function readDeleteSet(decoder: decoding.Decoder): void {
  const clients = decoding.readVarUint(decoder);
  if (clients * 2 > bytesLeft(decoder)) throw new GateRefusal('malformed');
  for (let client = 0; client < clients; client++) {
    decoding.readVarUint(decoder);
    const ranges = decoding.readVarUint(decoder);
    if (ranges * 2 > bytesLeft(decoder)) throw new GateRefusal('malformed');
    for (let range = 0; range < ranges; range++) {
      decoding.readVarUint(decoder);
      decoding.readVarUint(decoder);
    }
  }
}
