import type { BlockKey } from '../../canvas/blocks.ts';
import type { CanvasLayout } from '../../canvas/layout.ts';
import type { BoardPoint } from '../../geometry/point.ts';
import type { Board } from '../board.ts';
import type { Change } from '../change.ts';
import { DEFAULT_NOTE_SIZE, MAX_NOTES } from '../limits.ts';
import { cornerUnder } from './corner-under.ts';
import { type NoteSource, newNote } from './new-note.ts';
import { placeNotes } from './place-notes.ts';
import { stackOf } from './stacking.ts';

/**
 * Adds an empty note to a block: centred on `centre` (a point on the board), or at the first free place when
 * that is `null`. No change when the board is full.
 */
export function addNote(
  board: Board,
  layout: CanvasLayout,
  source: NoteSource,
  block: BlockKey,
  centre: BoardPoint | null,
): readonly Change[] {
  if (board.notes.size >= MAX_NOTES) return [];
  const at = centre
    ? cornerUnder(layout, block, centre)
    : placeNotes(board, layout, block, [DEFAULT_NOTE_SIZE])[0];
  if (!at) return [];
  const z = stackOf(board, block).top + 1;
  return [{ type: 'add-note', note: newNote(source, { block, ...at, z }) }];
}
