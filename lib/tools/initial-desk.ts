import type { CanvasLayout } from '../canvas/layout.ts';
import type { Size } from '../geometry/point.ts';
import { fitRect } from '../geometry/view.ts';
import type { Desk } from './desk.ts';

/** CSS pixels kept free round what a fit shows, for the bars at the edges. */
export const FIT_PADDING = 48;

/** An empty-handed desk that shows the whole board in a viewport of so many CSS pixels. */
export function initialDesk(viewport: Size, layout: CanvasLayout): Desk {
  return {
    view: fitRect(layout.bounds, viewport, FIT_PADDING),
    viewport,
    tool: 'select',
    gesture: { kind: 'idle' },
    selection: new Set(),
    editing: null,
    block: 'customer-segments',
  };
}
