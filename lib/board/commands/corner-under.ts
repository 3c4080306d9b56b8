import type { BlockKey } from '../../canvas/blocks.ts';
import type { CanvasLayout } from '../../canvas/layout.ts';
import type { BoardPoint } from '../../geometry/point.ts';
import { DEFAULT_NOTE_SIZE } from '../limits.ts';
import { keepInBlock } from './keep-in-block.ts';

/** Where in its block a new note lies whose middle is to be at `centre`, a point on the board. */
export function cornerUnder(layout: CanvasLayout, block: BlockKey, centre: BoardPoint): BoardPoint {
  const { x, y, w, h } = layout.blocks[block];
  const { w: width, h: height } = DEFAULT_NOTE_SIZE;
  return keepInBlock(
    { w, h },
    { x: centre.x - x - width / 2, y: centre.y - y - height / 2, w: width, h: height },
  );
}
