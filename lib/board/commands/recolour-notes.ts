import type { PaletteColour } from '../../canvas/palette.ts';
import type { Board } from '../board.ts';
import type { Change } from '../change.ts';
import type { NoteId } from '../ids.ts';
import { notesOf } from './stacking.ts';

/** Gives notes a colour of their own, or with `null` their block's again. */
export function recolourNotes(
  board: Board,
  ids: Iterable<NoteId>,
  colour: PaletteColour | null,
): readonly Change[] {
  return notesOf(board, ids)
    .filter((note) => note.colour !== colour)
    .map(({ id }) => ({ type: 'recolour-note', id, colour }));
}
