import type { Board } from '../board.ts';
import type { Change } from '../change.ts';
import type { NoteId } from '../ids.ts';
import { compareStack, notesOf, stackOf } from './stacking.ts';

/** Puts notes above, or below, all others of their blocks; among themselves they keep their order. */
export function reorderNotes(board: Board, ids: Iterable<NoteId>, to: 'front' | 'back'): readonly Change[] {
  const notes = notesOf(board, ids);
  const moving = new Set(notes.map((note) => note.id));
  const blocks = new Set(notes.map((note) => note.at.block));
  return Array.from(blocks).flatMap((block) => {
    const group = notes.filter((note) => note.at.block === block);
    const stack = Array.from(board.notes.values())
      .filter((note) => note.at.block === block)
      .sort(compareStack);
    const end = to === 'front' ? stack.slice(-group.length) : stack.slice(0, group.length);
    if (end.every((note) => moving.has(note.id))) return [];
    const { top, bottom } = stackOf(board, block, moving);
    const first = to === 'front' ? top + 1 : bottom - group.length;
    return group.map(
      ({ id, at }, order): Change => ({ type: 'move-note', id, at: { ...at, z: first + order } }),
    );
  });
}
