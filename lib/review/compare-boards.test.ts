import { describe, expect, it, test } from 'vitest';
import { linkId, noteId, sampleBoard, sampleNote } from '../board/commands/sample-board.ts';
import { fitText } from '../board/fit-text.ts';
import type { Note } from '../board/note.ts';
import { type RichText, richTextFrom } from '../board/rich-text.ts';
import { defaultBlockColours } from '../canvas/palette.ts';
import { compareBlocks } from './compare-blocks.ts';
import { compareBoards } from './compare-boards.ts';
import { compareLinks } from './compare-links.ts';
import { compareNotes } from './compare-notes.ts';
import type { ChangeKind } from './note-change.ts';

const plan = sampleNote('plan', 'channels', 10, 20);
const worded = (text: RichText, plain = plan.plain): Note => ({ ...plan, text, plain });
const run = (text: string, marks = {}) => ({ kind: 'paragraph', runs: [{ text, marks }] }) as const;
const task = (checked: boolean): RichText => [
  { kind: 'task-list', items: [{ checked, content: [run('plan')] }] },
];

/** A note as it is drawn whose chosen height is `h`. */
function drawn(words: string, h: number, w = 192): Note {
  const text = richTextFrom(words);
  return { ...plan, text, plain: words, size: { w, h: fitText(text, { w, h }).height } };
}

const long = 'more words than fit '.repeat(40);

describe('what became of a note', () => {
  it.each<{ what: string; before: Note | null; after: Note | null; kinds: readonly ChangeKind[] }>([
    { what: 'nothing', before: plan, after: { ...plan }, kinds: [] },
    { what: 'it was not there', before: null, after: plan, kinds: ['added'] },
    { what: 'it is gone', before: plan, after: null, kinds: ['dropped'] },
    { what: 'it never was', before: null, after: null, kinds: [] },
    { what: 'another place', before: plan, after: { ...plan, at: { ...plan.at, x: 11 } }, kinds: ['moved'] },
    {
      what: 'another block at the same place in it',
      before: plan,
      after: { ...plan, at: { ...plan.at, block: 'cost-structure' } },
      kinds: ['moved'],
    },
    {
      what: 'only nearer in the stack',
      before: plan,
      after: { ...plan, at: { ...plan.at, z: 9 } },
      kinds: [],
    },
    { what: 'a colour of its own', before: plan, after: { ...plan, colour: 'pink' }, kinds: ['recoloured'] },
    { what: 'other words', before: plan, after: worded([run('plot')], 'plot'), kinds: ['reworded'] },
    { what: 'bold words', before: plan, after: worded([run('plan', { bold: true })]), kinds: ['reworded'] },
    {
      what: 'the same words as a list',
      before: plan,
      after: worded([{ kind: 'bullet-list', items: [[run('plan')]] }]),
      kinds: ['reworded'],
    },
    { what: 'a ticked box', before: worded(task(false)), after: worded(task(true)), kinds: ['reworded'] },
    { what: 'the same list, read again', before: worded(task(true)), after: worded(task(true)), kinds: [] },
    { what: 'made wider', before: drawn('a', 112), after: drawn('a', 112, 300), kinds: ['resized'] },
    { what: 'made higher', before: drawn('a', 112), after: drawn('a', 200), kinds: ['resized'] },
    { what: 'grown with its text', before: drawn('a', 112), after: drawn(long, 112), kinds: ['reworded'] },
    { what: 'shrunk with its text', before: drawn(long, 112), after: drawn('a', 112), kinds: ['reworded'] },
    {
      what: 'less text, and made higher than it was with more',
      before: drawn(long, 112),
      after: drawn('a', 600),
      kinds: ['reworded', 'resized'],
    },
    {
      what: 'everything at once',
      before: plan,
      after: { ...drawn('b', 240), at: { ...plan.at, y: 0 }, colour: 'pink' },
      kinds: ['reworded', 'moved', 'recoloured', 'resized'],
    },
    { what: 'another author alone', before: plan, after: { ...plan, created: 9 }, kinds: [] },
  ])('$what', ({ before, after, kinds }) => {
    expect(compareNotes(before, after)).toEqual(kinds);
  });
});

test('changes are told block by block as the notes are read, and where they lie now', () => {
  const segments = sampleNote('who', 'customer-segments', 0, 0);
  const low = sampleNote('low', 'channels', 0, 300);
  const right = sampleNote('right', 'channels', 400, 0);
  const still = sampleNote('still', 'channels', 0, 0);
  const before = sampleBoard([plan, low, right, still]);
  const moved = { ...low, at: { ...low.at, block: 'cost-structure' } } as const;
  const after = sampleBoard([moved, still, segments]);
  expect(compareBoards(before, after)).toEqual([
    { id: noteId('who'), kinds: ['added'], before: null, after: segments, by: [] },
    { id: noteId('plan'), kinds: ['dropped'], before: plan, after: null, by: [] },
    { id: noteId('right'), kinds: ['dropped'], before: right, after: null, by: [] },
    { id: noteId('low'), kinds: ['moved'], before: low, after: moved, by: [] },
  ]);
});

test('a link with another end was dropped and added', () => {
  const [a, b, c] = (['a', 'b', 'c'] as const).map((name) => noteId(name));
  if (!a || !b || !c) throw new Error('three ids were made');
  const link = { id: linkId('one'), from: a, to: b, kind: 'serves' } as const;
  const stays = { id: linkId('two'), from: b, to: c, kind: 'needs' } as const;
  const turned = { ...link, to: c };
  expect(compareLinks(sampleBoard([], [link, stays]), sampleBoard([], [turned, { ...stays }]))).toEqual([
    { kind: 'dropped', link },
    { kind: 'added', link: turned },
  ]);
});

test('a block with another colour is told with both', () => {
  const before = sampleBoard([]);
  const after = { ...before, blockColours: { ...defaultBlockColours, channels: 'pink' } } as const;
  expect(compareBlocks(before, after)).toEqual([
    { block: 'channels', before: defaultBlockColours.channels, after: 'pink' },
  ]);
});
