import { createHash } from 'node:crypto';
import type { UserId } from '#lib/board/ids.ts';
import { type PaletteColour, paletteColours } from '#lib/canvas/palette.ts';

/** A person's colour: always the same one for an id, and all of them equally often. */
export function colourFor(id: UserId): PaletteColour {
  const number = createHash('sha256').update(id).digest().readUInt32BE(0);
  return paletteColours[number % paletteColours.length] ?? 'grey';
}
