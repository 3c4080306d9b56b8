import type { Board } from '../board/board.ts';
import type { Desk } from './desk.ts';

/** The desk without what the board no longer has; the same object when nothing is missing. */
export function reconcileDesk(desk: Desk, board: Board): Desk {
  const kept = Array.from(desk.selection).filter((id) => board.notes.has(id));
  const editing = desk.editing && board.notes.has(desk.editing.id) ? desk.editing : null;
  const held = heldNotes(desk).every((id) => board.notes.has(id));
  if (kept.length === desk.selection.size && editing === desk.editing && held) return desk;
  return {
    ...desk,
    editing,
    selection: kept.length === desk.selection.size ? desk.selection : new Set(kept),
    gesture: held ? desk.gesture : { kind: 'idle' },
  };
}

/** The notes that the pointer holds. */
function heldNotes({ gesture }: Desk) {
  if (gesture.kind === 'dragging') return gesture.ids;
  return gesture.kind === 'pressing' || gesture.kind === 'resizing' ? [gesture.id] : [];
}
