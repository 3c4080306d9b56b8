import { removeNotes } from '../board/commands/remove-notes.ts';
import type { NoteId } from '../board/ids.ts';
import { compareReadingOrder } from '../board/reading-order.ts';
import type { Desk, Outcome, Scene } from './desk.ts';

/** Removes notes; the keyboard focus, if it was on one of them, goes to the nearest note that is left. */
export function deleteNotes(
  desk: Desk,
  scene: Scene,
  ids: readonly NoteId[],
  focused: NoteId | null = null,
): Outcome {
  const gone = new Set(ids);
  const editing = desk.editing && gone.has(desk.editing.id) ? null : desk.editing;
  const heir = focused && gone.has(focused) ? heirOf(scene, focused, gone) : null;
  return {
    desk: { ...desk, editing, selection: new Set(), gesture: { kind: 'idle' } },
    changes: removeNotes(scene.board, ids),
    ...(heir ? { focus: heir } : {}),
  };
}

/** The next note of the block in reading order, or else the one before. */
function heirOf(scene: Scene, id: NoteId, gone: ReadonlySet<NoteId>): NoteId | null {
  const note = scene.board.notes.get(id);
  const order = Array.from(scene.board.notes.values())
    .filter((each) => each.at.block === note?.at.block)
    .sort(compareReadingOrder)
    .map((each) => each.id);
  const index = order.indexOf(id);
  const isLeft = (each: NoteId) => !gone.has(each);
  return order.slice(index + 1).find(isLeft) ?? order.slice(0, index).findLast(isLeft) ?? null;
}
