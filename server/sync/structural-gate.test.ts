import * as encoding from 'lib0/encoding';
import { describe, expect, test } from 'vitest';
import * as Y from 'yjs';
import { boardRoots } from '#lib/sync/board-roots.ts';
import type { GateRule } from './gate-rule.ts';
import { rootNames } from './load-document.ts';
import { checkUpdate } from './structural-gate.ts';

type Write = (encoder: encoding.Encoder) => void;

const uint =
  (...values: readonly number[]): Write =>
  (encoder) => {
    for (const value of values) encoding.writeVarUint(encoder, value);
  };
const byte =
  (...values: readonly number[]): Write =>
  (encoder) => {
    for (const value of values) encoding.writeUint8(encoder, value);
  };
const text =
  (value: string): Write =>
  (encoder) =>
    encoding.writeVarString(encoder, value);

function bytes(...writes: readonly Write[]): Uint8Array {
  return encoding.encode((encoder) => {
    for (const write of writes) write(encoder);
  });
}

/** One struct of client 7 at clock 0 under `notes` with key `k`, and no deletions. */
function item(kind: number, ...content: readonly Write[]): Uint8Array {
  return bytes(uint(1, 1, 7, 0), byte(kind | 0x20), uint(1), text('notes'), text('k'), ...content, uint(0));
}

const ANY = 8;
const values = (count: number, ...content: readonly Write[]) => item(ANY, uint(count), ...content);
const repeat =
  (count: number, write: Write): Write =>
  (encoder) => {
    for (let left = count; left > 0; left--) write(encoder);
  };
const phantoms = (count: number) =>
  bytes(
    uint(count),
    ...Array.from({ length: count }, (_, id) => bytesOf(uint(1, id, 5), byte(0), uint(1))),
    uint(0),
  );
const bytesOf =
  (...writes: readonly Write[]): Write =>
  (encoder) => {
    for (const write of writes) write(encoder);
  };

function edited(edit: (doc: Y.Doc) => void): Uint8Array {
  const doc = new Y.Doc();
  boardRoots(doc);
  edit(doc);
  return Y.encodeStateAsUpdate(doc);
}

function ruleOf(update: Uint8Array): GateRule | null {
  const gated = checkUpdate(update, rootNames);
  return gated.is === 'refused' ? gated.rule : null;
}

describe('refused', () => {
  const deep = (levels: number) => values(1, repeat(levels, byte(117, 1)), byte(126));
  const deepJson = JSON.stringify({ a: JSON.parse(`${'['.repeat(40)}${']'.repeat(40)}`) });
  const cases: readonly (readonly [string, Uint8Array, GateRule])[] = [
    ['Y1 phantom clients', phantoms(257), 'too-many-clients'],
    ['Y1 64,000 phantom clients', phantoms(64_000), 'too-many-clients'],
    ['Y2 a value 33 levels deep', deep(33), 'nested-too-deep'],
    ['Y2 a value 100,000 levels deep', deep(100_000), 'nested-too-deep'],
    ['Y2 a deep value of a mark', item(6, text('bold'), text(deepJson)), 'nested-too-deep'],
    ['Y3 a bigint', edited((doc) => doc.getMap('notes').set('k', 12n)), 'forbidden-value'],
    ['Y3 bytes', edited((doc) => doc.getMap('notes').set('k', [new Uint8Array(4)])), 'forbidden-value'],
    ['Y3 undefined', values(1, byte(127)), 'forbidden-value'],
    ['Y3 NaN', edited((doc) => doc.getMap('notes').set('k', Number.NaN)), 'forbidden-value'],
    [
      'Y3 infinity',
      edited((doc) => doc.getMap('notes').set('k', Number.POSITIVE_INFINITY)),
      'forbidden-value',
    ],
    [
      'Y4 __proto__ as a key of a map',
      edited((doc) => doc.getMap('notes').set('__proto__', 1)),
      'forbidden-key',
    ],
    [
      'Y4 __proto__ as a key of an object',
      values(1, byte(118), uint(1), text('__proto__'), byte(126)),
      'forbidden-key',
    ],
    ['Y4 constructor', edited((doc) => doc.getMap('notes').set('constructor', 1)), 'forbidden-key'],
    [
      'Y4 prototype in an object',
      edited((doc) => doc.getMap('notes').set('k', { prototype: 1 })),
      'forbidden-key',
    ],
    ['Y4 __proto__ in a mark', item(6, text('bold'), text('{"__proto__":1}')), 'forbidden-key'],
    ['Y4 __proto__ as a mark', item(6, text('__proto__'), text('true')), 'forbidden-key'],
    ['Y5 seven bytes that claim 32 million structs', bytes(uint(1, 32_000_000, 7)), 'malformed'],
    [
      'Y5 a claim of more structs than bytes',
      bytes(uint(1, 32_000_000, 7, 0), byte(0, 1)),
      'too-many-structs',
    ],
    ['Y5 values beyond the bytes', values(1_000_000, byte(126)), 'malformed'],
    ['Y5 an array beyond the bytes', values(1, byte(117), uint(1_000_000), byte(126)), 'malformed'],
    ['Y5 deletions beyond the bytes', bytes(uint(0, 1, 7, 1_000_000, 0, 1)), 'malformed'],
    [
      'Y6 a v2 update',
      Y.convertUpdateFormatV1ToV2(edited((doc) => doc.getMap('notes').set('k', 1))),
      'malformed',
    ],
    ['Y10 nothing', new Uint8Array(), 'malformed'],
    ['Y10 trailing bytes', bytes(uint(0, 0, 0)), 'malformed'],
    ['Y13 a subdocument', edited((doc) => doc.getMap('notes').set('k', new Y.Doc())), 'forbidden-content'],
    ['a binary', edited((doc) => doc.getMap('notes').set('k', new Uint8Array(4))), 'forbidden-content'],
    ['an embed', item(5, text('{}')), 'forbidden-content'],
    ['old JSON content', item(2, uint(1), text('{}')), 'forbidden-content'],
    ['a gap', bytes(uint(1, 1, 7, 0), byte(10), uint(3), uint(0)), 'forbidden-content'],
    ['content that does not exist', item(31), 'forbidden-content'],
    ['a type that does not exist', item(7, uint(99)), 'forbidden-content'],
    ['a hook', item(7, uint(5), text('k')), 'forbidden-content'],
    ['an unknown root', edited((doc) => doc.getMap('admin').set('k', 1)), 'unknown-root'],
    [
      'a clock beyond all reach',
      bytes(uint(1, 2, 7, 0), byte(0), uint(2 ** 52), byte(0), uint(9), uint(0)),
      'out-of-range',
    ],
    [
      'a client id beyond all reach',
      bytes(uint(1, 1, 2 ** 40, 0), byte(0), uint(1), uint(0)),
      'out-of-range',
    ],
    ['a struct of no length', bytes(uint(1, 1, 7, 0), byte(0), uint(0), uint(0)), 'malformed'],
    ['text of no length', item(4, text('')), 'malformed'],
  ];
  test.each(cases)('%s', (_name, update, rule) => {
    expect(ruleOf(update)).toBe(rule);
  });

  test('every truncation of an honest update', () => {
    const update = honest();
    for (let length = 0; length < update.length; length++)
      expect(ruleOf(update.slice(0, length))).not.toBeNull();
  });
});

