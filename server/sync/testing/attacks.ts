import * as encoding from 'lib0/encoding';
import * as Y from 'yjs';
import type { RefusalRule } from '../live-document.ts';

/** An update made by hand, and the rule that it breaks. */
export type Attack = { readonly name: string; readonly rule: RefusalRule; readonly update: Uint8Array };

type Encoder = encoding.Encoder;

const VALUES = 8;
const TYPE = 7;
const TEXT = 4;
const HAS_KEY = 0x20;
const HAS_RIGHT = 0x40;
const HAS_LEFT = 0x80;
/** Nobody's client id in these tests. */
const ID = 7_777;

/** Every way that is known to block, brick or confuse a stock Yjs server by one update. */
export const attacks: readonly Attack[] = [
  { name: 'Y1 4.2 64,000 phantom clients', rule: 'too-many-clients', update: phantoms(64_000) },
  { name: 'Y1 5.2 256 phantom clients', rule: 'leaves-gaps', update: phantoms(256) },
  { name: 'Y2 4.5 a value 8,000 deep', rule: 'nested-too-deep', update: deepValue(8_000) },
  { name: 'Y2 4.5 a value 300,000 deep', rule: 'nested-too-deep', update: deepValue(300_000) },
  { name: 'Y2 5.3 types 20,000 deep', rule: 'nested-too-deep', update: deepTypes(20_000) },
  { name: 'Y3 4.7 a bigint', rule: 'forbidden-value', update: setting('k', 12n) },
  { name: 'Y4 4.6 __proto__ as a key', rule: 'forbidden-key', update: setting('__proto__', 1) },
  { name: 'Y4 4.6 __proto__ in a value', rule: 'forbidden-key', update: protoValue() },
  { name: 'Y5 4.3 32 million structs claimed', rule: 'too-many-structs', update: structClaim() },
  { name: 'Y6 4.1 a million structs in encoding v2', rule: 'malformed', update: runLengthBomb() },
  { name: 'Y10 4.2 noise', rule: 'too-many-clients', update: Uint8Array.of(255, 255, 255, 1, 2, 3) },
  { name: 'Y11 4.1 an update cut short', rule: 'malformed', update: setting('k', 'value').slice(0, -3) },
  { name: 'Y13 4.8 a subdocument', rule: 'forbidden-content', update: setting('k', new Y.Doc()) },
  { name: 'Y14 6.2 a string for a note', rule: 'bad-note', update: setting('note-0000', 'NaN<script>') },
  { name: '4.9 a root that boards do not have', rule: 'unknown-root', update: unknownRoot() },
  { name: '5.1 5.2 a neighbour that nobody has', rule: 'leaves-gaps', update: orphan() },
  { name: '5.2 a deletion of what nobody has', rule: 'leaves-gaps', update: Uint8Array.of(0, 1, 9, 1, 0, 5) },
  { name: '4.14 8,000 insertions that all conflict', rule: 'too-costly', update: conflicts(8_000) },
  { name: '4.14 39,000 insertions that all conflict', rule: 'too-costly', update: conflicts(39_000) },
  { name: '4.14 every other letter of much text deleted', rule: 'too-costly', update: cuts(200_000) },
  { name: '4.14 30,000 insertions between letters', rule: 'too-costly', update: wedges(30_000) },
  { name: '4.10 a run of a million letters', rule: 'text-too-long', update: longRun(900_000) },
  { name: '4.3 80,000 structs', rule: 'too-many-structs', update: manyRecords(80_000) },
  { name: '6.1 2,000 maps in a row in a root', rule: 'bad-root', update: manyRecords(2_000) },
];

function bytes(write: (encoder: Encoder) => void): Uint8Array {
  return encoding.encode(write);
}

function uint(encoder: Encoder, ...values: readonly number[]): void {
  for (const value of values) encoding.writeVarUint(encoder, value);
}

/** The head of an item under a key of the notes. */
function underKey(encoder: Encoder, kind: number, key: string): void {
  encoding.writeUint8(encoder, kind | HAS_KEY);
  uint(encoder, 1);
  encoding.writeVarString(encoder, 'notes');
  encoding.writeVarString(encoder, key);
}

function phantoms(count: number): Uint8Array {
  return bytes((encoder) => {
    uint(encoder, count);
    for (let id = 0; id < count; id++) {
      uint(encoder, 1, 1_000_000 + id, 5);
      encoding.writeUint8(encoder, 0);
      uint(encoder, 1);
    }
    uint(encoder, 0);
  });
}

function deepValue(levels: number): Uint8Array {
  return bytes((encoder) => {
    uint(encoder, 1, 1, ID, 0);
    underKey(encoder, VALUES, 'k');
    uint(encoder, 1);
    for (let level = 0; level < levels; level++) {
      encoding.writeUint8(encoder, 117);
      uint(encoder, 1);
    }
    encoding.writeUint8(encoder, 126);
    uint(encoder, 0);
  });
}

