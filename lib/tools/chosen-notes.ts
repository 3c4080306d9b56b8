import type { NoteId } from '../board/ids.ts';
import type { ActionArgs } from './action.ts';
import type { Desk, Scene } from './desk.ts';

/** The notes that an action is about: the selection, or without one the note with the focus. */
export function chosenNotes(desk: Desk, scene: Scene, args?: ActionArgs): readonly NoteId[] {
  const selected = Array.from(desk.selection).filter((id) => scene.board.notes.has(id));
  const focused = focusedNote(scene, args);
  return selected.length > 0 || !focused ? selected : [focused];
}

/** Of the notes that an action is about, those that this person may change. */
export function changeableNotes(desk: Desk, scene: Scene, args?: ActionArgs): readonly NoteId[] {
  return chosenNotes(desk, scene, args).filter((id) => mayChange(scene, id));
}

export function mayChange(scene: Scene, id: NoteId): boolean {
  return scene.mayEdit && scene.holdOf(id) !== 'fixed';
}

/** The note with the focus, unless it is gone. */
export function focusedNote(scene: Scene, args?: ActionArgs): NoteId | null {
  const focused = args?.focused ?? null;
  return focused && scene.board.notes.has(focused) ? focused : null;
}
