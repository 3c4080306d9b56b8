import type { AlignLine } from '#lib/board/commands/align-notes.ts';

/** Ways to tidy that are done as soon as they are chosen. */
export type TidyWay = 'stack' | 'spread' | `align-${AlignLine}` | 'space-across' | 'space-down';

export type TidyItem = {
  /** `suggest` and `heading` ask something first. */
  readonly name: TidyWay | 'suggest' | 'heading';
  readonly label: string;
  /** The letter that chooses it while the menu is open. */
  readonly letter: string;
  /** Notes that one block must have for it. */
  readonly least: number;
};

/** The menu, in parts that belong together. */
export const tidyItems: readonly (readonly TidyItem[])[] = [
  [
    { name: 'suggest', label: 'Suggest groups…', letter: 'G', least: 2 },
    { name: 'heading', label: 'Group under a heading…', letter: 'H', least: 1 },
  ],
  [
    { name: 'stack', label: 'Stack in a pile', letter: 'P', least: 2 },
    { name: 'spread', label: 'Spread out', letter: 'S', least: 1 },
  ],
  [
    { name: 'align-left', label: 'Align left', letter: 'L', least: 2 },
    { name: 'align-centre', label: 'Align centres', letter: 'C', least: 2 },
    { name: 'align-right', label: 'Align right', letter: 'R', least: 2 },
    { name: 'align-top', label: 'Align tops', letter: 'T', least: 2 },
    { name: 'align-middle', label: 'Align middles', letter: 'M', least: 2 },
    { name: 'align-bottom', label: 'Align bottoms', letter: 'B', least: 2 },
  ],
  [
    { name: 'space-across', label: 'Space evenly across', letter: 'A', least: 3 },
    { name: 'space-down', label: 'Space evenly down', letter: 'D', least: 3 },
  ],
];
