import type { Board } from '../board.ts';
import type { Change } from '../change.ts';
import type { NoteId } from '../ids.ts';

/** Removes every link that has both its ends among these notes. */
export function unlinkNotes(board: Board, ids: ReadonlySet<NoteId>): readonly Change[] {
  return Array.from(board.links.values())
    .filter((link) => ids.has(link.from) && ids.has(link.to))
    .map(({ id }) => ({ type: 'remove-link', id }));
}
