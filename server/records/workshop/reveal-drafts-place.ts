import { type Board, layoutOf } from '#lib/board/board.ts';
import { placeNotes } from '#lib/board/commands/place-notes.ts';
import { stackOf } from '#lib/board/commands/stacking.ts';
import type { NoteId } from '#lib/board/ids.ts';
import type { Note, Place } from '#lib/board/note.ts';

/** Where notes that come onto a board lie there: each in its block, in free places, above what is there. */
export function placeRevealed(board: Board, notes: readonly Note[]): ReadonlyMap<NoteId, Place> {
  const layout = layoutOf(board);
  const places = new Map<NoteId, Place>();
  for (const [block, group] of Map.groupBy(notes, ({ at }) => at.block)) {
    const sizes = group.map(({ size }) => size);
    const { top } = stackOf(board, block);
    placeNotes(board, layout, block, sizes).forEach((at, index) => {
      const note = group[index];
      if (note) places.set(note.id, { block, ...at, z: top + 1 + index });
    });
  }
  return places;
}
