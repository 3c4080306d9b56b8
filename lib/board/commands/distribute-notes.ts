import type { Board } from '../board.ts';
import type { Change } from '../change.ts';
import type { NoteId } from '../ids.ts';
import { type Axis, segmentOf, withStarts } from '../tidy/axis.ts';
import { spaceEvenly } from '../tidy/make-room.ts';
import { moveWithinBlock } from '../tidy/move-within-block.ts';
import { notesByBlock } from '../tidy/tidy-scope.ts';

/** Leaves the same space between the notes of each block, along one axis; a block with fewer than three stays. */
export function distributeNotes(board: Board, ids: Iterable<NoteId>, axis: Axis): readonly Change[] {
  return notesByBlock(board, ids).flatMap(({ notes, rects }) => {
    if (notes.length < 3) return [];
    const segments = rects.map((rect) => segmentOf(rect, axis));
    return moveWithinBlock(notes, withStarts(rects, { [axis]: spaceEvenly(segments, axis) }));
  });
}
