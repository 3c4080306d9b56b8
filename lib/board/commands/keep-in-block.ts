import { BLOCK_HEADER, BLOCK_PADDING } from '../../canvas/layout.ts';
import type { BoardPoint, Size } from '../../geometry/point.ts';
import { boundsOf, type Rect } from '../../geometry/rect.ts';
import { MAX_COORDINATE } from '../limits.ts';

/** Sums of fractions may fall a hair short of the whole number that they stand for. */
const HAIR = 1e-6;

/**
 * The nearest whole-number corner at which a note lies inside its block, under the header. A note too large for
 * the block starts at the top left, and the block grows round it. All coordinates count from the block's corner.
 */
export function keepInBlock(block: Size, note: Rect): BoardPoint {
  return {
    x: within(note.x, BLOCK_PADDING, block.w - BLOCK_PADDING - note.w),
    y: within(note.y, BLOCK_HEADER, block.h - BLOCK_PADDING - note.h),
  };
}

/** As `keepInBlock` for several notes: their arrangement is kept where all of it fits. */
export function keepAllInBlock(block: Size, notes: readonly Rect[]): readonly BoardPoint[] {
  const bounds = boundsOf(notes);
  if (!bounds) return [];
  const kept = keepInBlock(block, bounds);
  const fitsAcross = bounds.w <= block.w - 2 * BLOCK_PADDING + HAIR;
  const fitsDown = bounds.h <= block.h - BLOCK_HEADER - BLOCK_PADDING + HAIR;
  return notes.map((note) =>
    keepInBlock(block, {
      ...note,
      x: fitsAcross ? note.x + kept.x - bounds.x : note.x,
      y: fitsDown ? note.y + kept.y - bounds.y : note.y,
    }),
  );
}

function within(value: number, least: number, most: number): number {
  const limit = Math.min(Math.floor(most + HAIR), MAX_COORDINATE);
  return Math.round(Math.max(least, Math.min(value, limit)));
}
