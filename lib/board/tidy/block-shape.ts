import type { BlockKey } from '../../canvas/blocks.ts';
import { BLOCK_HEADER, BLOCK_PADDING, layoutCanvas } from '../../canvas/layout.ts';
import type { Size } from '../../geometry/point.ts';

/** Columns that something may take: `least`, then so many as the block has room for now, or more up to `most`. */
export type ColumnRange = { readonly least: number; readonly fitting: number; readonly most: number };

/**
 * How many columns something takes that is the less high the more it has: the fewest with which it fits the block
 * as it is `now`; else the fewest that fill its width and do not leave the block's shape behind.
 */
export function columnsForBlock(
  block: BlockKey,
  now: Size,
  { least, fitting, most }: ColumnRange,
  sizeAt: (columns: number) => Size,
): number {
  for (let columns = least; columns <= Math.min(fitting, most); columns += 1)
    if (BLOCK_HEADER + sizeAt(columns).h + BLOCK_PADDING <= now.h) return columns;
  const empty = layoutCanvas({}).blocks[block];
  const tallest = Math.max(1, (1.5 * empty.h) / empty.w);
  let columns = Math.min(Math.max(least, fitting), most);
  while (columns < most && !isInShape(sizeAt(columns), tallest)) columns += 1;
  return columns;
}

function isInShape({ w, h }: Size, tallest: number): boolean {
  return BLOCK_HEADER + h + BLOCK_PADDING <= tallest * (w + 2 * BLOCK_PADDING);
}
