import type { BlockKey } from '../../canvas/blocks.ts';
import { BLOCK_PADDING } from '../../canvas/layout.ts';
import type { Size } from '../../geometry/point.ts';
import { columnsForBlock } from './block-shape.ts';
import { TIDY_GAP } from './nearest-clear.ts';

/**
 * Columns for things of these sizes that stand by themselves in a block which is `now` so large: a square of them;
 * more where the block is low and has room beside. `sizeAt` tells how large they are in so many columns.
 */
export function columnsOf(
  block: BlockKey,
  now: Size,
  sizes: readonly Size[],
  sizeAt: (columns: number) => Size,
): number {
  const widest = Math.max(...sizes.map(({ w }) => w)) + TIDY_GAP.w;
  const area = sizes.reduce((sum, { w, h }) => sum + (w + TIDY_GAP.w) * (h + TIDY_GAP.h), 0);
  const fitting = Math.floor((now.w - 2 * BLOCK_PADDING + TIDY_GAP.w) / widest);
  const square = Math.ceil(Math.sqrt(area) / widest);
  const least = Math.max(1, Math.min(fitting, square));
  return columnsForBlock(block, now, { least, fitting, most: sizes.length }, sizeAt);
}
