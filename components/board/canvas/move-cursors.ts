import type { BoardPoint } from '#lib/geometry/point.ts';
import { toScreen } from '#lib/geometry/view.ts';
import type { CanvasScene } from './canvas-scene.ts';
import { prefersReducedMotion } from './reduced-motion.ts';

/** Milliseconds after which a cursor that rests fades away. */
const IDLE = 10_000;
/** Milliseconds in which a cursor covers 63 % of the way to where its person has it. */
const EASE = 50;
const NEAR = 0.5;

type Cursor = { shown: BoardPoint; target: BoardPoint; movedAt: number };

/** Writes each cursor's place once a frame while it moves or the view does. Returns what ends it. */
export function moveCursors(layer: HTMLElement, { desk, presence, frames }: CanvasScene): () => void {
  const cursors = new Map<number, Cursor>();
  let last = 0;
  let idleTimer: ReturnType<typeof setTimeout> | undefined;

  const read = (now: number) => {
    const present = new Set<number>();
    for (const { clientId, cursor } of presence.getPeers()) {
      if (!cursor) continue;
      present.add(clientId);
      const known = cursors.get(clientId);
      if (!known) cursors.set(clientId, { shown: cursor, target: cursor, movedAt: now });
      else if (known.target.x !== cursor.x || known.target.y !== cursor.y) {
        known.target = cursor;
        known.movedAt = now;
      }
    }
    for (const clientId of cursors.keys()) if (!present.has(clientId)) cursors.delete(clientId);
  };
  const frame = (now: number) => {
    read(now);
    const elapsed = Math.min(50, Math.max(0, now - last));
    const share = prefersReducedMotion() ? 1 : 1 - Math.exp(-elapsed / EASE);
    const { view } = desk.get();
    last = now;
    let restless = false;
    let nextIdle = Infinity;
    for (const element of layer.children) {
      if (!(element instanceof HTMLElement)) continue;
      const cursor = cursors.get(Number(element.dataset.cursorOf));
      element.hidden = !cursor;
      if (!cursor) continue;
      cursor.shown = ease(cursor.shown, cursor.target, share, view.zoom);
      if (cursor.shown !== cursor.target) restless = true;
      const { x, y } = toScreen(view, cursor.shown);
      element.style.transform = `translate(${x}px,${y}px)`;
      const isIdle = now - cursor.movedAt >= IDLE;
      element.toggleAttribute('data-idle', isIdle);
      if (!isIdle) nextIdle = Math.min(nextIdle, cursor.movedAt + IDLE - now);
    }
    clearTimeout(idleTimer);
    if (restless) frames.request(frame);
    else if (nextIdle < Infinity) idleTimer = setTimeout(request, nextIdle + 20);
  };
  const request = () => frames.request(frame);
  const viewMoved = () => {
    if (cursors.size > 0) request();
  };

  const stops = [presence.subscribe(request), desk.subscribe(viewMoved)];
  request();
  return () => {
    for (const stop of stops) stop();
    clearTimeout(idleTimer);
    frames.cancel(frame);
  };
}

/** The next place on the way, and the target itself once less than half a pixel is left. */
function ease(from: BoardPoint, to: BoardPoint, share: number, zoom: number): BoardPoint {
  const x = from.x + (to.x - from.x) * share;
  const y = from.y + (to.y - from.y) * share;
  return Math.hypot(to.x - x, to.y - y) * zoom < NEAR ? to : { x, y };
}
