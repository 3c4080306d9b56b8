import type { BlockKey } from '../../../lib/canvas/blocks.ts';
import { BLOCK_HEADER, BLOCK_PADDING } from '../../../lib/canvas/layout.ts';
import type { BoardPoint } from '../../../lib/geometry/point.ts';

/** Board units. Square, so that every canvas draws its own kind of sticky note in the same place. */
export const NOTE_SIDE = 136;
const PITCH = NOTE_SIDE + 12;
/** Makes a full board as wide as a screen is: five thousand notes are all in view at 10 %. */
const COLUMNS_OF_500 = 13;

/**
 * How many columns of notes each block has, with so many notes in it: chosen so that all blocks are full and the
 * board keeps its shape at any size.
 */
export function columnsOf(notesInBlock: number): Readonly<Record<BlockKey, number>> {
  const whole = Math.max(2, Math.round(COLUMNS_OF_500 * Math.sqrt(notesInBlock / 500)));
  const half = 2 * whole;
  const bottom = Math.floor(3.5 * whole);
  return {
    'customer-segments': whole,
    'value-propositions': whole,
    'key-partnerships': whole,
    channels: half,
    'customer-relationships': half,
    'key-activities': half,
    'key-resources': half,
    'cost-structure': bottom,
    'revenue-streams': bottom,
    'parking-lot': 7 * whole,
  };
}

/** The corner of the note with that number, from its block's corner, row by row. */
export function placeIn(index: number, columns: number): BoardPoint {
  return {
    x: BLOCK_PADDING + (index % columns) * PITCH,
    y: BLOCK_HEADER + Math.floor(index / columns) * PITCH,
  };
}
