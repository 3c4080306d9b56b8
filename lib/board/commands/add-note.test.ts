import { describe, expect, it } from 'vitest';
import { boardPoint } from '../../geometry/point.ts';
import { containsRect } from '../../geometry/rect.ts';
import { layoutOf, rectOf } from '../board.ts';
import { MAX_NOTES } from '../limits.ts';
import { addNote } from './add-note.ts';
import { boardAfter, noteId, sampleBoard, sampleNote, sampleSource } from './sample-board.ts';

const empty = sampleBoard([]);
const layout = layoutOf(empty);

describe('addNote', () => {
  it('adds an empty note at the first free place', () => {
    expect(addNote(empty, layout, sampleSource(), 'channels', null)).toEqual([
      {
        type: 'add-note',
        note: {
          id: noteId('new0'),
          at: { block: 'channels', x: 16, y: 60, z: 1 },
          size: { w: 192, h: 112 },
          colour: null,
          text: [{ kind: 'paragraph', runs: [] }],
          author: 'user-bob1',
          created: 1_000,
        },
      },
    ]);
  });

  it('centres it on a point', () => {
    const { x, y } = layout.blocks.channels;
    const [change] = addNote(empty, layout, sampleSource(), 'channels', boardPoint(x + 200, y + 200));
    expect(change).toMatchObject({ note: { at: { x: 104, y: 144 } } });
  });

  it.each([
    ['top left', 0, 0],
    ['bottom right', 1, 1],
  ])('keeps it wholly in the block at the %s corner', (_, right, below) => {
    const block = layout.blocks.channels;
    const point = boardPoint(block.x + right * block.w, block.y + below * block.h);
    const board = boardAfter(empty, addNote(empty, layout, sampleSource(), 'channels', point));
    for (const note of board.notes.values()) {
      expect(containsRect(block, rectOf(note, layout))).toBe(true);
      expect(note.at.y).toBeGreaterThanOrEqual(60);
    }
    expect(layoutOf(board)).toEqual(layout);
  });

  it('lies on top of the block', () => {
    const board = sampleBoard([
      sampleNote('a', 'channels', 16, 60, { z: 7 }),
      sampleNote('b', 'key-resources', 16, 60, { z: 90 }),
    ]);
    const [change] = addNote(board, layoutOf(board), sampleSource(), 'channels', null);
    expect(change).toMatchObject({ note: { at: { x: 224, y: 60, z: 8 } } });
  });

  it('does nothing on a full board', () => {
    const full = sampleBoard(
      Array.from({ length: MAX_NOTES }, (_, index) => sampleNote(`${index}`, 'channels', 0, 0)),
    );
    expect(addNote(full, layout, sampleSource(), 'channels', null)).toEqual([]);
  });
});
