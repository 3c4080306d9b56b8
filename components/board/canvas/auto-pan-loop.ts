import { autoPan } from '#lib/geometry/auto-pan.ts';
import type { ScreenPoint } from '#lib/geometry/point.ts';
import type { DeskStore } from './desk-store.ts';
import type { FrameQueue } from './frame-queue.ts';

/** Moves the view while something is held at its edge. */
export type AutoPanLoop = { readonly pointerAt: (point: ScreenPoint) => void; readonly stop: () => void };

/** `moved` is called after each step, so that what is held follows the view. */
export function makeAutoPanLoop(desk: DeskStore, frames: FrameQueue, moved: () => void): AutoPanLoop {
  let at: ScreenPoint | null = null;
  let last: number | null = null;
  const frame = (now: number) => {
    const { gesture, viewport } = desk.get();
    const holds = gesture.kind === 'dragging' || gesture.kind === 'resizing' || gesture.kind === 'marquee';
    const seconds = last === null ? 0 : Math.min(0.05, (now - last) / 1000);
    const push = at && holds ? autoPan(at, viewport, 1) : { dx: 0, dy: 0 };
    if (push.dx === 0 && push.dy === 0) {
      last = null;
      return;
    }
    last = now;
    if (seconds > 0) {
      desk.dispatch({ type: 'pan-by', dx: push.dx * seconds, dy: push.dy * seconds });
      moved();
    }
    frames.request(frame);
  };
  return {
    pointerAt: (point) => {
      at = point;
      frames.request(frame);
    },
    stop: () => {
      at = null;
      last = null;
      frames.cancel(frame);
    },
  };
}
