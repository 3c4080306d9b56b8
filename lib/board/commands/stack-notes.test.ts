import { describe, expect, it } from 'vitest';
import { layoutOf } from '../board.ts';
import { boardAfter, noteId, sampleBoard, sampleNote } from './sample-board.ts';
import { stackNotes } from './stack-notes.ts';

describe('stackNotes', () => {
  it('piles up where the first note lies, over all others, in the order of the stack', () => {
    const board = sampleBoard([
      sampleNote('a', 'channels', 20, 80, { z: 7 }),
      sampleNote('b', 'channels', 220, 80, { z: 3 }),
      sampleNote('c', 'channels', 20, 300, { z: 5 }),
      sampleNote('other', 'channels', 220, 300, { z: 9 }),
    ]);
    const changes = stackNotes(board, layoutOf(board), ['a', 'b', 'c'].map(noteId));
    expect(changes).toEqual([
      { type: 'move-note', id: noteId('b'), at: { block: 'channels', x: 20, y: 80, z: 10 } },
      { type: 'move-note', id: noteId('c'), at: { block: 'channels', x: 32, y: 92, z: 11 } },
      { type: 'move-note', id: noteId('a'), at: { block: 'channels', x: 44, y: 104, z: 12 } },
    ]);
  });

  it('stays inside the block, and a high pile is no deeper than a low one', () => {
    const notes = Array.from({ length: 60 }, (_, index) =>
      sampleNote(`${index}`, 'key-activities', 224, 350, { z: index }),
    );
    const board = sampleBoard(notes);
    const after = boardAfter(board, stackNotes(board, layoutOf(board), board.notes.keys()));
    const places = Array.from(after.notes.values(), ({ at }) => at);
    expect(Math.max(...places.map(({ x }) => x)) - Math.min(...places.map(({ x }) => x))).toBe(120);
    expect(layoutOf(after).blocks).toEqual(layoutOf(board).blocks);
  });
});
