import type { BlockKey } from '../../canvas/blocks.ts';
import type { CanvasLayout } from '../../canvas/layout.ts';
import type { Board } from '../board.ts';
import type { Change } from '../change.ts';
import type { NoteId } from '../ids.ts';
import { compareReadingOrder } from '../reading-order.ts';
import { placeNotes } from './place-notes.ts';
import { notesOf, stackOf } from './stacking.ts';

/** Moves notes to the first free places of a block, in reading order; those already there stay. */
export function moveNotesToBlock(
  board: Board,
  layout: CanvasLayout,
  ids: Iterable<NoteId>,
  block: BlockKey,
): readonly Change[] {
  const notes = notesOf(board, ids)
    .filter((note) => note.at.block !== block)
    .sort(compareReadingOrder);
  const sizes = notes.map((note) => note.size);
  const { top } = stackOf(board, block);
  return placeNotes(board, layout, block, sizes).flatMap((at, index): Change[] => {
    const note = notes[index];
    return note ? [{ type: 'move-note', id: note.id, at: { block, ...at, z: top + 1 + index } }] : [];
  });
}
