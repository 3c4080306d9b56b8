import type { BlockKey } from '../../canvas/blocks.ts';
import type { PaletteColour } from '../../canvas/palette.ts';
import type { Board } from '../board.ts';
import type { Change } from '../change.ts';

/** Gives a block the colour that its notes take unless they have one of their own. */
export function recolourBlock(board: Board, block: BlockKey, colour: PaletteColour): readonly Change[] {
  return board.blockColours[block] === colour ? [] : [{ type: 'recolour-block', block, colour }];
}
