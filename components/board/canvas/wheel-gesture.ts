import type { ScreenPoint } from '#lib/geometry/point.ts';
import { readWheel } from '#lib/geometry/wheel.ts';
import type { DeskStore } from './desk-store.ts';

type WheelOptions = {
  readonly pointOf: (event: MouseEvent) => ScreenPoint;
  /** A pinch that Safari reports by itself: it sends wheel events as well. */
  readonly isPinching: () => boolean;
  /** The view moved under the pointer. */
  readonly moved: () => void;
};

/** Two fingers or a wheel: pan, or zoom with Control or Command. Returns what ends it. */
export function listenToWheel(viewport: HTMLElement, desk: DeskStore, options: WheelOptions): () => void {
  const isMac = navigator.platform.startsWith('Mac');
  const wheel = (event: WheelEvent) => {
    event.preventDefault();
    const zooms = event.ctrlKey || event.metaKey;
    if (zooms && options.isPinching()) return;
    const { deltaX, deltaY, deltaMode, shiftKey } = event;
    const move = readWheel({ deltaX, deltaY, deltaMode, zooms, shift: shiftKey }, !isMac);
    if (!move) return;
    if (move.kind === 'pan') desk.dispatch({ type: 'pan-by', dx: move.dx, dy: move.dy });
    else {
      const zoom = desk.get().view.zoom * move.factor;
      desk.dispatch({ type: 'zoom-at', anchor: options.pointOf(event), zoom });
    }
    options.moved();
  };
  // Not passive, or the page would zoom as well; React's own wheel listeners are.
  viewport.addEventListener('wheel', wheel, { passive: false });
  return () => viewport.removeEventListener('wheel', wheel);
}
