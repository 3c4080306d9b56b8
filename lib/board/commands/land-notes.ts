import type { CanvasLayout } from '../../canvas/layout.ts';
import { centreOf } from '../../geometry/rect.ts';
import { type Board, rectOf } from '../board.ts';
import type { NoteId } from '../ids.ts';
import type { Note, Place } from '../note.ts';
import { blockFor } from './block-at.ts';
import { keepAllInBlock } from './keep-in-block.ts';
import { stackOf } from './stacking.ts';

/**
 * Where notes come to lie when they are shifted by board units and let go: in the block under each one's centre,
 * on top of what is there, in the order given. `lifted` notes do not count as being there.
 */
export function landNotes(
  board: Board,
  layout: CanvasLayout,
  notes: readonly Note[],
  by: { readonly dx: number; readonly dy: number },
  lifted: ReadonlySet<NoteId> = new Set(),
): readonly Place[] {
  const shifted = notes.map((note, index) => {
    const rect = rectOf(note, layout);
    const moved = { ...rect, x: rect.x + by.dx, y: rect.y + by.dy };
    return { index, rect: moved, block: blockFor(layout, centreOf(moved)) };
  });
  const places: Place[] = [];
  for (const block of new Set(shifted.map((each) => each.block))) {
    const group = shifted.filter((each) => each.block === block);
    const { x, y, w, h } = layout.blocks[block];
    const { top } = stackOf(board, block, lifted);
    const inBlock = group.map(({ rect }) => ({ ...rect, x: rect.x - x, y: rect.y - y }));
    keepAllInBlock({ w, h }, inBlock).forEach((at, order) => {
      const index = group[order]?.index;
      if (index !== undefined) places[index] = { block, x: at.x, y: at.y, z: top + 1 + order };
    });
  }
  return places;
}
