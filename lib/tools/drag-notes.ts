import { duplicateNotes } from '../board/commands/duplicate-notes.ts';
import { moveNotes } from '../board/commands/move-notes.ts';
import type { NoteId } from '../board/ids.ts';
import type { ScreenPoint } from '../geometry/point.ts';
import { toBoard } from '../geometry/view.ts';
import { mayChange } from './chosen-notes.ts';
import type { Desk, Outcome, Scene } from './desk.ts';
import { addedNotes, noticeOf, unchanged } from './outcome.ts';

type Dragging = Extract<Desk['gesture'], { kind: 'dragging' }>;

/** Takes up the selection, the pressed note included; with Alt down, copies of it. */
export function startDragging(
  desk: Desk,
  scene: Scene,
  pressed: { readonly id: NoteId; readonly from: ScreenPoint },
  event: { readonly point: ScreenPoint; readonly alt: boolean },
): Outcome {
  const selection = new Set([...desk.selection, pressed.id]);
  const ids = Array.from(selection).filter(
    (id) => scene.board.notes.has(id) && (event.alt || mayChange(scene, id)),
  );
  const from = toBoard(desk.view, pressed.from);
  return drag(
    { ...desk, selection },
    { kind: 'dragging', ids, from, dx: 0, dy: 0, copies: event.alt },
    event.point,
  );
}

export function drag(desk: Desk, dragging: Dragging, point: ScreenPoint): Outcome {
  const now = toBoard(desk.view, point);
  const gesture: Dragging = { ...dragging, dx: now.x - dragging.from.x, dy: now.y - dragging.from.y };
  return unchanged({ ...desk, gesture });
}

/** Lets go: one change set moves the notes or adds their copies, which are then selected. */
export function dropNotes(desk: Desk, scene: Scene, dragging: Dragging): Outcome {
  const idle: Desk = { ...desk, gesture: { kind: 'idle' } };
  if (!scene.mayEdit) return unchanged(idle);
  const { board, layout } = scene;
  if (!dragging.copies) {
    const ids = dragging.ids.filter((id) => mayChange(scene, id));
    const changes = moveNotes(board, layout, ids, dragging);
    const last = changes.findLast((change) => change.type === 'move-note');
    return { desk: { ...idle, block: last?.at.block ?? desk.block }, changes };
  }
  const { changes, leftOut } = duplicateNotes(board, layout, scene, dragging.ids, dragging);
  const selection = new Set(addedNotes(changes));
  return { desk: selection.size > 0 ? { ...idle, selection } : idle, changes, ...noticeOf(leftOut) };
}
