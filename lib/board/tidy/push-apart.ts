import type { BoardPoint, Size } from '../../geometry/point.ts';
import type { Rect } from '../../geometry/rect.ts';
import { cornersIn, TIDY_GAP } from './nearest-clear.ts';

/** Rounds of pushing: what has not found room by then is crowded, and a few units are left to others. */
const ROUNDS = 80;

type Body = { x: number; y: number; readonly w: number; readonly h: number };

/**
 * Where rectangles come to lie when each two that are too near push each other apart, along the axis on which less
 * is needed, half the way each; away from `still` ones the whole way; never out of the block. Those that lie far
 * enough apart do not move. Crowded ones may still be too near afterwards. Units from the block's corner.
 */
export function pushApart(
  rects: readonly Rect[],
  still: readonly Rect[],
  block: Size,
): readonly BoardPoint[] {
  const bodies = rects.map((rect): Body => ({ ...rect }));
  const fixed = still.map((rect): Body => ({ ...rect }));
  const keepInside = (body: Body) => {
    const { least, most } = cornersIn(block, body);
    body.x = Math.max(least.x, Math.min(body.x, most.x));
    body.y = Math.max(least.y, Math.min(body.y, most.y));
  };
  for (const body of bodies) keepInside(body);
  for (let round = 0; round < ROUNDS; round += 1) {
    let isCalm = true;
    bodies.forEach((body, index) => {
      for (const other of fixed) if (shift(body, other, 1, 0)) isCalm = false;
      for (let next = index + 1; next < bodies.length; next += 1) {
        const other = bodies[next];
        if (!other || !shift(body, other, 0.5, 0.5)) continue;
        isCalm = false;
        keepInside(other);
      }
      keepInside(body);
    });
    if (isCalm) break;
  }
  return bodies.map(({ x, y }) => ({ x: Math.round(x), y: Math.round(y) }));
}

/** Moves two that are too near by their shares of what is missing. Of two in one place the second goes on. */
function shift(a: Body, b: Body, shareOfA: number, shareOfB: number): boolean {
  const dx = b.x + b.w / 2 - a.x - a.w / 2;
  const across = (a.w + b.w) / 2 + TIDY_GAP.w - Math.abs(dx);
  if (across <= 0) return false;
  const dy = b.y + b.h / 2 - a.y - a.h / 2;
  const down = (a.h + b.h) / 2 + TIDY_GAP.h - Math.abs(dy);
  if (down <= 0) return false;
  if (across < down) {
    const push = dx < 0 ? -across : across;
    a.x -= push * shareOfA;
    b.x += push * shareOfB;
  } else {
    const push = dy < 0 ? -down : down;
    a.y -= push * shareOfA;
    b.y += push * shareOfB;
  }
  return true;
}
