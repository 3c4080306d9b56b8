import { rectOf } from '../board/board.ts';
import type { NoteId } from '../board/ids.ts';
import type { ScreenPoint } from '../geometry/point.ts';
import { intersects, rectBetween } from '../geometry/rect.ts';
import { toBoard, toScreen } from '../geometry/view.ts';
import type { Desk, Outcome, Scene } from './desk.ts';
import { isDrag } from './drag-threshold.ts';
import { unchanged } from './outcome.ts';

type Marquee = Extract<Desk['gesture'], { kind: 'marquee' }>;

/** A press on the background lets go of the selection; with Shift it is kept and added to. */
export function startMarquee(
  desk: Desk,
  press: { readonly point: ScreenPoint; readonly shift: boolean },
): Outcome {
  const kept: ReadonlySet<NoteId> = press.shift ? desk.selection : new Set();
  const from = toBoard(desk.view, press.point);
  return unchanged({
    ...desk,
    editing: null,
    selection: kept,
    gesture: { kind: 'marquee', from, now: from, kept },
  });
}

/** Selects what the rectangle touches, as it is drawn. */
export function drawMarquee(desk: Desk, scene: Scene, marquee: Marquee, point: ScreenPoint): Outcome {
  const now = toBoard(desk.view, point);
  const drawn = isDrag(toScreen(desk.view, marquee.from), point);
  const selection = drawn ? selected(scene, { ...marquee, now }) : marquee.kept;
  return unchanged({ ...desk, selection, gesture: { ...marquee, now } });
}

function selected(scene: Scene, { from, now, kept }: Marquee): ReadonlySet<NoteId> {
  const area = rectBetween(from, now);
  const selection = new Set(kept);
  for (const note of scene.board.notes.values())
    if (intersects(area, rectOf(note, scene.layout))) selection.add(note.id);
  return selection;
}
