import type { CanvasLayout } from '../../canvas/layout.ts';
import type { BoardPoint, Size } from '../../geometry/point.ts';
import { boundsOf, type Rect } from '../../geometry/rect.ts';
import type { Board } from '../board.ts';
import type { Change } from '../change.ts';
import type { NoteId } from '../ids.ts';
import { gridInOrder } from '../tidy/grid-in-order.ts';
import { moveWithinBlock } from '../tidy/move-within-block.ts';
import { nearestClear } from '../tidy/nearest-clear.ts';
import { pushApart } from '../tidy/push-apart.ts';
import { notesByBlock } from '../tidy/tidy-scope.ts';

/** Notes that lie so deep on average are a heap. */
const HEAP = 2;

/**
 * Moves the notes of each block so far that they cover neither each other nor any other note of the block, and
 * keeps roughly the order in which they lie: those that overlap are pushed apart, a heap becomes a grid. What lies
 * free stays.
 */
export function spreadNotes(board: Board, layout: CanvasLayout, ids: Iterable<NoteId>): readonly Change[] {
  return notesByBlock(board, ids).flatMap(({ block, notes, rects, others }) => {
    const now = layout.blocks[block];
    const corners = depthOf(rects) > HEAP ? gridInOrder(rects, block, now) : pushApart(rects, others, now);
    return moveWithinBlock(notes, settle(corners, rects, others, now));
  });
}

/** How many of the rectangles lie over each other, on average over the rectangle round them all. */
function depthOf(rects: readonly Rect[]): number {
  const bounds = boundsOf(rects);
  return bounds ? rects.reduce((sum, { w, h }) => sum + w * h, 0) / (bounds.w * bounds.h) : 0;
}

/** Each in turn at the place nearest to its corner that is still free. */
function settle(
  corners: readonly BoardPoint[],
  sizes: readonly Size[],
  others: readonly Rect[],
  block: Size,
): readonly BoardPoint[] {
  const taken = [...others];
  return sizes.map(({ w, h }, index) => {
    const wanted = corners[index] ?? { x: 0, y: 0 };
    const corner = nearestClear(wanted, { w, h }, taken, block);
    taken.push({ ...corner, w, h });
    return corner;
  });
}
