import type { CanvasLayout } from '../../canvas/layout.ts';
import { boundsOf } from '../../geometry/rect.ts';
import type { Board } from '../board.ts';
import type { Change } from '../change.ts';
import type { NoteId } from '../ids.ts';
import { MAX_NOTES } from '../limits.ts';
import type { NoteGroup } from '../tidy/group-plan.ts';
import { headingText } from '../tidy/heading-note.ts';
import { layGroups } from '../tidy/lay-groups.ts';
import { moveWithinBlock } from '../tidy/move-within-block.ts';
import { nearestClear } from '../tidy/nearest-clear.ts';
import { notesByBlock } from '../tidy/tidy-scope.ts';
import { type NoteSource, newNote } from './new-note.ts';
import { stackOf } from './stacking.ts';

/**
 * Moves each group together under its heading, all groups of a block side by side where their notes were, and
 * clear of the block's other notes. A note stays in its block: a group in two blocks becomes one in each. `leftOut`
 * headings found no room on the board. A note that is in two groups counts for the first.
 */
export function groupNotes(
  board: Board,
  layout: CanvasLayout,
  source: NoteSource,
  groups: readonly NoteGroup[],
): { readonly changes: readonly Change[]; readonly leftOut: number } {
  const room = MAX_NOTES - board.notes.size;
  const groupOf = new Map<NoteId, number>();
  groups.forEach(({ notes }, index) => {
    for (const id of notes) if (!groupOf.has(id)) groupOf.set(id, index);
  });
  let headings = 0;
  const changes = notesByBlock(board, groupOf.keys()).flatMap(({ block, notes, rects, others }) => {
    const members = Map.groupBy(notes, ({ id }) => groupOf.get(id) ?? 0);
    const here = groups.flatMap(({ heading }, index) => {
      const own = members.get(index);
      if (!own) return [];
      const text = headingText(heading ?? '');
      if (text) headings += 1;
      return [{ notes: own, heading: headings <= room ? text : null }];
    });
    const contents = here.map((group) => ({
      heading: group.heading,
      sizes: group.notes.map((each) => each.size),
    }));
    const laid = layGroups(block, layout.blocks[block], contents);
    const bounds = boundsOf(rects) ?? { x: 0, y: 0 };
    const corner = nearestClear(bounds, laid.size, others, layout.blocks[block]);
    const { top } = stackOf(board, block);
    return laid.groups.flatMap(({ heading, corners }, index): readonly Change[] => {
      const group = here[index];
      if (!group) return [];
      const moved = moveWithinBlock(
        group.notes,
        corners.map(({ x, y }) => ({ x: corner.x + x, y: corner.y + y })),
      );
      if (!heading || !group.heading) return moved;
      const at = { block, x: corner.x + heading.x, y: corner.y + heading.y, z: top + 1 + index };
      const size = { w: heading.w, h: heading.h };
      return [{ type: 'add-note', note: newNote(source, at, { size, text: group.heading }) }, ...moved];
    });
  });
  return { changes, leftOut: Math.max(0, headings - Math.max(0, room)) };
}
