import type { BlockKey } from './blocks.ts';

/** The twelve note colours. Their values for light and dark stand in `app/tokens.css`, as `--note-<colour>`. */
export const paletteColours = [
  'yellow',
  'amber',
  'orange',
  'coral',
  'pink',
  'purple',
  'indigo',
  'blue',
  'teal',
  'green',
  'lime',
  'grey',
] as const;

export type PaletteColour = (typeof paletteColours)[number];

/** The colour that a block's new notes take until an editor chooses another for the board. */
export const defaultBlockColours: Readonly<Record<BlockKey, PaletteColour>> = {
  'customer-segments': 'yellow',
  'value-propositions': 'coral',
  channels: 'orange',
  'customer-relationships': 'pink',
  'revenue-streams': 'green',
  'key-resources': 'blue',
  'key-activities': 'teal',
  'key-partnerships': 'purple',
  'cost-structure': 'indigo',
  'parking-lot': 'grey',
};

const known: ReadonlySet<unknown> = new Set(paletteColours);

export function isPaletteColour(value: unknown): value is PaletteColour {
  return known.has(value);
}
