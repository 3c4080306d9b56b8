import type { ScreenPoint } from '#lib/geometry/point.ts';
import type { DeskStore } from './desk-store.ts';

/** Safari's own event of a trackpad pinch; `scale` counts from the pinch's start. */
type SafariGesture = MouseEvent & { readonly scale: number };

export type SafariPinch = { readonly isActive: () => boolean; readonly stop: () => void };

/** Zooms by the pinch events of Safari on a Mac. On touch screens, which send them too, the fingers are followed instead. */
export function listenToSafariPinch(
  viewport: HTMLElement,
  desk: DeskStore,
  pointOf: (event: MouseEvent) => ScreenPoint,
): SafariPinch {
  let startZoom: number | null = null;
  const isTouch = navigator.maxTouchPoints > 0;
  const start = (event: Event) => {
    event.preventDefault();
    if (!isTouch) startZoom = desk.get().view.zoom;
  };
  const change = (event: Event) => {
    event.preventDefault();
    if (startZoom === null || !isGesture(event) || !Number.isFinite(event.scale)) return;
    desk.dispatch({ type: 'zoom-at', anchor: pointOf(event), zoom: startZoom * event.scale });
  };
  const end = (event: Event) => {
    event.preventDefault();
    startZoom = null;
  };
  viewport.addEventListener('gesturestart', start);
  viewport.addEventListener('gesturechange', change);
  viewport.addEventListener('gestureend', end);
  return {
    isActive: () => startZoom !== null,
    stop: () => {
      viewport.removeEventListener('gesturestart', start);
      viewport.removeEventListener('gesturechange', change);
      viewport.removeEventListener('gestureend', end);
    },
  };
}

function isGesture(event: Event): event is SafariGesture {
  return event instanceof UIEvent && 'scale' in event && typeof event.scale === 'number';
}
