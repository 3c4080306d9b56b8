import type { CanvasLayout } from '../canvas/layout.ts';
import type { Size } from '../geometry/point.ts';
import { fitRect } from '../geometry/view.ts';
import type { Desk } from './desk.ts';

/** CSS pixels kept free round what a fit shows: room for the bars at the edges, less of it where there is little. */
export function fitPadding(viewport: Size): number {
  return Math.round(Math.min(40, Math.max(12, viewport.w * 0.03)));
}

/** An empty-handed desk that shows the whole board in a viewport of so many CSS pixels. */
export function initialDesk(viewport: Size, layout: CanvasLayout): Desk {
  return {
    view: fitRect(layout.bounds, viewport, fitPadding(viewport)),
    viewport,
    tool: 'select',
    gesture: { kind: 'idle' },
    selection: new Set(),
    editing: null,
    block: 'customer-segments',
  };
}
