import { type BoardPoint, boardPoint } from '#lib/geometry/point.ts';
import { centreOf, type Rect } from '#lib/geometry/rect.ts';

/** Where the way from a point to the middle of a rectangle comes to its edge; its middle for a point inside. */
export function edgeTowards(rect: Rect, from: BoardPoint): BoardPoint {
  const middle = centreOf(rect);
  const [dx, dy] = [from.x - middle.x, from.y - middle.y];
  const share = Math.min(rect.w / 2 / Math.abs(dx), rect.h / 2 / Math.abs(dy));
  return share < 1 ? boardPoint(middle.x + dx * share, middle.y + dy * share) : middle;
}
