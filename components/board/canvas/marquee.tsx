'use client';

import { rectBetween } from '#lib/geometry/rect.ts';
import { toScreen } from '#lib/geometry/view.ts';
import { useCanvasDesk } from './canvas-context.ts';

/** The rectangle that is being drawn round notes to select them. */
export function Marquee() {
  const view = useCanvasDesk((desk) => (desk.gesture.kind === 'marquee' ? desk.view : null));
  const gesture = useCanvasDesk((desk) => (desk.gesture.kind === 'marquee' ? desk.gesture : null));
  if (!view || !gesture) return null;
  const rect = rectBetween(gesture.from, gesture.now);
  const { x, y } = toScreen(view, rect);
  return (
    <div
      className="pointer-events-none absolute rounded-[3px] border border-accent bg-accent/10"
      style={{ left: x, top: y, width: rect.w * view.zoom, height: rect.h * view.zoom }}
    />
  );
}
