import { type BlockKey, blockKeys } from '../../canvas/blocks.ts';
import type { CanvasLayout } from '../../canvas/layout.ts';
import type { BoardPoint } from '../../geometry/point.ts';
import { centreOf, type Rect } from '../../geometry/rect.ts';
import { type Board, rectOf } from '../board.ts';
import type { Change } from '../change.ts';
import type { NoteId } from '../ids.ts';
import { moveNotesToBlock } from './move-notes-to-block.ts';
import { notesOf } from './stacking.ts';

export type Direction = 'left' | 'right' | 'up' | 'down';

/** Moves each note to the block beside its own; a note with no block on that side stays. */
export function moveNotesToNextBlock(
  board: Board,
  layout: CanvasLayout,
  ids: Iterable<NoteId>,
  direction: Direction,
): readonly Change[] {
  const goals = new Map<BlockKey, NoteId[]>();
  for (const note of notesOf(board, ids)) {
    const goal = blockBeside(layout, note.at.block, centreOf(rectOf(note, layout)), direction);
    if (goal) goals.set(goal, [...(goals.get(goal) ?? []), note.id]);
  }
  return Array.from(goals).flatMap(([block, notes]) => moveNotesToBlock(board, layout, notes, block));
}

/** The nearest block on that side of `block`, level with `point` or else nearest to being so; `null` at the edge. */
export function blockBeside(
  layout: CanvasLayout,
  block: BlockKey,
  point: BoardPoint,
  direction: Direction,
): BlockKey | null {
  const own = layout.blocks[block];
  const candidates = blockKeys
    .filter((key) => key !== block)
    .map((key) => ({ key, ...measure(own, layout.blocks[key], point, direction) }))
    .filter((each) => each.ahead > 0 && each.overlaps)
    .sort((a, b) => a.ahead - b.ahead || a.aside - b.aside);
  return candidates[0]?.key ?? null;
}

/** How far a block lies ahead, and how far from level with the point; both in board units. */
function measure(own: Rect, other: Rect, point: BoardPoint, direction: Direction) {
  const across = direction === 'left' || direction === 'right';
  const ahead = {
    left: own.x - (other.x + other.w),
    right: other.x - (own.x + own.w),
    up: own.y - (other.y + other.h),
    down: other.y - (own.y + own.h),
  }[direction];
  const [start, length, level] = across ? [other.y, other.h, point.y] : [other.x, other.w, point.x];
  const [ownStart, ownLength] = across ? [own.y, own.h] : [own.x, own.w];
  return {
    ahead: Math.round(ahead),
    aside: Math.max(start - level, 0, level - start - length),
    overlaps: start < ownStart + ownLength && ownStart < start + length,
  };
}
