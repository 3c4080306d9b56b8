import type { NoteId } from '../board/ids.ts';
import type { ScreenPoint } from '../geometry/point.ts';
import { mayChange } from './chosen-notes.ts';
import type { Desk, Outcome, Scene } from './desk.ts';
import type { Modifiers } from './desk-event.ts';
import { startDragging } from './drag-notes.ts';
import { isDrag } from './drag-threshold.ts';
import { unchanged } from './outcome.ts';
import { startPanning } from './pan.ts';

type Pressing = Extract<Desk['gesture'], { kind: 'pressing' }>;

/** A press selects the note, unless it is selected or Shift is down: then only the release tells what was meant. */
export function pressNote(
  desk: Desk,
  scene: Scene,
  press: { readonly id: NoteId; readonly point: ScreenPoint; readonly shift: boolean },
): Outcome {
  const note = scene.board.notes.get(press.id);
  if (!note) return unchanged(desk);
  const selects = !press.shift && !desk.selection.has(press.id);
  return unchanged({
    ...desk,
    block: note.at.block,
    editing: null,
    selection: selects ? new Set([press.id]) : desk.selection,
    gesture: { kind: 'pressing', id: press.id, from: press.point, additive: press.shift },
  });
}

/** Past the threshold the press becomes a drag of the selection; who may not move the note drags the view. */
export function movePressed(
  desk: Desk,
  scene: Scene,
  pressing: Pressing,
  event: Modifiers & { readonly point: ScreenPoint },
): Outcome {
  if (!isDrag(pressing.from, event.point)) return unchanged(desk);
  if (!mayChange(scene, pressing.id) && !(scene.mayEdit && event.alt)) return startPanning(desk, event.point);
  return startDragging(desk, scene, pressing, event);
}

/** A click: with Shift the note joins or leaves the selection, else it is all that is selected. */
export function releasePressed(desk: Desk, pressing: Pressing): Outcome {
  const selection = new Set(pressing.additive ? desk.selection : [pressing.id]);
  if (pressing.additive && !selection.delete(pressing.id)) selection.add(pressing.id);
  return unchanged({ ...desk, selection, gesture: { kind: 'idle' } });
}
