import { blockKeys } from '../canvas/blocks.ts';
import type { PaletteColour } from '../canvas/palette.ts';
import type { Size } from '../geometry/point.ts';
import type { Rect } from '../geometry/rect.ts';
import { type Board, colourOf, layoutOf, rectOf } from './board.ts';

/** Notes in one outline: more could not be told apart in a picture of its size. */
export const MAX_OUTLINE_NOTES = 150;

/** A board as a small picture needs it. Whole board units from the top left corner of everything. */
export type BoardOutline = {
  readonly size: Size;
  readonly blocks: readonly Rect[];
  readonly notes: ReadonlyMap<PaletteColour, readonly Rect[]>;
};

/** The outline with the first `MAX_OUTLINE_NOTES` notes, by colour. */
export function outlineOf(board: Board): BoardOutline {
  const layout = layoutOf(board);
  const { bounds } = layout;
  const fromCorner = (rect: Rect): Rect => ({
    x: Math.round(rect.x - bounds.x),
    y: Math.round(rect.y - bounds.y),
    w: Math.round(rect.w),
    h: Math.round(rect.h),
  });
  const notes = new Map<PaletteColour, Rect[]>();
  for (const note of [...board.notes.values()].slice(0, MAX_OUTLINE_NOTES)) {
    const colour = colourOf(note, board);
    const rect = fromCorner(rectOf(note, layout));
    const others = notes.get(colour);
    if (others) others.push(rect);
    else notes.set(colour, [rect]);
  }
  return {
    size: { w: Math.round(bounds.w), h: Math.round(bounds.h) },
    blocks: blockKeys.map((key) => fromCorner(layout.blocks[key])),
    notes,
  };
}
