import type { BlockKey } from '../../canvas/blocks.ts';
import type { Board } from '../board.ts';
import type { NoteId } from '../ids.ts';
import type { Note } from '../note.ts';

/** The lowest and the highest `z` among a block's notes, those in `except` left out; 0 and 0 when it has none. */
export function stackOf(
  board: Board,
  block: BlockKey,
  except: ReadonlySet<NoteId> = new Set(),
): { readonly bottom: number; readonly top: number } {
  let bottom = Infinity;
  let top = -Infinity;
  for (const { id, at } of board.notes.values()) {
    if (at.block !== block || except.has(id)) continue;
    bottom = Math.min(bottom, at.z);
    top = Math.max(top, at.z);
  }
  return top === -Infinity ? { bottom: 0, top: 0 } : { bottom, top };
}

/** Notes from the bottom of the stack to its top; equal ones by id, so that everyone sees one order. */
export function compareStack(a: Note, b: Note): number {
  return a.at.z - b.at.z || (a.id < b.id ? -1 : 1);
}

/** The notes that are still on the board, in stack order, each once. */
export function notesOf(board: Board, ids: Iterable<NoteId>): readonly Note[] {
  return Array.from(new Set(ids), (id) => board.notes.get(id))
    .filter((note) => note !== undefined)
    .sort(compareStack);
}
