import type { Board } from '../board.ts';
import type { Change } from '../change.ts';
import type { NoteId } from '../ids.ts';
import { notesOf } from './stacking.ts';

/** Removes notes and every link that begins or ends at one of them. */
export function removeNotes(board: Board, ids: Iterable<NoteId>): readonly Change[] {
  const gone = new Set(notesOf(board, ids).map((note) => note.id));
  const links = Array.from(board.links.values()).filter((link) => gone.has(link.from) || gone.has(link.to));
  return [
    ...links.map(({ id }): Change => ({ type: 'remove-link', id })),
    ...Array.from(gone, (id): Change => ({ type: 'remove-note', id })),
  ];
}
