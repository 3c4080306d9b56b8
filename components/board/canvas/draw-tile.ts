import { type Board, colourOf, rectOf } from '#lib/board/board.ts';
import type { NoteId } from '#lib/board/ids.ts';
import type { Note } from '#lib/board/note.ts';
import type { CanvasLayout } from '#lib/canvas/layout.ts';
import type { PaletteColour } from '#lib/canvas/palette.ts';
import { intersects, type Rect } from '#lib/geometry/rect.ts';

export type TileColours = Readonly<Record<PaletteColour, { readonly paper: string; readonly ink: string }>>;

export type TilePicture = {
  readonly board: Board;
  readonly layout: CanvasLayout;
  /** The part of the board on the tile. */
  readonly region: Rect;
  /** Canvas pixels per board unit. */
  readonly scale: number;
  /** Notes that are drawn elsewhere, because they are being moved. */
  readonly without: ReadonlySet<NoteId>;
};

const INSET = 12;
const LINE = 19;
const BAR = 6;
/** Board units that a letter takes in a bar that stands for text. */
const LETTER = 7.2;

/** The notes of a region as coloured sheets, their text as bars: what far away looks like. */
export function drawTile(
  context: CanvasRenderingContext2D,
  picture: TilePicture,
  colours: TileColours,
): void {
  const { board, layout, region, scale, without } = picture;
  context.setTransform(1, 0, 0, 1, 0, 0);
  context.clearRect(0, 0, context.canvas.width, context.canvas.height);
  context.setTransform(scale, 0, 0, scale, -region.x * scale, -region.y * scale);
  for (const [colour, notes] of byColour(board)) {
    const drawn: { readonly note: Note; readonly rect: Rect }[] = [];
    for (const note of notes) {
      const rect = rectOf(note, layout);
      if (!without.has(note.id) && intersects(rect, region)) drawn.push({ note, rect });
    }
    context.fillStyle = colours[colour].paper;
    for (const { rect } of drawn) context.fillRect(rect.x, rect.y, rect.w, rect.h);
    context.fillStyle = colours[colour].ink;
    context.globalAlpha = 0.45;
    for (const { note, rect } of drawn) {
      for (const bar of textBars(note.plain.length, rect)) context.fillRect(bar.x, bar.y, bar.w, bar.h);
    }
    context.globalAlpha = 1;
  }
}

/** Bars in place of lines of text: full ones, and a last one for the rest. */
export function textBars(letters: number, rect: Rect): Rect[] {
  const width = rect.w - 2 * INSET;
  const room = Math.floor((rect.h - 2 * INSET) / LINE);
  const needed = Math.ceil((letters * LETTER) / width);
  const bars: Rect[] = [];
  for (let line = 0; line < Math.min(room, needed); line += 1) {
    const w = Math.min(width, letters * LETTER - line * width);
    bars.push({ x: rect.x + INSET, y: rect.y + INSET + line * LINE + (LINE - BAR) / 2, w, h: BAR });
  }
  return bars;
}

function byColour(board: Board): Map<PaletteColour, Note[]> {
  const groups = new Map<PaletteColour, Note[]>();
  for (const note of board.notes.values()) {
    const colour = colourOf(note, board);
    const group = groups.get(colour);
    if (group) group.push(note);
    else groups.set(colour, [note]);
  }
  return groups;
}
