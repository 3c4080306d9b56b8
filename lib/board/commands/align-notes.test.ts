import { describe, expect, it } from 'vitest';
import { type AlignLine, alignNotes } from './align-notes.ts';
import { distributeNotes } from './distribute-notes.ts';
import { boardAfter, noteId, sampleBoard, sampleNote } from './sample-board.ts';

const small = { size: { w: 100, h: 70 } };

describe('alignNotes', () => {
  // One high on the left, one low on the right, one far below.
  const board = sampleBoard([
    sampleNote('a', 'channels', 20, 100),
    sampleNote('b', 'channels', 300, 150, small),
    sampleNote('c', 'channels', 60, 400, small),
    sampleNote('d', 'key-resources', 500, 500),
  ]);
  const places = (line: AlignLine, ids = ['a', 'b', 'c', 'd'].map(noteId)) =>
    Object.fromEntries(
      Array.from(boardAfter(board, alignNotes(board, ids, line)).notes.values(), ({ id, at }) => [
        id.slice('note-'.length),
        [at.x, at.y],
      ]),
    );

  it.each([
    // In one column b would begin inside a: it comes a gap below it.
    ['left', { a: [20, 100], b: [20, 224], c: [20, 400] }],
    ['centre', { a: [114, 100], b: [160, 224], c: [160, 400] }],
    ['right', { a: [208, 100], b: [300, 224], c: [300, 400] }],
    // In one row c would begin inside a, and then b inside nothing.
    ['top', { a: [20, 100], b: [344, 100], c: [228, 100] }],
    ['middle', { a: [20, 229], b: [344, 250], c: [228, 250] }],
    ['bottom', { a: [20, 358], b: [344, 400], c: [228, 400] }],
  ] as const)('brings the notes of a block to one line: %s', (line, expected) => {
    expect(places(line)).toEqual({ ...expected, d: [500, 500] });
  });

  it('aligns each block by itself, and a note alone not at all', () => {
    expect(alignNotes(board, [noteId('a'), noteId('d')], 'left')).toEqual([]);
    const both = sampleBoard([...board.notes.values(), sampleNote('e', 'key-resources', 400, 100)]);
    expect(alignNotes(both, both.notes.keys(), 'left').map((change) => 'at' in change && change.at)).toEqual([
      { block: 'channels', x: 20, y: 224, z: 0 },
      { block: 'channels', x: 20, y: 400, z: 0 },
      { block: 'key-resources', x: 400, y: 500, z: 0 },
    ]);
  });

  it('leaves out notes that are gone', () => {
    expect(alignNotes(board, [noteId('a'), noteId('gone')], 'left')).toEqual([]);
  });
});

describe('distributeNotes', () => {
  const board = sampleBoard([
    sampleNote('a', 'cost-structure', 16, 60, small),
    sampleNote('b', 'cost-structure', 130, 90, small),
    sampleNote('c', 'cost-structure', 600, 60, small),
  ]);

  it('leaves the same space between the notes and both ends where they are', () => {
    expect(distributeNotes(board, board.notes.keys(), 'across')).toEqual([
      { type: 'move-note', id: noteId('b'), at: { block: 'cost-structure', x: 308, y: 90, z: 0 } },
    ]);
  });

  it('takes the room that it needs', () => {
    const down = boardAfter(board, distributeNotes(board, board.notes.keys(), 'down'));
    expect(Array.from(down.notes.values(), ({ at }) => at.y).sort((a, b) => a - b)).toEqual([60, 142, 224]);
  });

  it('has nothing to do for two notes', () => {
    expect(distributeNotes(board, [noteId('a'), noteId('c')], 'across')).toEqual([]);
  });
});
