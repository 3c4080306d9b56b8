import { type BlockKey, blockKeys } from '../../canvas/blocks.ts';
import type { Rect } from '../../geometry/rect.ts';
import type { Board } from '../board.ts';
import type { NoteId } from '../ids.ts';
import type { Note } from '../note.ts';
import { compareReadingOrder } from '../reading-order.ts';

/** Notes of one block that are tidied at once: more would keep everybody waiting. */
export const MAX_TIDIED = 600;

/** Notes of one block, in reading order, and what else lies there. Rectangles count from the block's corner. */
export type BlockNotes = {
  readonly block: BlockKey;
  readonly notes: readonly Note[];
  readonly rects: readonly Rect[];
  readonly others: readonly Rect[];
};

/** The notes that are still there, block by block: notes of several blocks are tidied each where they are. */
export function notesByBlock(board: Board, ids: Iterable<NoteId>): readonly BlockNotes[] {
  const wanted = new Set(ids);
  const all = Map.groupBy(board.notes.values(), (note) => note.at.block);
  return blockKeys.flatMap((block) => {
    const here = (all.get(block) ?? []).sort(compareReadingOrder);
    const notes = here.filter(({ id }) => wanted.has(id));
    const others = here.filter(({ id }) => !wanted.has(id)).map(rectIn);
    return notes.length > 0 ? [{ block, notes, rects: notes.map(rectIn), others }] : [];
  });
}

const rectIn = ({ at: { x, y }, size: { w, h } }: Note): Rect => ({ x, y, w, h });

/** What there is to tidy: the chosen notes, or all notes of its block when only one is chosen. */
export function tidyScope(board: Board, chosen: ReadonlySet<NoteId>): readonly NoteId[] {
  const notes = Array.from(chosen, (id) => board.notes.get(id)).filter((note) => note !== undefined);
  const [only] = notes;
  const isWholeBlock = only && notes.length === 1;
  return (
    isWholeBlock ? Array.from(board.notes.values()).filter((note) => note.at.block === only.at.block) : notes
  ).map(({ id }) => id);
}
