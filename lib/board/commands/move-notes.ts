import type { CanvasLayout } from '../../canvas/layout.ts';
import type { Board } from '../board.ts';
import type { Change } from '../change.ts';
import type { NoteId } from '../ids.ts';
import { landNotes } from './land-notes.ts';
import { notesOf } from './stacking.ts';

/** Moves notes by board units: each lands in the block under its centre, on top, in the order they had. */
export function moveNotes(
  board: Board,
  layout: CanvasLayout,
  ids: Iterable<NoteId>,
  by: { readonly dx: number; readonly dy: number },
): readonly Change[] {
  const notes = notesOf(board, ids);
  if (by.dx === 0 && by.dy === 0) return [];
  const places = landNotes(board, layout, notes, by, new Set(notes.map((note) => note.id)));
  return notes.flatMap(({ id, at: from }, index): Change[] => {
    const at = places[index];
    const stays = !at || (at.block === from.block && at.x === from.x && at.y === from.y);
    return stays ? [] : [{ type: 'move-note', id, at }];
  });
}
