import { type BoardPoint, boardPoint, type ScreenPoint, type Size, screenPoint } from './point.ts';
import { centreOf, type Rect } from './rect.ts';

/** What the viewport shows: the board point at its top left corner and the zoom (1 = 100 %). */
export type View = { readonly x: number; readonly y: number; readonly zoom: number };

export const MIN_ZOOM = 0.1;
export const MAX_ZOOM = 4;

/** The nearest allowed zoom; a zoom that is not a number becomes 1. */
export function clampZoom(zoom: number): number {
  if (!Number.isFinite(zoom)) return 1;
  return Math.min(MAX_ZOOM, Math.max(MIN_ZOOM, zoom));
}

export function toBoard(view: View, point: ScreenPoint): BoardPoint {
  return boardPoint(view.x + point.x / view.zoom, view.y + point.y / view.zoom);
}

export function toScreen(view: View, point: BoardPoint): ScreenPoint {
  return screenPoint((point.x - view.x) * view.zoom, (point.y - view.y) * view.zoom);
}

/** Moves the content by screen pixels: a positive `dx` brings what is left of the viewport into it. */
export function panBy(view: View, dx: number, dy: number): View {
  if (!Number.isFinite(dx) || !Number.isFinite(dy)) return view;
  return { ...view, x: view.x - dx / view.zoom, y: view.y - dy / view.zoom };
}

/** Zooms to an absolute factor and keeps the board point under `anchor` where it is. */
export function zoomAt(view: View, anchor: ScreenPoint, zoom: number): View {
  const next = clampZoom(zoom);
  const fixed = toBoard(view, anchor);
  return { x: fixed.x - anchor.x / next, y: fixed.y - anchor.y / next, zoom: next };
}

/** The part of the board that a viewport of `viewport` CSS pixels shows. */
export function visibleRect(view: View, viewport: Size): Rect {
  return { x: view.x, y: view.y, w: viewport.w / view.zoom, h: viewport.h / view.zoom };
}

/** Shows all of `rect` in the middle, `padding` CSS pixels from the edges, never above `maxZoom`. */
export function fitRect(rect: Rect, viewport: Size, padding: number, maxZoom = 1.5): View {
  const room = { w: Math.max(1, viewport.w - 2 * padding), h: Math.max(1, viewport.h - 2 * padding) };
  const zoom = clampZoom(Math.min(room.w / Math.max(1, rect.w), room.h / Math.max(1, rect.h), maxZoom));
  const centre = centreOf(rect);
  return { x: centre.x - viewport.w / zoom / 2, y: centre.y - viewport.h / zoom / 2, zoom };
}

/** The view a share `t` (0 to 1) of the way: an even zoom about the one point that both views have in common. */
export function viewBetween(from: View, to: View, t: number): View {
  if (t >= 1) return to;
  const zoom = from.zoom * (to.zoom / from.zoom) ** t;
  const span = 1 / to.zoom - 1 / from.zoom;
  const share = Math.abs(span) < 1e-6 ? t : (1 / zoom - 1 / from.zoom) / span;
  return { x: from.x + (to.x - from.x) * share, y: from.y + (to.y - from.y) * share, zoom };
}
