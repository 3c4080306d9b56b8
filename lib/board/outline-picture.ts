import { isPaletteColour, type PaletteColour } from '../canvas/palette.ts';
import type { Rect } from '../geometry/rect.ts';
import type { BoardOutline } from './outline.ts';

/** An outline as paths to draw: one for the blocks, and one for the notes of each colour. Whole board units. */
export type OutlinePicture = {
  readonly w: number;
  readonly h: number;
  readonly blocks: string;
  readonly notes: readonly (readonly [PaletteColour, string])[];
};

export function pictureOf({ size, blocks, notes }: BoardOutline): OutlinePicture {
  return {
    ...size,
    blocks: pathOf(blocks),
    notes: Array.from(notes, ([colour, rects]) => [colour, pathOf(rects)]),
  };
}

/** `null` for what is no picture. */
export function parsePicture(value: unknown): OutlinePicture | null {
  if (typeof value !== 'object' || value === null) return null;
  const { w, h, blocks, notes } = value as Readonly<Record<string, unknown>>;
  if (!isLength(w) || !isLength(h) || !isPath(blocks) || !Array.isArray(notes)) return null;
  const parsed = notes.map(parseNotes);
  return parsed.every((each) => each !== null) ? { w, h, blocks, notes: parsed } : null;
}

function parseNotes(value: unknown): readonly [PaletteColour, string] | null {
  if (!Array.isArray(value)) return null;
  const [colour, path]: readonly unknown[] = value;
  return isPaletteColour(colour) && isPath(path) ? [colour, path] : null;
}

const isLength = (value: unknown): value is number => Number.isSafeInteger(value) && Number(value) > 0;

const isPath = (value: unknown): value is string => typeof value === 'string' && /^[Mhvz\d -]*$/.test(value);

function pathOf(rects: readonly Rect[]): string {
  return rects.map(({ x, y, w, h }) => `M${x} ${y}h${w}v${h}h${-w}z`).join('');
}
