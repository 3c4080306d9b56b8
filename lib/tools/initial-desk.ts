import type { CanvasLayout } from '../canvas/layout.ts';
import type { Size } from '../geometry/point.ts';
import type { Rect } from '../geometry/rect.ts';
import { fitRect, type View } from '../geometry/view.ts';
import type { Desk } from './desk.ts';

/** CSS pixels that the tool bar takes of the viewport's lower edge, beside the padding. */
const TOOL_BAR = 40;

/** Shows all of `rect` above the tool bar, with some room round it: less where there is little. */
export function fitAboveTools(rect: Rect, viewport: Size): View {
  const padding = Math.round(Math.min(40, Math.max(12, viewport.w * 0.03)));
  return fitRect(rect, { w: viewport.w, h: Math.max(1, viewport.h - TOOL_BAR) }, padding);
}

/** An empty-handed desk that shows the whole board in a viewport of so many CSS pixels. */
export function initialDesk(viewport: Size, layout: CanvasLayout): Desk {
  return {
    view: fitAboveTools(layout.bounds, viewport),
    viewport,
    tool: 'select',
    gesture: { kind: 'idle' },
    selection: new Set(),
    editing: null,
    block: 'customer-segments',
  };
}
