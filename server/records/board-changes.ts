import type { Board } from '#lib/board/board.ts';
import type { Change } from '#lib/board/change.ts';
import { blockKeys } from '#lib/canvas/blocks.ts';
import { defaultBlockColours } from '#lib/canvas/palette.ts';

/** The changes that make an empty board equal to `board`. */
export function boardChanges(board: Board): readonly Change[] {
  const colours: readonly Change[] = blockKeys
    .filter((block) => board.blockColours[block] !== defaultBlockColours[block])
    .map((block) => ({ type: 'recolour-block', block, colour: board.blockColours[block] }));
  const notes: readonly Change[] = Array.from(board.notes.values(), ({ plain: _, ...note }) => ({
    type: 'add-note',
    note,
  }));
  const links: readonly Change[] = Array.from(board.links.values(), (link) => ({ type: 'add-link', link }));
  return [...colours, ...notes, ...links];
}
