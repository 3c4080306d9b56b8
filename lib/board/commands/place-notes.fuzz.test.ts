import fc from 'fast-check';
import { expect, it } from 'vitest';
import { blockKeys } from '../../canvas/blocks.ts';
import { BLOCK_HEADER, BLOCK_PADDING } from '../../canvas/layout.ts';
import { intersects, type Rect } from '../../geometry/rect.ts';
import { layoutOf } from '../board.ts';
import { DEFAULT_NOTE_SIZE, MAX_NOTE_SIZE, MIN_NOTE_SIZE } from '../limits.ts';
import { placeNotes } from './place-notes.ts';
import { sampleBoard, sampleNote } from './sample-board.ts';

const size = fc.record({
  w: fc.integer({ min: MIN_NOTE_SIZE.w, max: MAX_NOTE_SIZE.w }),
  h: fc.integer({ min: MIN_NOTE_SIZE.h, max: MAX_NOTE_SIZE.h }),
});
const corner = fc.record({
  x: fc.integer({ min: -300, max: 2_000 }),
  y: fc.integer({ min: -300, max: 2_000 }),
  size,
});

it('placed notes overlap neither each other nor what was there', () => {
  fc.assert(
    fc.property(
      fc.constantFrom(...blockKeys),
      fc.array(corner, { maxLength: 30 }),
      fc.array(size, { maxLength: 40 }),
      (block, there, sizes) => {
        const notes = there.map((each, index) =>
          sampleNote(`n${index}`, block, each.x, each.y, { size: each.size }),
        );
        const board = sampleBoard(notes);
        const layout = layoutOf(board);
        const placed: Rect[] = [];
        placeNotes(board, layout, block, sizes).forEach((place, index) => {
          const rect = { ...place, ...(sizes[index] ?? DEFAULT_NOTE_SIZE) };
          expect(rect.x).toBeGreaterThanOrEqual(BLOCK_PADDING);
          expect(rect.y).toBeGreaterThanOrEqual(BLOCK_HEADER);
          for (const note of notes) expect(intersects(rect, { ...note.at, ...note.size })).toBe(false);
          for (const other of placed) expect(intersects(rect, other)).toBe(false);
          placed.push(rect);
        });
        expect(placed).toHaveLength(sizes.length);
      },
    ),
    { numRuns: 150 },
  );
});
