import type { Board } from '../board/board.ts';
import { type BlockKey, blockKeys } from '../canvas/blocks.ts';
import type { PaletteColour } from '../canvas/palette.ts';

/** A block that has another colour. */
export type BlockChange = {
  readonly block: BlockKey;
  readonly before: PaletteColour;
  readonly after: PaletteColour;
};

/** The blocks whose colours differ between two states of a board. */
export function compareBlocks(
  { blockColours: before }: Pick<Board, 'blockColours'>,
  { blockColours: after }: Pick<Board, 'blockColours'>,
): readonly BlockChange[] {
  return blockKeys
    .filter((block) => before[block] !== after[block])
    .map((block) => ({ block, before: before[block], after: after[block] }));
}
