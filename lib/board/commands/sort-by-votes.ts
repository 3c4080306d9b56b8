import { type BlockKey, blockKeys } from '../../canvas/blocks.ts';
import type { CanvasLayout } from '../../canvas/layout.ts';
import type { Board } from '../board.ts';
import type { Change } from '../change.ts';
import type { NoteId } from '../ids.ts';
import type { Note } from '../note.ts';
import { compareReadingOrder } from '../reading-order.ts';
import { placeNotes } from './place-notes.ts';

/**
 * Lays the notes of every block in which something was voted for in rows: most votes first, notes with as many and
 * those with none in the order in which they are read now. `votes` has no note without a vote.
 */
export function sortByVotes(
  board: Board,
  layout: CanvasLayout,
  votes: ReadonlyMap<NoteId, number>,
): readonly Change[] {
  return blockKeys.flatMap((block) => sortBlock(board, layout, block, votes));
}

function sortBlock(
  board: Board,
  layout: CanvasLayout,
  block: BlockKey,
  votes: ReadonlyMap<NoteId, number>,
): readonly Change[] {
  const votesOf = ({ id }: Note) => votes.get(id) ?? 0;
  const notes = Array.from(board.notes.values()).filter(({ at }) => at.block === block);
  if (!notes.some(votesOf)) return [];
  const sorted = notes.sort((a, b) => votesOf(b) - votesOf(a) || compareReadingOrder(a, b));
  const sizes = sorted.map(({ size }) => size);
  const places = placeNotes(board, layout, block, sizes, new Set(sorted.map(({ id }) => id)));
  return sorted.flatMap(({ id, at }, index): Change[] => {
    const place = places[index];
    if (!place || (place.x === at.x && place.y === at.y)) return [];
    return [{ type: 'move-note', id, at: { ...at, ...place } }];
  });
}
