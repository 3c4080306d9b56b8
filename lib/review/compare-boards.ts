import type { Board } from '../board/board.ts';
import type { NoteId } from '../board/ids.ts';
import type { Note } from '../board/note.ts';
import { compareReadingOrder } from '../board/reading-order.ts';
import { blockKeys } from '../canvas/blocks.ts';
import { compareNotes } from './compare-notes.ts';
import type { NoteChange } from './note-change.ts';

/**
 * What became of each note between two states of a board, block by block as they are read; a note counts where it
 * lies afterwards. Who did it is not known from the states: `by` is empty.
 */
export function compareBoards(
  before: Pick<Board, 'notes'>,
  after: Pick<Board, 'notes'>,
): readonly NoteChange[] {
  const ids = new Set<NoteId>([...before.notes.keys(), ...after.notes.keys()]);
  const changes: { readonly shown: Note; readonly change: NoteChange }[] = [];
  for (const id of ids) {
    const was = before.notes.get(id) ?? null;
    const is = after.notes.get(id) ?? null;
    const kinds = compareNotes(was, is);
    const shown = is ?? was;
    if (shown && kinds.length > 0)
      changes.push({ shown, change: { id, kinds, before: was, after: is, by: [] } });
  }
  return changes
    .sort(
      (a, b) =>
        blockKeys.indexOf(a.shown.at.block) - blockKeys.indexOf(b.shown.at.block) ||
        compareReadingOrder(a.shown, b.shown),
    )
    .map(({ change }) => change);
}
