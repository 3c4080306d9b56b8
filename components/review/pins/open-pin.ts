import type { OpenBoard } from '#components/board/board-context.ts';
import type { BoardPoint } from '#lib/geometry/point.ts';
import { boundsOf } from '#lib/geometry/rect.ts';
import { fitRect, toScreen } from '#lib/geometry/view.ts';
import type { PinGroup } from '#lib/review/pin-groups.ts';
import type { ThreadStore } from '../threads/thread-store.ts';
import { REACH } from './pins-source.ts';

/** CSS pixels from the viewport's edge at which a pin counts as out of view. */
const EDGE = 24;

/** Moves the view so that a pin which the keyboard came to is in its middle, unless it is to be seen already. */
export function bringIntoView(desk: OpenBoard['desk'], at: BoardPoint | null): void {
  if (!at) return;
  const { view, viewport } = desk.get();
  const { x, y } = toScreen(view, at);
  if (x > EDGE && y > EDGE && x < viewport.w - EDGE && y < viewport.h - EDGE) return;
  desk.glide({ ...view, x: at.x - viewport.w / view.zoom / 2, y: at.y - viewport.h / view.zoom / 2 });
}

/** CSS pixels round pins that are brought apart, and how near that goes. */
const ROOM = 120;
const NEAREST = 1.5;

/**
 * Opens the first thread of a pin that has news, else its first. Pins that are drawn as one for being seen from afar
 * are brought apart instead.
 */
export function openPin({ pins }: PinGroup, desk: OpenBoard['desk'], threads: ThreadStore): void {
  const bounds = pins.length > 1 ? boundsOf(pins.map(({ at }) => ({ x: at.x, y: at.y, w: 0, h: 0 }))) : null;
  if (bounds) {
    const { view, viewport } = desk.get();
    const near = fitRect(bounds, viewport, ROOM, NEAREST);
    // The two that are farthest from each other at least must not be one any more.
    const isApart = Math.hypot(bounds.w, bounds.h) * near.zoom > 2 * REACH;
    if (isApart && near.zoom > view.zoom * 1.05) {
      desk.glide(near);
      return;
    }
  }
  const all = pins.flatMap((pin) => pin.threads);
  const thread = all.find(({ isUnread }) => isUnread) ?? all[0];
  if (!thread) return;
  threads.begin(null);
  threads.open(thread.id);
}
