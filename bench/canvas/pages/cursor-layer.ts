import type { BoardPoint } from '../../../lib/geometry/point.ts';
import { toScreen, type View } from '../../../lib/geometry/view.ts';
import type { Playback } from './bench-page.ts';

/** Cursors for a canvas that has none of its own: one element each, written once a frame. */
export function makeCursorLayer(host: HTMLElement, getView: () => View) {
  const layer = document.createElement('div');
  layer.style.cssText = 'position:absolute;inset:0;overflow:clip;pointer-events:none;z-index:10';
  host.append(layer);
  const cursors: HTMLElement[] = [];
  const cursorOf = (index: number) => {
    const known = cursors[index];
    if (known) return known;
    const cursor = document.createElement('div');
    cursor.className = 'bench-cursor';
    cursor.textContent = `Person ${index + 1}`;
    layer.append(cursor);
    cursors.push(cursor);
    return cursor;
  };
  let points: readonly BoardPoint[] = [];
  let asked = false;
  const write = () => {
    asked = false;
    const view = getView();
    points.forEach((point, index) => {
      const { x, y } = toScreen(view, point);
      cursorOf(index).style.transform = `translate(${x}px,${y}px)`;
    });
  };
  return {
    play:
      (frames: readonly (readonly BoardPoint[])[]): Playback =>
      (frame) => {
        points = frames[frame] ?? [];
        if (!asked) requestAnimationFrame(write);
        asked = true;
      },
    clear: () => {
      points = [];
      cursors.length = 0;
      layer.replaceChildren();
    },
  };
}
