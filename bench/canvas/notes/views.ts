import type { Size } from '../../../lib/geometry/point.ts';
import { centreOf, type Rect } from '../../../lib/geometry/rect.ts';
import { clampZoom, type View, visibleRect } from '../../../lib/geometry/view.ts';
import type { BenchNote } from './notes.ts';

/** The window of every measurement, in CSS pixels. */
export const SCREEN: Size = { w: 1_440, h: 900 };

/** A zoom at which notes can be read and about 120 of them are on the screen. */
const WORKING_ZOOM = 0.7;

/** The middle of the board as one works on it. */
export function workingView(bounds: Rect): View {
  return centred(bounds, WORKING_ZOOM);
}

/** Everything at once. */
export function wholeView(bounds: Rect): View {
  return centred(bounds, clampZoom(Math.min(SCREEN.w / bounds.w, SCREEN.h / bounds.h) * 0.98));
}

/** How many notes have their middle on the screen. */
export function countInView(notes: readonly BenchNote[], view: View): number {
  const { x, y, w, h } = visibleRect(view, SCREEN);
  return notes.map(centreOf).filter((at) => at.x > x && at.x < x + w && at.y > y && at.y < y + h).length;
}

/** All notes, those nearest to the middle of the screen first. */
export function nearestNotes(notes: readonly BenchNote[], view: View): readonly BenchNote[] {
  const middle = centreOf(visibleRect(view, SCREEN));
  const distance = (note: BenchNote) => {
    const { x, y } = centreOf(note);
    return Math.hypot(x - middle.x, y - middle.y);
  };
  return notes.toSorted((a, b) => distance(a) - distance(b));
}

function centred(bounds: Rect, zoom: number): View {
  return {
    x: bounds.x + bounds.w / 2 - SCREEN.w / zoom / 2,
    y: bounds.y + bounds.h / 2 - SCREEN.h / zoom / 2,
    zoom,
  };
}