function deepTypes(levels: number): Uint8Array {
  return bytes((encoder) => {
    uint(encoder, 1, levels, ID, 0);
    underKey(encoder, TYPE, 'k');
    uint(encoder, 1);
    for (let level = 1; level < levels; level++) {
      encoding.writeUint8(encoder, TYPE | HAS_KEY);
      uint(encoder, 0, ID, level - 1);
      encoding.writeVarString(encoder, 'k');
      uint(encoder, 1);
    }
    uint(encoder, 0);
  });
}

function setting(key: string, value: unknown): Uint8Array {
  const doc = new Y.Doc();
  doc.getMap('notes').set(key, value);
  return Y.encodeStateAsUpdate(doc);
}

function protoValue(): Uint8Array {
  return setting('k', JSON.parse('{"__proto__":{"admin":true}}'));
}

function structClaim(): Uint8Array {
  return bytes((encoder) => {
    uint(encoder, 1, 32_000_000, ID, 0);
    encoding.writeUint8(encoder, 0);
    uint(encoder, 1);
  });
}

/** Sixteen letters that v2 stretches to a million structs come as its own bytes, which v1 cannot be. */
function runLengthBomb(): Uint8Array {
  const doc = new Y.Doc();
  for (let index = 0; index < 2_000; index++) doc.getMap('notes').set('k', index % 2);
  return Y.encodeStateAsUpdateV2(doc);
}

function unknownRoot(): Uint8Array {
  const doc = new Y.Doc();
  doc.getMap('admins').set('k', 1);
  return Y.encodeStateAsUpdate(doc);
}

function orphan(): Uint8Array {
  return bytes((encoder) => {
    uint(encoder, 1, 1, ID, 0);
    encoding.writeUint8(encoder, TEXT | HAS_LEFT);
    uint(encoder, 123_456, 99);
    encoding.writeVarString(encoder, 'x');
    uint(encoder, 0);
  });
}

/** A text of `runs` runs of 8,000 letters at clocks from 1; returns the next clock. */
function writeText(encoder: Encoder, runs: number): number {
  underKey(encoder, TYPE, 'k');
  uint(encoder, 2);
  let clock = 1;
  for (let run = 0; run < runs; run++) {
    if (run === 0) {
      encoding.writeUint8(encoder, TEXT);
      uint(encoder, 0, ID, 0);
    } else {
      encoding.writeUint8(encoder, TEXT | HAS_LEFT);
      uint(encoder, ID, clock - 1);
    }
    encoding.writeVarString(encoder, 'x'.repeat(8_000));
    clock += 8_000;
  }
  return clock;
}

/** Each comes before another letter, as the first: its way leads over all that came before. */
function conflicts(count: number): Uint8Array {
  return bytes((encoder) => {
    uint(encoder, 1, 2 + count, ID, 0);
    writeText(encoder, 1);
    for (let index = 0; index < count; index++) {
      encoding.writeUint8(encoder, TEXT | HAS_RIGHT);
      uint(encoder, ID, 8_000 - (index % 7_999));
      encoding.writeVarString(encoder, 'z');
    }
    uint(encoder, 0);
  });
}

function cuts(letters: number): Uint8Array {
  return bytes((encoder) => {
    const runs = Math.ceil(letters / 8_000);
    uint(encoder, 1, runs + 1, ID, 0);
    const end = writeText(encoder, runs);
    const ranges = Math.floor((end - 1) / 2);
    uint(encoder, 1, ID, ranges);
    for (let range = 0; range < ranges; range++) uint(encoder, 1 + 2 * range, 1);
  });
}

function wedges(count: number): Uint8Array {
  return bytes((encoder) => {
    const runs = Math.ceil(count / 8_000) + 1;
    uint(encoder, 1, runs + 1 + count, ID, 0);
    writeText(encoder, runs);
    for (let index = 0; index < count; index++) {
      encoding.writeUint8(encoder, TEXT | HAS_LEFT | HAS_RIGHT);
      uint(encoder, ID, 1 + index, ID, 2 + index);
      encoding.writeVarString(encoder, 'z');
    }
    uint(encoder, 0);
  });
}

function longRun(letters: number): Uint8Array {
  return bytes((encoder) => {
    uint(encoder, 1, 2, ID, 0);
    underKey(encoder, TYPE, 'k');
    uint(encoder, 2);
    encoding.writeUint8(encoder, TEXT);
    uint(encoder, 0, ID, 0);
    encoding.writeVarString(encoder, 'x'.repeat(letters));
    uint(encoder, 0);
  });
}

function manyRecords(count: number): Uint8Array {
  return bytes((encoder) => {
    uint(encoder, 1, count, ID, 0);
    for (let index = 0; index < count; index++) {
      encoding.writeUint8(encoder, TYPE);
      uint(encoder, 1);
      encoding.writeVarString(encoder, 'notes');
      uint(encoder, 1);
    }
    uint(encoder, 0);
  });
}
