import type { ScreenPoint } from '../geometry/point.ts';

/** CSS pixels that a pressed pointer may tremble before it drags. */
const DRAG_THRESHOLD = 4;

export function isDrag(from: ScreenPoint, now: ScreenPoint): boolean {
  return Math.hypot(now.x - from.x, now.y - from.y) > DRAG_THRESHOLD;
}
