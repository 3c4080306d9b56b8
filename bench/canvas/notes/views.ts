import type { Size } from '../../../lib/geometry/point.ts';
import type { Rect } from '../../../lib/geometry/rect.ts';
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

/** The notes of which at least half is on the screen, those nearest to its middle first. */
export function notesInView(notes: readonly BenchNote[], view: View): readonly BenchNote[] {
  const seen = visibleRect(view, SCREEN);
  const distance = ({ x, y, w, h }: Rect) =>
    Math.hypot(x + w / 2 - seen.x - seen.w / 2, y + h / 2 - seen.y - seen.h / 2);
  const isSeen = ({ x, y, w, h }: Rect) =>
    x + w / 2 > seen.x && x + w / 2 < seen.x + seen.w && y + h / 2 > seen.y && y + h / 2 < seen.y + seen.h;
  return notes.filter(isSeen).sort((a, b) => distance(a) - distance(b));
}

function centred(bounds: Rect, zoom: number): View {
  return {
    x: bounds.x + bounds.w / 2 - SCREEN.w / zoom / 2,
    y: bounds.y + bounds.h / 2 - SCREEN.h / zoom / 2,
    zoom,
  };
}
