import { beforeEach, describe, expect, test } from 'vitest';
import * as Y from 'yjs';
import { CheckedLog } from './testing/checked-log.ts';
import { people } from './testing/test-server.ts';
import { addNote, linkId, noteId, type WrittenBoard, writtenBoard } from './testing/written-board.ts';

const ada = people.ada.id;
const ben = people.ben.id;

let log: CheckedLog;
let tab: WrittenBoard;

beforeEach(() => {
  log = new CheckedLog();
  tab = writtenBoard();
});

/** Ada has a note on the board, and both know it. */
function withNote(): Y.Map<unknown> {
  expect(log.take(tab.write(addNote('plan', ada, 'A plan\nof two lines')), ada)).toBeNull();
  const record = tab.notes.get(noteId('plan'));
  if (!(record instanceof Y.Map)) throw new Error('the note is not there');
  return record;
}

const colleague = () => writtenBoard(log.document.stateSince());

describe('refused', () => {
  type Attack = (record: Y.Map<unknown>, doc: Y.Doc) => void;
  const textOf = (record: Y.Map<unknown>) => record.get('text') as Y.XmlFragment;
  const insert = (make: () => Y.XmlElement | Y.XmlText) => (record: Y.Map<unknown>) =>
    textOf(record).insert(0, [make()]);
  const withAttribute = (name: string, key: string, value: unknown) => {
    const element = new Y.XmlElement(name);
    element.setAttribute(key, value as string);
    return element;
  };
  const marked = (attributes: Record<string, unknown>) => {
    const text = new Y.XmlText();
    text.insert(0, 'words', attributes);
    return text;
  };

  const attacks: readonly (readonly [string, string, Attack])[] = [
    ['6.1 bad-root', 'a list in a root', (_record, doc) => pushInto(doc.getMap('links'), doc)],
    ['6.1 bad-root', 'a list in a note', (record, doc) => pushInto(record, doc)],
    ['6.2 bad-note', 'a string for a note', (_r, doc) => doc.getMap('notes').set(noteId('x'), 'text')],
    ['6.2 bad-note', 'a list for a note', (_r, doc) => doc.getMap('notes').set(noteId('x'), new Y.Array())],
    ['6.2 bad-note', 'an empty note', (_r, doc) => doc.getMap('notes').set(noteId('x'), new Y.Map())],
    ['6.2 bad-note', 'an unknown block', (r) => r.set('at', { block: 'attic', x: 0, y: 0, z: 0 })],
    [
      '6.2 bad-note',
      'a place that is far off',
      (r) => r.set('at', { block: 'channels', x: 1e9, y: 0, z: 0 }),
    ],
    [
      '6.2 bad-note Y14',
      'a word for a place',
      (r) => r.set('at', { block: 'channels', x: 'NaN<script>', y: 0, z: 0 }),
    ],
    [
      '6.2 bad-note',
      'ballast in a place',
      (r) => r.set('at', { block: 'channels', x: 0, y: 0, z: 0, more: 'x' }),
    ],
    ['6.2 bad-note', 'a size beyond all bounds', (r) => r.set('size', [1e6, 1e6])],
    ['6.2 bad-note', 'a size of three', (r) => r.set('size', [192, 112, 1])],
    ['6.2 bad-note', 'a colour that is a style', (r) => r.set('colour', 'red;background:url(//evil)')],
    ['6.2 bad-note Y14', 'an object for a text', (r) => r.set('text', { plain: 'x' })],
    ['6.2 bad-note', 'an element for a text', (r) => r.set('text', new Y.XmlElement('paragraph'))],
    ['6.2 bad-note', 'a text that is taken away', (r) => r.delete('text')],
    ['6.2 bad-note', 'an author that is taken away', (r) => r.delete('author')],
    ['6.2 bad-note', 'a field that nobody knows', (r) => r.set('onclick', 'x')],
    [
      '6.3 bad-link',
      'a link to itself',
      (_r, doc) => link(doc, { from: noteId('a'), to: noteId('a'), kind: 'needs' }),
    ],
    [
      '6.3 bad-link',
      'a link of a new kind',
      (_r, doc) => link(doc, { from: noteId('a'), to: noteId('b'), kind: 'eats' }),
    ],
    [
      '6.3 bad-link',
      'a link with ballast',
      (_r, doc) => link(doc, { from: noteId('a'), to: noteId('b'), kind: 'needs', more: 'x' }),
    ],
    ['6.4 bad-block', 'a block that is none', (_r, doc) => doc.getMap('blocks').set('attic', new Y.Map())],
    [
      '6.4 bad-block',
      'a block in an unknown colour',
      (_r, doc) => doc.getMap('blocks').set('channels', new Y.Map([['colour', 'plaid']])),
    ],
    ['6.5 bad-interview', 'an interview that is none', (_r, doc) => doc.getMap('interviews').set('x', 'y')],
    ['6.6 bad-text', 'an unknown node', insert(() => new Y.XmlElement('iframe'))],
    ['6.6 bad-text', 'an attribute', insert(() => withAttribute('paragraph', 'onclick', 'x'))],
    [
      '6.6 bad-text',
      'a check that is neither',
      insert(() => withAttribute('taskItem', 'checked', 'perhaps')),
    ],
    ['6.6 bad-text', 'an unknown mark', insert(() => marked({ colour: 'red' }))],
    [
      '6.6 bad-text',
      'a link with more than an address',
      insert(() => marked({ link: { href: 'x', onclick: 'x' } })),
    ],
    ['6.6 bad-text', 'a list of words for a mark', insert(() => marked({ bold: ['x'] }))],
    [
      '6.6 bad-text',
      'an unknown node within a sound one',
      (r) => (textOf(r).get(0) as Y.XmlElement).insert(0, [new Y.XmlElement('script')]),
    ],
    [
      '6.7 text-too-long',
      'a long text in pieces',
      (r) => {
        for (let index = 0; index < 5; index++) insert(() => new Y.XmlText('x'.repeat(1_999)))(r);
      },
    ],
    [
      '6.7 text-too-long',
      'ten thousand nodes',
      (r) =>
        textOf(r).insert(
          0,
          Array.from({ length: 10_000 }, () => new Y.XmlElement('hardBreak')),
        ),
    ],
    ['6.9 fixed-field', "another author's name", (r) => r.set('author', ben)],
    ['6.9 fixed-field', 'another day', (r) => r.set('created', 1)],
  ];

  test.each(attacks)('%s: %s', (name, _what, attack) => {
    const record = withNote();
    expect(
      log.take(
        tab.step((doc) => attack(record, doc)),
        ada,
      ),
    ).toBe(name.split(' ')[1]);
  });

  test.each(attacks.filter(([name]) => name.startsWith('6.2') || name.startsWith('6.6')))(
    '%s in a new note: %s',
    (name, _what, attack) => {
      const update = tab.step((doc) => {
        tab.write(addNote('plan', ada));
        const record = tab.notes.get(noteId('plan'));
        if (record instanceof Y.Map) attack(record, doc);
      });
      expect(log.take(update, ada)).toBe(name.split(' ')[1]);
    },
  );

  test("6.8 foreign-author: a new note in somebody else's name", () => {
    expect(log.take(tab.write(addNote('plan', ben)), ada)).toBe('foreign-author');
  });

  test('6.8 foreign-author: under the key of a deleted note, in the name of one who never wrote there', () => {
    withNote();
    expect(log.take(tab.write({ type: 'remove-note', id: noteId('plan') }), ada)).toBeNull();
    expect(log.take(tab.write(addNote('plan', ben)), ada)).toBe('foreign-author');
  });

  test('6.9 fixed-field: a record over a living one, by another author', () => {
    withNote();
    const bens = colleague();
    expect(log.take(bens.write(addNote('plan', ben)), ben)).toBe('fixed-field');
  });

  test('6.10 too-many-notes: the note too many, and nothing that is less than that', () => {
    log = new CheckedLog({ boardNotes: 3 });
    const three = [addNote('one', ada), addNote('two', ada), addNote('three', ada)];
    expect(log.take(tab.write(...three), ada)).toBeNull();
    expect(
      log.take(tab.write({ type: 'remove-note', id: noteId('one') }, addNote('four', ada)), ada),
    ).toBeNull();
    const bens = colleague();
    expect(log.take(tab.write(addNote('five', ada)), ada)).toBe('too-many-notes');
    expect(
      log.take(bens.write({ type: 'recolour-note', id: noteId('two'), colour: 'lime' }), ben),
    ).toBeNull();
  });

  test('6.11 too-many-links', () => {
    log = new CheckedLog({ boardLinks: 1 });
    const ends = { from: noteId('a'), to: noteId('b'), kind: 'needs' } as const;
    expect(log.take(tab.write({ type: 'add-link', link: { id: linkId('one'), ...ends } }), ada)).toBeNull();
    expect(log.take(tab.write({ type: 'add-link', link: { id: linkId('two'), ...ends } }), ada)).toBe(
      'too-many-links',
    );
  });
});

function link(doc: Y.Doc, fields: Record<string, unknown>): void {
  doc.getMap('links').set(linkId('one'), new Y.Map(Object.entries(fields)));
}

/** Puts a list item into a map, as only a forged update does. */
function pushInto(record: Y.Map<unknown>, doc: Y.Doc): void {
  const id = Y.createID(doc.clientID, Y.getState(doc.store, doc.clientID));
  const item = new Y.Item(id, null, null, null, null, record, null, new Y.ContentAny(['x']));
  doc.transact((transaction) => item.integrate(transaction, 0));
}
