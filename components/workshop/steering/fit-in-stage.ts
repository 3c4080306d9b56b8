import type { Size } from '#lib/geometry/point.ts';
import type { Rect } from '#lib/geometry/rect.ts';
import { fitRect, type View } from '#lib/geometry/view.ts';

/** CSS pixels that the tool bar takes of the viewport's lower edge. */
const TOOL_BAR = 60;
/** The share of the viewport's height that may go to what lies at its upper edge: a long text is then in the way. */
const MOST_ABOVE = 0.35;
/** Larger than this a single block or note would be out of all proportion. */
const MAX_ZOOM = 1.2;

/** Shows all of `rect` between the tool bar and what takes `above` CSS pixels of the upper edge. */
export function fitInStage(rect: Rect, viewport: Size, above: number): View {
  const top = Math.min(above, viewport.h * MOST_ABOVE);
  const room = { w: viewport.w, h: Math.max(1, viewport.h - top - TOOL_BAR) };
  const padding = Math.round(Math.min(32, Math.max(12, viewport.w * 0.03)));
  const view = fitRect(rect, room, padding, MAX_ZOOM);
  return { ...view, y: view.y - top / view.zoom };
}
