import { type BoardPoint, screenPoint } from '#lib/geometry/point.ts';
import { toBoard } from '#lib/geometry/view.ts';
import type { CanvasScene } from './canvas-scene.ts';
import { listenToPointers } from './pointer-gesture.ts';
import { listenToSafariPinch } from './safari-pinch.ts';
import { watchSpaceKey } from './space-key.ts';
import { listenToWheel } from './wheel-gesture.ts';

type GestureOptions = {
  readonly mayEdit: () => boolean;
  /** Where the pointer is on the board; `null` when it left the canvas. */
  readonly pointerMoved: (point: BoardPoint | null) => void;
};

/** Listens to pointer, wheel, pinch and space bar, and to the viewport's size. Returns what ends it all. */
export function attachGestures(
  viewport: HTMLElement,
  scene: CanvasScene,
  options: GestureOptions,
): () => void {
  const { desk } = scene;
  let origin = viewport.getBoundingClientRect();
  const measure = () => {
    origin = viewport.getBoundingClientRect();
  };
  const pointOf = (event: MouseEvent) => screenPoint(event.clientX - origin.left, event.clientY - origin.top);

  const observer = new ResizeObserver(() => {
    measure();
    desk.dispatch({ type: 'resize-viewport', size: { w: origin.width, h: origin.height } });
  });
  observer.observe(viewport);
  // The canvas may move without changing its size.
  viewport.addEventListener('pointerenter', measure);
  window.addEventListener('scroll', measure, { passive: true });

  const space = watchSpaceKey((isDown) => viewport.toggleAttribute('data-space', isDown));
  const pointers = listenToPointers(viewport, scene, {
    pointOf,
    isSpaceDown: space.isDown,
    mayEdit: options.mayEdit,
    hovered: (point) => options.pointerMoved(point && toBoard(desk.get().view, point)),
  });
  const pinch = listenToSafariPinch(viewport, desk, pointOf);
  const stopWheel = listenToWheel(viewport, desk, {
    pointOf,
    isPinching: pinch.isActive,
    moved: pointers.repeat,
  });
  return () => {
    observer.disconnect();
    viewport.removeEventListener('pointerenter', measure);
    window.removeEventListener('scroll', measure);
    space.stop();
    pointers.stop();
    pinch.stop();
    stopWheel();
  };
}
