import type { BoardPoint } from './point.ts';
import { centreOf, type Rect } from './rect.ts';

/** A curved arrow as SVG path data in board units, and the point in its middle for a label. */
export type LinkPath = { readonly line: string; readonly head: string; readonly middle: BoardPoint };

type End = BoardPoint & { readonly outX: number; readonly outY: number };

const HEAD_LENGTH = 11;
const HEAD_WIDTH = 6;
/** The arrow stops this far from the note, so that its tip stays visible. */
const AIR = 4;

/** An arrow between the facing edges of two rectangles. */
export function linkPath(from: Rect, to: Rect): LinkPath {
  const start = edgeTowards(from, to, 0);
  const end = edgeTowards(to, from, AIR);
  const reach = Math.min(160, Math.max(28, Math.hypot(end.x - start.x, end.y - start.y) * 0.4));
  const bend1 = { x: start.x + start.outX * reach, y: start.y + start.outY * reach };
  const bend2 = { x: end.x + end.outX * reach, y: end.y + end.outY * reach };
  return {
    line: `M${at(start)}C${at(bend1)} ${at(bend2)} ${at(end)}`,
    head: `M${at(wing(end, 1))}L${at(end)}L${at(wing(end, -1))}`,
    middle: {
      x: (start.x + 3 * bend1.x + 3 * bend2.x + end.x) / 8,
      y: (start.y + 3 * bend1.y + 3 * bend2.y + end.y) / 8,
    },
  };
}

/** The middle of the edge of `rect` that faces `other`, `air` outside it, with the direction that leads out. */
function edgeTowards(rect: Rect, other: Rect, air: number): End {
  const centre = centreOf(rect);
  const target = centreOf(other);
  // The gap decides, not the centres: beside a tall note the arrow should still leave at the side.
  const gapX = Math.abs(target.x - centre.x) - (rect.w + other.w) / 2;
  const gapY = Math.abs(target.y - centre.y) - (rect.h + other.h) / 2;
  if (gapX >= gapY) {
    const out = target.x >= centre.x ? 1 : -1;
    return { x: centre.x + out * (rect.w / 2 + air), y: centre.y, outX: out, outY: 0 };
  }
  const out = target.y >= centre.y ? 1 : -1;
  return { x: centre.x, y: centre.y + out * (rect.h / 2 + air), outX: 0, outY: out };
}

function wing(end: End, side: 1 | -1): BoardPoint {
  return {
    x: end.x + end.outX * HEAD_LENGTH - end.outY * HEAD_WIDTH * side,
    y: end.y + end.outY * HEAD_LENGTH + end.outX * HEAD_WIDTH * side,
  };
}

function at(point: BoardPoint): string {
  return `${round(point.x)} ${round(point.y)}`;
}

function round(value: number): number {
  return Math.round(value * 10) / 10;
}
