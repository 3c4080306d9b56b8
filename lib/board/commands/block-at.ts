import { type BlockKey, blockKeys } from '../../canvas/blocks.ts';
import type { CanvasLayout } from '../../canvas/layout.ts';
import type { BoardPoint } from '../../geometry/point.ts';
import { containsPoint, type Rect } from '../../geometry/rect.ts';

/** The block under a point, or `null` between and outside the blocks. */
export function blockAt(layout: CanvasLayout, point: BoardPoint): BlockKey | null {
  return blockKeys.find((key) => containsPoint(layout.blocks[key], point)) ?? null;
}

/** Where a note with this centre belongs: the block under it, the nearest one in a gap, else the parking lot. */
export function blockFor(layout: CanvasLayout, centre: BoardPoint): BlockKey {
  const under = blockAt(layout, centre);
  if (under) return under;
  if (!containsPoint(layout.frame, centre)) return 'parking-lot';
  const byDistance = blockKeys.map((key) => ({ key, far: distance(layout.blocks[key], centre) }));
  return byDistance.reduce((near, each) => (each.far < near.far ? each : near)).key;
}

function distance(rect: Rect, point: BoardPoint): number {
  const dx = Math.max(rect.x - point.x, 0, point.x - rect.x - rect.w);
  const dy = Math.max(rect.y - point.y, 0, point.y - rect.y - rect.h);
  return Math.hypot(dx, dy);
}
