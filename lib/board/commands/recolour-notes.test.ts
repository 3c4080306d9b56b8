import { describe, expect, it } from 'vitest';
import { recolourBlock } from './recolour-block.ts';
import { recolourNotes } from './recolour-notes.ts';
import { sampleBoard, sampleNote } from './sample-board.ts';

const plain = sampleNote('plain', 'channels', 16, 60);
const pink = sampleNote('pink', 'channels', 224, 60, { colour: 'pink' });
const board = sampleBoard([plain, pink]);

describe('recolourNotes', () => {
  it('colours the notes that are not yet so', () => {
    expect(recolourNotes(board, [plain.id, pink.id], 'pink')).toEqual([
      { type: 'recolour-note', id: plain.id, colour: 'pink' },
    ]);
  });

  it('gives the colour of the block back', () => {
    expect(recolourNotes(board, [plain.id, pink.id], null)).toEqual([
      { type: 'recolour-note', id: pink.id, colour: null },
    ]);
  });
});

describe('recolourBlock', () => {
  it('changes the colour, or nothing when it is that already', () => {
    expect(recolourBlock(board, 'channels', 'teal')).toEqual([
      { type: 'recolour-block', block: 'channels', colour: 'teal' },
    ]);
    expect(recolourBlock(board, 'channels', board.blockColours.channels)).toEqual([]);
  });
});
