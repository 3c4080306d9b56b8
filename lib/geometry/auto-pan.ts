import type { ScreenPoint, Size } from './point.ts';

/** CSS pixels from the viewport's edge at which a drag begins to move the view, and its fastest speed per second. */
const EDGE = 40;
const FASTEST = 1_100;

/** By how many CSS pixels the content moves in `seconds` while something is dragged at `point`. */
export function autoPan(point: ScreenPoint, viewport: Size, seconds: number): { dx: number; dy: number } {
  return {
    dx: push(point.x, viewport.w) * FASTEST * seconds,
    dy: push(point.y, viewport.h) * FASTEST * seconds,
  };
}

function push(at: number, length: number): number {
  // On a small screen the edges must leave a middle where nothing moves.
  const edge = Math.min(EDGE, length / 6);
  if (at < edge) return Math.min(1, (edge - at) / edge) ** 2;
  if (at > length - edge) return -(Math.min(1, (at - length + edge) / edge) ** 2);
  return 0;
}
