import type { BlockKey } from '../../canvas/blocks.ts';
import type { CanvasLayout } from '../../canvas/layout.ts';
import type { BoardPoint } from '../../geometry/point.ts';
import type { Board } from '../board.ts';
import type { Change } from '../change.ts';
import { DEFAULT_NOTE_SIZE, MAX_NOTES } from '../limits.ts';
import { richTextFrom } from '../rich-text.ts';
import { cornerUnder } from './corner-under.ts';
import { type NoteSource, newNote } from './new-note.ts';
import { placeNotes } from './place-notes.ts';
import { splitIntoNotes } from './split-into-notes.ts';
import { stackOf } from './stacking.ts';

/**
 * A note for each line of the text, at the block's first free places; a single one in the middle of `centre`, a
 * point on the board, when that is given. `leftOut` did not fit on the board.
 */
export function addNotesFromText(
  board: Board,
  layout: CanvasLayout,
  source: NoteSource,
  block: BlockKey,
  text: string,
  centre: BoardPoint | null = null,
): { readonly changes: readonly Change[]; readonly leftOut: number } {
  const lines = splitIntoNotes(text);
  const kept = lines.slice(0, Math.max(0, MAX_NOTES - board.notes.size));
  const places =
    centre && kept.length === 1
      ? [cornerUnder(layout, block, centre)]
      : placeNotes(
          board,
          layout,
          block,
          kept.map(() => DEFAULT_NOTE_SIZE),
        );
  const { top } = stackOf(board, block);
  const changes = places.map((at, index): Change => {
    const place = { block, ...at, z: top + 1 + index };
    return { type: 'add-note', note: newNote(source, place, { text: richTextFrom(kept[index] ?? '') }) };
  });
  return { changes, leftOut: lines.length - kept.length };
}
