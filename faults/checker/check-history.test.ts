import { expect, test } from 'vitest';
import * as Y from 'yjs';
import { type NoteId, parseLinkId, parseNoteId, parseUserId } from '#lib/board/ids.ts';
import { richTextFrom } from '#lib/board/rich-text.ts';
import { boardRoots } from '#lib/sync/board-roots.ts';
import { writeActs } from '../clients/write-acts.ts';
import { checkHistory } from './check-history.ts';
import type { Act, Edit, Outcome } from './history.ts';

const ann = must(parseUserId('user-ann'));
const first = must(parseNoteId('note-first'));
const second = must(parseNoteId('note-second'));
const linkId = must(parseLinkId('link-first'));

const add = (id: NoteId): Act => ({
  type: 'add-note',
  note: {
    id,
    at: { block: 'channels', x: 1, y: 2, z: 3 },
    size: { w: 192, h: 112 },
    colour: null,
    text: richTextFrom(''),
    author: ann,
    created: 5,
  },
});
const write = (token: string, id = first): Act => ({ type: 'write-token', id, token, place: 'end' });
const move = (x: number): Act => ({ type: 'move-note', id: first, at: { block: 'channels', x, y: 0, z: 0 } });

/** A person with a document of their own. */
class Person {
  readonly name: string;
  readonly doc = new Y.Doc();
  readonly edits: Edit[] = [];

  constructor(name: string, start?: Uint8Array) {
    this.name = name;
    boardRoots(this.doc);
    if (start) Y.applyUpdate(this.doc, start);
  }

  does(acknowledged: boolean, ...acts: readonly Act[]): this {
    const updates: Uint8Array[] = [];
    this.doc.once('update', (update: Uint8Array) => updates.push(update));
    writeActs(this.doc, acts, null);
    const [update] = updates;
    if (!update) throw new Error('nothing was written');
    this.edits.push({ writer: this.name, number: this.edits.length + 1, acts, update, acknowledged });
    return this;
  }

  get state(): Uint8Array {
    return Y.encodeStateAsUpdate(this.doc);
  }
}

/** A board with a note, a word in it, and a link; everything is saved. */
function someBoard(): Person {
  return new Person('ann')
    .does(true, add(first))
    .does(true, add(second))
    .does(true, write('one;'))
    .does(true, write('two;'))
    .does(true, move(10))
    .does(true, { type: 'add-link', link: { id: linkId, from: first, to: second, kind: 'needs' } })
    .does(true, { type: 'recolour-block', block: 'channels', colour: 'lime' });
}

const outcomeOf = (person: Person, fresh = person.state): Outcome => ({
  edits: person.edits,
  fresh,
  replicas: [{ name: 'tab', state: fresh }],
});

/** The board after something that no edit speaks of. */
function tamper(person: Person, change: (doc: Y.Doc) => void): Outcome {
  const doc = new Y.Doc();
  boardRoots(doc);
  Y.applyUpdate(doc, person.state);
  // Under a writer's own id the clocks say nothing: only what people see does.
  doc.clientID = person.doc.clientID;
  const updates: Uint8Array[] = [];
  doc.once('update', (update: Uint8Array) => updates.push(update));
  change(doc);
  const [update] = updates;
  if (!update) throw new Error('nothing was tampered with');
  const secret: Edit = { writer: 'eve', number: 1, acts: [], update, acknowledged: false };
  return { ...outcomeOf(person, Y.encodeStateAsUpdate(doc)), edits: [...person.edits, secret] };
}

const rulesOf = (outcome: Outcome) => [...new Set(checkHistory(outcome).map(({ rule }) => rule))];
const aboutOf = (outcome: Outcome) => checkHistory(outcome).map(({ about }) => about);

test('a board with everything that was written is in order', () => {
  expect(checkHistory(outcomeOf(someBoard()))).toEqual([]);
});

test('two people who wrote at the same time are in order once they have met', () => {
  const ann = someBoard();
  const ben = new Person('ben', ann.state)
    .does(true, move(20))
    .does(true, write('ben;'))
    .does(true, { type: 'erase-token', id: first, token: 'one;' });
  ann.does(true, move(30)).does(true, write('ann;')).does(false, { type: 'remove-note', id: second });
  const both = new Y.Doc();
  for (const { state } of [ann, ben]) Y.applyUpdate(both, state);
  const fresh = Y.encodeStateAsUpdate(both);
  const edits = [...ann.edits, ...ben.edits];
  expect(checkHistory({ edits, fresh, replicas: [{ name: 'ann', state: fresh }] })).toEqual([]);
});

test('what was never said to be saved may be missing', () => {
  const ann = someBoard();
  const fresh = ann.state;
  ann
    .does(false, add(must(parseNoteId('note-third'))))
    .does(false, move(99))
    .does(false, write('three;'));
  expect(checkHistory(outcomeOf(ann, fresh))).toEqual([]);
});

