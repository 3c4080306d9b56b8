import type { ScreenPoint } from '../geometry/point.ts';
import { panBy } from '../geometry/view.ts';
import type { Desk, Outcome } from './desk.ts';
import { unchanged } from './outcome.ts';

export function startPanning(desk: Desk, point: ScreenPoint): Outcome {
  return unchanged({ ...desk, gesture: { kind: 'panning', last: point } });
}

/** The content follows the pointer. */
export function pan(desk: Desk, last: ScreenPoint, point: ScreenPoint): Outcome {
  const view = panBy(desk.view, point.x - last.x, point.y - last.y);
  return unchanged({ ...desk, view, gesture: { kind: 'panning', last: point } });
}
