import type { BlockKey } from '../../canvas/blocks.ts';
import type { BoardPoint, Size } from '../../geometry/point.ts';
import { boundsOf, type Rect } from '../../geometry/rect.ts';
import { columnsOf } from './columns-of.ts';
import { cornersIn } from './nearest-clear.ts';
import { layGrid } from './note-grid.ts';

/**
 * Corners on a grid, in a block that is `now` so large, about the middle of where the rectangles were: what was
 * higher comes in a row above, and in each row what was further left. Units from the block's corner.
 */
export function gridInOrder(rects: readonly Rect[], block: BlockKey, now: Size): readonly BoardPoint[] {
  const bounds = boundsOf(rects);
  if (!bounds) return [];
  const columns = columnsOf(block, now, rects, (count) => layGrid(rects, count).size);
  const down = Array.from(rects.keys()).sort((a, b) => (rects[a]?.y ?? 0) - (rects[b]?.y ?? 0) || a - b);
  const order = Array.from({ length: Math.ceil(down.length / columns) }, (_, row) =>
    down
      .slice(row * columns, (row + 1) * columns)
      .sort((a, b) => (rects[a]?.x ?? 0) - (rects[b]?.x ?? 0) || a - b),
  ).flat();
  const grid = layGrid(
    order.flatMap((index) => rects[index] ?? []),
    columns,
  );
  const { least, most } = cornersIn(now, grid.size);
  const x = Math.max(least.x, Math.min(bounds.x + (bounds.w - grid.size.w) / 2, most.x));
  const y = Math.max(least.y, Math.min(bounds.y + (bounds.h - grid.size.h) / 2, most.y));
  const corners: BoardPoint[] = [];
  grid.corners.forEach((corner, place) => {
    const index = order[place];
    if (index !== undefined) corners[index] = { x: Math.round(x + corner.x), y: Math.round(y + corner.y) };
  });
  return corners;
}
