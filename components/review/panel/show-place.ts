import type { OpenBoard } from '#components/board/board-context.ts';
import { type Covered, fitBeside, goToNote, nothingCovered } from '#components/board/go-to-note.ts';
import { rectOf } from '#lib/board/board.ts';
import type { Rect } from '#lib/geometry/rect.ts';
import { visibleRect } from '#lib/geometry/view.ts';
import type { Anchor, Spot } from '#lib/review/thread.ts';

type Desk = OpenBoard['desk'];

/** What a pin has round it when it is brought into view, in board units. */
const AROUND = 320;
/** A place is shown at least this large. */
const LEAST_ZOOM = 0.6;

/** What a panel covers of the canvas: nothing while it stands beside it. */
export function coveredBy(panel: Element | null): Covered {
  if (!panel) return nothingCovered;
  const { top, width } = panel.getBoundingClientRect();
  const { position } = getComputedStyle(panel);
  if (position === 'fixed') return { left: 0, below: window.innerHeight - top };
  return position === 'absolute' ? { left: width, below: 0 } : nothingCovered;
}

/** Brings the place of a thread into view, if it is not in it; the keyboard focus stays where it is. */
export function showPlace(desk: Desk, anchor: Anchor, covered: Covered): void {
  const { left, below } = covered;
  const rect = placeOf(desk, anchor);
  const { view, viewport } = desk.get();
  const room = { w: Math.max(1, viewport.w - left), h: Math.max(1, viewport.h - below) };
  const seen = visibleRect({ ...view, x: view.x + left / view.zoom }, room);
  if (isWithin(rect, seen)) return;
  desk.glide(fitBeside(rect, viewport, covered, Math.max(view.zoom, LEAST_ZOOM)));
}

/** Goes to the place of a thread: a note that is there has the keyboard focus afterwards. */
export function goToPlace(desk: Desk, anchor: Anchor, covered: Covered): void {
  if (anchor.is === 'note' && desk.scene().board.notes.has(anchor.note)) goToNote(desk, anchor.note, covered);
  else showPlace(desk, anchor, covered);
}

function placeOf(desk: Desk, anchor: Anchor): Rect {
  const { board, layout } = desk.scene();
  switch (anchor.is) {
    case 'note': {
      const note = board.notes.get(anchor.note);
      return note ? rectOf(note, layout) : aroundSpot(anchor.lastAt);
    }
    case 'block':
      return layout.blocks[anchor.block];
    case 'point':
      return aroundSpot(anchor.at);
  }

  function aroundSpot({ block, x, y }: Spot): Rect {
    const { x: left, y: top } = layout.blocks[block];
    return { x: left + x - AROUND / 2, y: top + y - AROUND / 2, w: AROUND, h: AROUND };
  }
}

/** True when the middle of a place is to be seen. */
function isWithin(rect: Rect, seen: Rect): boolean {
  const [x, y] = [rect.x + rect.w / 2, rect.y + rect.h / 2];
  return x > seen.x && x < seen.x + seen.w && y > seen.y && y < seen.y + seen.h;
}
