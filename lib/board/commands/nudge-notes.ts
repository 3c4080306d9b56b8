import type { BlockKey } from '../../canvas/blocks.ts';
import type { CanvasLayout } from '../../canvas/layout.ts';
import type { Board } from '../board.ts';
import type { Change } from '../change.ts';
import type { NoteId } from '../ids.ts';
import { keepAllInBlock } from './keep-in-block.ts';
import { notesOf } from './stacking.ts';

/** Shifts notes by board units within their blocks; those of one block stop together at its edge. */
export function nudgeNotes(
  board: Board,
  layout: CanvasLayout,
  ids: Iterable<NoteId>,
  by: { readonly dx: number; readonly dy: number },
): readonly Change[] {
  const notes = notesOf(board, ids);
  const blocks = new Set(notes.map((note): BlockKey => note.at.block));
  return Array.from(blocks).flatMap((block) => {
    const group = notes.filter((note) => note.at.block === block);
    const shifted = group.map(({ at, size }) => ({ ...size, x: at.x + by.dx, y: at.y + by.dy }));
    const corners = keepAllInBlock(layout.blocks[block], shifted);
    return group.flatMap(({ id, at }, index): Change[] => {
      const corner = corners[index];
      if (!corner || (corner.x === at.x && corner.y === at.y)) return [];
      return [{ type: 'move-note', id, at: { ...at, x: corner.x, y: corner.y } }];
    });
  });
}
