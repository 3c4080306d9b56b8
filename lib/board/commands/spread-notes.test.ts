import { describe, expect, it } from 'vitest';
import { layoutOf } from '../board.ts';
import type { Note } from '../note.ts';
import { boardAfter, noteId, sampleBoard, sampleNote } from './sample-board.ts';
import { spreadNotes } from './spread-notes.ts';

/** Where each note lies after it was spread out: `x,y`. */
function spread(notes: readonly Note[], chosen = notes.map(({ id }) => id)): readonly string[] {
  const board = sampleBoard(notes);
  const after = boardAfter(board, spreadNotes(board, layoutOf(board), chosen));
  return Array.from(after.notes.values(), ({ at }) => `${at.x},${at.y}`);
}

describe('spreadNotes', () => {
  it('pushes a row apart that has slid together, in its order', () => {
    const row = [0, 1, 2, 3].map((index) => sampleNote(`${index}`, 'cost-structure', 16 + 160 * index, 60));
    expect(spread(row)).toEqual(['16,60', '224,60', '432,60', '640,60']);
  });

  it('leaves alone what lies free, even when it is crooked', () => {
    const notes = [sampleNote('a', 'channels', 17, 63), sampleNote('b', 'channels', 230, 301)];
    expect(spread(notes)).toEqual(['17,63', '230,301']);
  });

  it('makes a grid of a heap', () => {
    const heap = [0, 1, 2, 3].map((index) =>
      sampleNote(`${index}`, 'value-propositions', 16 + 12 * index, 60 + 12 * index, { z: index }),
    );
    expect(spread(heap)).toEqual(['16,60', '224,60', '16,184', '224,184']);
  });

  it('goes round notes that were not chosen', () => {
    const notes = [sampleNote('a', 'channels', 16, 60), sampleNote('b', 'channels', 16, 100)];
    expect(spread(notes, [noteId('b')])).toEqual(['16,60', '16,184']);
    expect(spread(notes, [noteId('a')])).toEqual(['16,224', '16,100']);
  });
});
