import { describe, expect, it } from 'vitest';
import { layoutOf } from '../board.ts';
import { compareReadingOrder } from '../reading-order.ts';
import { boardAfter, noteId, sampleBoard, sampleNote } from './sample-board.ts';
import { sortByVotes } from './sort-by-votes.ts';

const board = sampleBoard([
  sampleNote('a', 'channels', 16, 60),
  sampleNote('b', 'channels', 400, 900),
  sampleNote('c', 'channels', 16, 184),
  sampleNote('d', 'channels', 224, 184),
  sampleNote('other', 'key-resources', 300, 300),
]);

const sorted = (votes: readonly (readonly [string, number])[]) => {
  const counted = new Map(votes.map(([name, count]) => [noteId(name), count]));
  return boardAfter(board, sortByVotes(board, layoutOf(board), counted));
};
const readingOrder = (after: typeof board) =>
  Array.from(after.notes.values())
    .filter(({ at }) => at.block === 'channels')
    .sort(compareReadingOrder)
    .map(({ id }) => id);

describe('sortByVotes', () => {
  it('puts the note with most votes first, equals and the rest as they were read', () => {
    const after = sorted([
      ['b', 5],
      ['d', 2],
      ['c', 2],
    ]);
    expect(readingOrder(after)).toEqual(['b', 'c', 'd', 'a'].map(noteId));
  });

  it('lays no note on another', () => {
    const places = Array.from(sorted([['d', 1]]).notes.values(), ({ at }) => `${at.block} ${at.x} ${at.y}`);
    expect(new Set(places).size).toBe(board.notes.size);
  });

  it('leaves blocks alone in which nothing was voted for', () => {
    const after = sorted([['d', 1]]);
    expect(after.notes.get(noteId('other'))?.at).toEqual(board.notes.get(noteId('other'))?.at);
  });

  it('changes nothing for notes that are gone', () => {
    expect(sortByVotes(board, layoutOf(board), new Map([[noteId('gone'), 3]]))).toEqual([]);
  });
});
