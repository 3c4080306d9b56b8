import type { Rect } from '#lib/geometry/rect.ts';

/** Four rectangles that cover `outer` but for `hole`, which lies in it; none of them overlaps another. */
export function aroundRect(outer: Rect, hole: Rect): readonly Rect[] {
  const left = Math.max(outer.x, hole.x);
  const top = Math.max(outer.y, hole.y);
  const right = Math.min(outer.x + outer.w, hole.x + hole.w);
  const bottom = Math.min(outer.y + outer.h, hole.y + hole.h);
  return [
    { x: outer.x, y: outer.y, w: outer.w, h: top - outer.y },
    { x: outer.x, y: top, w: left - outer.x, h: bottom - top },
    { x: right, y: top, w: outer.x + outer.w - right, h: bottom - top },
    { x: outer.x, y: bottom, w: outer.w, h: outer.y + outer.h - bottom },
  ];
}
