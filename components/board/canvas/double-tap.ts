import type { ScreenPoint } from '#lib/geometry/point.ts';

/** Milliseconds and CSS pixels within which two taps are one double tap. */
const WITHIN = 320;
const NEAR = 24;

/** Tells the second of two quick taps in one place. Not every touch browser sends `dblclick`. */
export function makeDoubleTap(): (point: ScreenPoint, time: number) => boolean {
  let last: { readonly point: ScreenPoint; readonly time: number } | null = null;
  return (point, time) => {
    const isSecond =
      last !== null &&
      time - last.time < WITHIN &&
      Math.hypot(point.x - last.point.x, point.y - last.point.y) < NEAR;
    last = isSecond ? null : { point, time };
    return isSecond;
  };
}
