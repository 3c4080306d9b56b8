import type { BlockKey } from '../canvas/blocks.ts';
import { type BlockExtents, type CanvasLayout, layoutCanvas } from '../canvas/layout.ts';
import type { PaletteColour } from '../canvas/palette.ts';
import type { Rect } from '../geometry/rect.ts';
import type { LinkId, NoteId } from './ids.ts';
import type { Link } from './link.ts';
import type { Note } from './note.ts';

/** A board as every reader sees it: parsed records only. */
export type Board = {
  readonly notes: ReadonlyMap<NoteId, Note>;
  readonly links: ReadonlyMap<LinkId, Link>;
  readonly blockColours: Readonly<Record<BlockKey, PaletteColour>>;
};

/** How far the notes of each block reach. */
export function extentsOf(notes: Iterable<Note>): BlockExtents {
  const extents: Partial<Record<BlockKey, { w: number; h: number }>> = {};
  for (const { at, size } of notes) {
    const extent = extents[at.block];
    if (!extent) extents[at.block] = { w: at.x + size.w, h: at.y + size.h };
    else {
      extent.w = Math.max(extent.w, at.x + size.w);
      extent.h = Math.max(extent.h, at.y + size.h);
    }
  }
  return extents;
}

export function layoutOf(board: Board): CanvasLayout {
  return layoutCanvas(extentsOf(board.notes.values()));
}

/** A note's rectangle on the board. */
export function rectOf(note: Note, layout: CanvasLayout): Rect {
  const block = layout.blocks[note.at.block];
  return { x: block.x + note.at.x, y: block.y + note.at.y, w: note.size.w, h: note.size.h };
}

export function colourOf(note: Note, board: Pick<Board, 'blockColours'>): PaletteColour {
  return note.colour ?? board.blockColours[note.at.block];
}
