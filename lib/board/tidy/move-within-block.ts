import type { BoardPoint } from '../../geometry/point.ts';
import type { Change } from '../change.ts';
import type { Note } from '../note.ts';

/** Moves each note to its corner, from its block's; those that are there already are left alone. */
export function moveWithinBlock(
  notes: readonly Note[],
  corners: readonly (BoardPoint | undefined)[],
): readonly Change[] {
  return notes.flatMap(({ id, at }, index): Change[] => {
    const corner = corners[index];
    if (!corner || (corner.x === at.x && corner.y === at.y)) return [];
    return [{ type: 'move-note', id, at: { ...at, x: corner.x, y: corner.y } }];
  });
}
