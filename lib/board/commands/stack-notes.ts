import type { CanvasLayout } from '../../canvas/layout.ts';
import type { Board } from '../board.ts';
import type { Change } from '../change.ts';
import type { NoteId } from '../ids.ts';
import { cornersIn } from '../tidy/nearest-clear.ts';
import { notesByBlock } from '../tidy/tidy-scope.ts';
import { notesOf, stackOf } from './stacking.ts';

/** Board units from one note of a pile to the next, and at most from the first to the last. */
const STEP = 12;
const DEEPEST = 120;

/**
 * Piles up the notes of each block where the one lies that is read first: each a little lower and further right
 * than the one under it, over all other notes, in the order of the stack in which they were.
 */
export function stackNotes(board: Board, layout: CanvasLayout, ids: Iterable<NoteId>): readonly Change[] {
  const chosen = new Set(ids);
  return notesByBlock(board, chosen).flatMap(({ block, notes }) => {
    const [first] = notes;
    if (!first || notes.length < 2) return [];
    const pile = notesOf(
      board,
      notes.map(({ id }) => id),
    );
    const offsets = pile.map((_, order) => Math.round(Math.min(STEP, DEEPEST / (pile.length - 1)) * order));
    const reach = pile.map(({ size }, order) => ({
      w: size.w + (offsets[order] ?? 0),
      h: size.h + (offsets[order] ?? 0),
    }));
    const size = { w: Math.max(...reach.map(({ w }) => w)), h: Math.max(...reach.map(({ h }) => h)) };
    const { least, most } = cornersIn(layout.blocks[block], size);
    const x = Math.round(Math.max(least.x, Math.min(first.at.x, most.x)));
    const y = Math.round(Math.max(least.y, Math.min(first.at.y, most.y)));
    const { top } = stackOf(board, block, chosen);
    return pile.flatMap(({ id, at }, order): Change[] => {
      const offset = offsets[order] ?? 0;
      const to = { block, x: x + offset, y: y + offset, z: top + 1 + order };
      const stays = to.x === at.x && to.y === at.y && to.z === at.z;
      return stays ? [] : [{ type: 'move-note', id, at: to }];
    });
  });
}
