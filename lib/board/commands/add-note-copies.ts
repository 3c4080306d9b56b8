import type { BlockKey } from '../../canvas/blocks.ts';
import type { CanvasLayout } from '../../canvas/layout.ts';
import type { Board } from '../board.ts';
import type { Change } from '../change.ts';
import { MAX_NOTES } from '../limits.ts';
import type { Note } from '../note.ts';
import { type NoteSource, newNote } from './new-note.ts';
import { placeNotes } from './place-notes.ts';
import { stackOf } from './stacking.ts';

/** What a copy takes with it from a note that may be gone by the time it is pasted. */
export type NoteCopy = Pick<Note, 'size' | 'colour' | 'text'>;

/** A note for each copy, at the block's first free places; `leftOut` did not fit on the board. */
export function addNoteCopies(
  board: Board,
  layout: CanvasLayout,
  source: NoteSource,
  block: BlockKey,
  copies: readonly NoteCopy[],
): { readonly changes: readonly Change[]; readonly leftOut: number } {
  const kept = copies.slice(0, Math.max(0, MAX_NOTES - board.notes.size));
  const places = placeNotes(
    board,
    layout,
    block,
    kept.map((copy) => copy.size),
  );
  const { top } = stackOf(board, block);
  const changes = places.map((at, index): Change => {
    const place = { block, ...at, z: top + 1 + index };
    return { type: 'add-note', note: newNote(source, place, kept[index]) };
  });
  return { changes, leftOut: copies.length - kept.length };
}
