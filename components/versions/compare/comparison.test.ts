import { expect, test } from 'vitest';
import { linkId, noteId, sampleBoard, sampleNote } from '#lib/board/commands/sample-board.ts';
import { compareBoards } from '#lib/review/compare-boards.ts';
import { countWords } from '../version-words.ts';
import { boardOfBoth, type Comparison, changesByBlock, countKinds, hasGoneOn } from './comparison.ts';

const stays = sampleNote('stays', 'channels', 0, 0);
const gone = sampleNote('gone', 'cost-structure', 0, 0);
const fresh = sampleNote('fresh', 'channels', 300, 0);
const moved = { ...stays, at: { ...stays.at, x: 40 }, colour: 'pink' } as const;
const link = { id: linkId('one'), from: noteId('stays'), to: noteId('gone'), kind: 'serves' } as const;
const before = sampleBoard([stays, gone], [link]);
const after = sampleBoard([moved, fresh]);
const notes = compareBoards(before, after);
const moment = { seq: 1, at: 0 };
const comparison: Comparison = {
  ...{ from: moment, to: moment, before, after, notes },
  links: [],
  blocks: [],
};

test('what was dropped is still to be seen, with its links', () => {
  const both = boardOfBoth(comparison);
  expect([...both.notes.keys()].toSorted()).toEqual([fresh.id, gone.id, stays.id].toSorted());
  expect(both.notes.get(stays.id)).toBe(moved);
  expect(both.links.has(link.id)).toBe(true);
});

test('a comparison is out of date when the board has gone on in what it tells', () => {
  expect(hasGoneOn(comparison, after)).toBe(false);
  expect(hasGoneOn(comparison, sampleBoard([moved, fresh].map((note) => ({ ...note }))))).toBe(false);
  expect(hasGoneOn(comparison, sampleBoard([moved]))).toBe(true);
  const otherLink = { ...link, to: fresh.id };
  expect(hasGoneOn(comparison, sampleBoard([moved, fresh], [otherLink]))).toBe(true);
});

test('a note that was changed in two ways counts for both', () => {
  const counts = countKinds(notes);
  expect(countWords(counts)).toBe('1 added, 1 moved, 1 recoloured, 1 dropped');
});

test('changes of one kind alone, where the notes lie or lay last', () => {
  const shown = (...kinds: Parameters<typeof changesByBlock>[1] extends ReadonlySet<infer K> ? K[] : never) =>
    changesByBlock(notes, new Set(kinds)).map(({ block, changes }) => [block, changes.map(({ id }) => id)]);
  expect(shown('dropped')).toEqual([['cost-structure', [gone.id]]]);
  expect(shown('recoloured', 'added')).toEqual([['channels', [stays.id, fresh.id]]]);
  expect(shown()).toHaveLength(2);
});
