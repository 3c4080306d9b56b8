import { type View, viewBetween } from '#lib/geometry/view.ts';
import type { DeskStore } from './desk-store.ts';
import { prefersReducedMotion } from './reduced-motion.ts';

const DURATION = 200;

/**
 * Brings the desk's view to `to` in 200 ms, or at once for people who want less motion. It gives way to whoever
 * else moves the view meanwhile. Returns what stops it.
 */
export function animateView(desk: DeskStore, to: View): () => void {
  const from = desk.get().view;
  if (prefersReducedMotion()) {
    desk.dispatch({ type: 'view-moved', view: to });
    return () => {};
  }
  let start: number | null = null;
  let last = from;
  let handle = requestAnimationFrame(function next(now) {
    if (desk.get().view !== last) return;
    start ??= now;
    const t = Math.min(1, (now - start) / DURATION);
    desk.dispatch({ type: 'view-moved', view: viewBetween(from, to, 1 - (1 - t) ** 3) });
    last = desk.get().view;
    if (t < 1) handle = requestAnimationFrame(next);
  });
  return () => cancelAnimationFrame(handle);
}