describe('let through', () => {
  test('a board with everything on it', () => {
    expect(ruleOf(honest())).toBeNull();
  });

  test('each single step of an edited board', () => {
    const doc = new Y.Doc();
    const steps: Uint8Array[] = [];
    doc.on('update', (update: Uint8Array) => steps.push(update));
    fill(doc);
    expect(steps.length).toBeGreaterThan(5);
    expect(steps.map((step) => ruleOf(step))).toEqual(steps.map(() => null));
  });

  test('a value 32 levels deep', () => {
    const update = values(1, repeat(32, byte(117, 1)), byte(126));
    expect(ruleOf(update)).toBeNull();
  });

  test('256 clients, and the deletions of many more', () => {
    expect(ruleOf(phantoms(256))).toBeNull();
    const deletions = bytes(uint(0, 1_000), ...Array.from({ length: 1_000 }, (_, id) => uint(id, 1, 0, 1)));
    expect(ruleOf(deletions)).toBeNull();
  });

  test('an empty update', () => {
    expect(ruleOf(Uint8Array.of(0, 0))).toBeNull();
  });
});

function honest(): Uint8Array {
  return edited(fill);
}

function fill(doc: Y.Doc): void {
  const { notes, links, blocks, interviews } = boardRoots(doc);
  const note = new Y.Map<unknown>();
  notes.set('note-1234', note);
  note.set('at', { block: 'channels', x: 1.5, y: -2e9, z: 12 });
  note.set('size', [192, 112]);
  note.set('colour', null);
  note.set('pinned', true);
  const fragment = new Y.XmlFragment();
  note.set('text', fragment);
  const paragraph = new Y.XmlElement('paragraph');
  fragment.insert(0, [paragraph]);
  const words = new Y.XmlText();
  paragraph.insert(0, [words]);
  words.insert(0, 'Grüße 👋 and more');
  words.format(0, 5, { bold: true, link: { href: 'https://example.org' } });
  paragraph.setAttribute('checked', 'true');
  words.delete(3, 4);
  links.set('link-1234', { from: 'a', to: 'b' });
  blocks.set('channels', new Y.Map([['colour', 'teal']]));
  interviews.set('talk-1234', new Y.Array());
  note.set('tags', Y.Array.from(['a', 'b']));
  notes.delete('note-1234');
  notes.set('note-5678', new Y.Map([['text', new Y.Text('x')]]));
}
