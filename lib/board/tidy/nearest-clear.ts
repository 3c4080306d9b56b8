import { BLOCK_HEADER, BLOCK_PADDING } from '../../canvas/layout.ts';
import type { BoardPoint, Size } from '../../geometry/point.ts';
import type { Rect } from '../../geometry/rect.ts';
import { MAX_COORDINATE } from '../limits.ts';

/** Board units left between tidied notes: what new notes on a block's grid keep as well. */
export const TIDY_GAP: Size = { w: 16, h: 12 };

/** Where the corner of something may lie. */
type Corners = { readonly least: BoardPoint; readonly most: BoardPoint };

/**
 * The whole-number corner nearest to `wanted` at which something of this size keeps the gap to every rectangle of
 * `taken`: inside the block as it is, or beyond its right and lower edges when there is no such place near by. All
 * in board units from the block's corner.
 */
export function nearestClear(
  wanted: BoardPoint,
  size: Size,
  taken: readonly Rect[],
  block: Size,
): BoardPoint {
  const walls = taken.map((rect) => ({
    left: rect.x - size.w - TIDY_GAP.w,
    right: rect.x + rect.w + TIDY_GAP.w,
    top: rect.y - size.h - TIDY_GAP.h,
    bottom: rect.y + rect.h + TIDY_GAP.h,
  }));
  const inside = cornersIn(block, size);
  const anywhere = cornersIn({ w: Infinity, h: Infinity }, size);
  return (
    nearestOutside(wanted, walls, inside, NEAR) ??
    nearestOutside(wanted, walls, anywhere, 2 * MAX_COORDINATE) ??
    inside.least
  );
}

/** From the block's padding to where something of this size still ends inside; at least one corner. */
export function cornersIn(block: Size, size: Size): Corners {
  const least = { x: BLOCK_PADDING, y: BLOCK_HEADER };
  return {
    least,
    most: {
      x: Math.max(least.x, Math.floor(Math.min(MAX_COORDINATE, block.w - BLOCK_PADDING) - size.w)),
      y: Math.max(least.y, Math.floor(Math.min(MAX_COORDINATE, block.h - BLOCK_PADDING) - size.h)),
    },
  };
}

/** Board units about the wanted corner in which a free one is looked for first, and inside the block at most. */
const FIRST_REACH = 256;
const NEAR = 1_024;

/** A corner inside it would bring the two too near; one on its edge would not. */
type Wall = { readonly left: number; readonly right: number; readonly top: number; readonly bottom: number };

/** Looks farther and farther about: what lies near is found without a look at everything. */
function nearestOutside(
  wanted: BoardPoint,
  walls: readonly Wall[],
  corners: Corners,
  farthest: number,
): BoardPoint | null {
  const { least, most } = corners;
  const start = { x: clamp(wanted.x, least.x, most.x), y: clamp(wanted.y, least.y, most.y) };
  for (let reach = FIRST_REACH; reach <= farthest; reach *= 2) {
    const near = walls.filter(
      ({ left, right, top, bottom }) =>
        left < start.x + reach &&
        start.x - reach < right &&
        top < start.y + reach &&
        start.y - reach < bottom,
    );
    const best = nearestAmong(start, near, corners, reach);
    if (best) return best;
  }
  return null;
}

/** The nearest corner lies in a column of its own, or at the side of a wall: each is tried, the nearest first. */
function nearestAmong(
  start: BoardPoint,
  walls: readonly Wall[],
  { least, most }: Corners,
  reach: number,
): BoardPoint | null {
  const sides = walls.flatMap(({ left, right }) => [Math.floor(left), Math.ceil(right)]);
  const columns = Array.from(new Set([start.x, ...sides]))
    .filter((x) => x >= least.x && x <= most.x)
    .sort((a, b) => Math.abs(a - start.x) - Math.abs(b - start.x));
  const fromTop = walls.toSorted((a, b) => a.top - b.top);
  const fromBottom = walls.toSorted((a, b) => b.bottom - a.bottom);
  let best: BoardPoint | null = null;
  let far = reach;
  for (const x of columns) {
    if (Math.abs(x - start.x) >= far) break;
    for (const y of [rise(x, start.y, fromBottom), sink(x, start.y, fromTop)]) {
      const way = Math.hypot(x - start.x, y - start.y);
      if (y < least.y || y > most.y || way >= far) continue;
      best = { x, y };
      far = way;
    }
  }
  return best;
}

/** The first free height of a column at `y` or above it; the walls from the lowest. */
function rise(x: number, y: number, walls: readonly Wall[]): number {
  let free = y;
  for (const { left, right, top, bottom } of walls)
    if (left < x && x < right && top < free && free < bottom) free = Math.floor(top);
  return free;
}

/** The first free height of a column at `y` or below it; the walls from the highest. */
function sink(x: number, y: number, walls: readonly Wall[]): number {
  let free = y;
  for (const { left, right, top, bottom } of walls)
    if (left < x && x < right && top < free && free < bottom) free = Math.ceil(bottom);
  return free;
}

const clamp = (value: number, least: number, most: number) =>
  Math.round(Math.max(least, Math.min(value, most)));
