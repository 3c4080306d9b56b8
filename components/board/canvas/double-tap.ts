import type { ScreenPoint } from '#lib/geometry/point.ts';

/** How soon, in milliseconds, and how near, in CSS pixels, the second tap has to be. */
type DoubleTapLimits = { readonly within: number; readonly near: number };

export const fingerLimits: DoubleTapLimits = { within: 320, near: 24 };
export const mouseLimits: DoubleTapLimits = { within: 500, near: 6 };

/** Tells the second of two quick taps in one place. Not every browser sends `dblclick` for it. */
export function makeDoubleTap({
  within,
  near,
}: DoubleTapLimits): (point: ScreenPoint, time: number) => boolean {
  let last: { readonly point: ScreenPoint; readonly time: number } | null = null;
  return (point, time) => {
    const isSecond =
      last !== null &&
      time - last.time < within &&
      Math.hypot(point.x - last.point.x, point.y - last.point.y) < near;
    last = isSecond ? null : { point, time };
    return isSecond;
  };
}