test.each<{ what: string; act: Act }>([
  { what: 'a note', act: add(must(parseNoteId('note-third'))) },
  { what: 'a word', act: write('three;') },
  { what: 'a move', act: move(99) },
  { what: 'a removal, which adds nothing', act: { type: 'remove-note', id: second } },
  { what: 'an erasure, which adds nothing', act: { type: 'erase-token', id: first, token: 'one;' } },
  { what: 'a colour', act: { type: 'recolour-block', block: 'channels', colour: 'pink' } },
])('$what that was said to be saved and is not there is lost', ({ act }) => {
  const ann = someBoard();
  const fresh = ann.state;
  ann.does(true, act);
  expect(rulesOf(outcomeOf(ann, fresh))).toEqual(['lost-edit']);
  // Seen twice over: by what the document is made of, and by what people see.
  expect(aboutOf(outcomeOf(ann, fresh)).some((about) => about.startsWith('ann 8:'))).toBe(true);
  expect(aboutOf(outcomeOf(ann, fresh)).some((about) => !about.startsWith('ann 8:'))).toBe(true);
});

test.each<{ what: string; change: (doc: Y.Doc) => void; rule: string }>([
  {
    what: 'a note that nobody made',
    change: (doc) => writeActs(doc, [add(must(parseNoteId('note-ghost')))], null),
    rule: 'unwritten',
  },
  {
    what: 'a word that nobody wrote',
    change: (doc) => writeActs(doc, [write('ghost;')], null),
    rule: 'unwritten',
  },
  { what: 'a word twice', change: (doc) => writeActs(doc, [write('one;')], null), rule: 'unwritten' },
  { what: 'a piece of a word', change: (doc) => writeActs(doc, [write('on')], null), rule: 'unwritten' },
  { what: 'a place that nobody chose', change: (doc) => writeActs(doc, [move(77)], null), rule: 'unwritten' },
  {
    what: 'a key that nobody set',
    change: (doc) => recordOf(doc, first).set('colour', 'pink'),
    rule: 'unwritten',
  },
  {
    what: 'an older value of the same person',
    change: (doc) => recordOf(doc, first).set('at', { block: 'channels', x: 1, y: 2, z: 3 }),
    rule: 'lost-edit',
  },
  {
    what: 'a note without a place',
    change: (doc) => recordOf(doc, first).delete('at'),
    rule: 'broken-canvas',
  },
  {
    what: 'a note in no block of the canvas',
    change: (doc) => recordOf(doc, first).set('at', { block: 'nowhere', x: 1, y: 2, z: 3 }),
    rule: 'broken-canvas',
  },
  {
    what: 'a link to nothing',
    change: (doc) => {
      const link = boardRoots(doc).links.get(linkId);
      if (link instanceof Y.Map) link.set('to', 5);
    },
    rule: 'broken-canvas',
  },
  {
    what: 'one id for a note and a link',
    change: (doc) => boardRoots(doc).links.set(first, new Y.Map([['from', second]])),
    rule: 'broken-canvas',
  },
])('$what is found', ({ change, rule }) => {
  expect(rulesOf(tamper(someBoard(), change))).toContain(rule);
});

test('a part of a client that made no edits is found by what the document is made of', () => {
  const ann = someBoard();
  const stranger = new Y.Doc();
  Y.applyUpdate(stranger, ann.state);
  stranger.transact(() => boardRoots(stranger).blocks.set('passing', 1));
  stranger.transact(() => boardRoots(stranger).blocks.delete('passing'));
  const outcome = outcomeOf(ann, Y.encodeStateAsUpdate(stranger));
  expect(checkHistory(outcome)).toEqual([{ rule: 'unwritten', about: `client ${stranger.clientID} from 0` }]);
});

test.each<{ what: string; lag: Act }>([
  { what: 'an insertion', lag: write('late;') },
  { what: 'a deletion', lag: { type: 'remove-note', id: second } },
])('a tab that has not heard of $what differs from the store', ({ lag }) => {
  const ann = someBoard();
  const behind = ann.state;
  ann.does(true, lag);
  const outcome = { edits: ann.edits, fresh: ann.state, replicas: [{ name: 'ben', state: behind }] };
  expect(rulesOf(outcome)).toEqual(['diverged']);
  expect(aboutOf(outcome)[0]).toContain('ben');
});

test('a document that waits for a part it never got is found, in a tab and in the store', () => {
  const ann = someBoard();
  const last = ann.does(true, write('late;')).edits.at(-1)?.update ?? new Uint8Array();
  const doc = new Y.Doc();
  // The last update without those before it.
  Y.applyUpdate(doc, last);
  const state = Y.encodeStateAsUpdate(doc);
  expect(rulesOf({ ...outcomeOf(ann), replicas: [{ name: 'ben', state }] })).toEqual(['pending', 'diverged']);
  expect(rulesOf(outcomeOf(ann, state))).toContain('pending');
});

function recordOf(doc: Y.Doc, id: NoteId): Y.Map<unknown> {
  const record = boardRoots(doc).notes.get(id);
  if (!(record instanceof Y.Map)) throw new Error('the note is gone');
  return record;
}

function must<T>(value: T | null): T {
  if (value === null) throw new Error('a test value is malformed');
  return value;
}
