import type { NoteId } from '#lib/board/ids.ts';
import { compareReadingOrder } from '#lib/board/reading-order.ts';
import type { BoardDesk } from './make-board-desk.ts';

/** Puts the selected notes on the clipboard as text, one after the other; false when none is selected. */
export function copyNotes(desk: BoardDesk, data: DataTransfer): boolean {
  const text = textOf(desk, desk.get().selection);
  if (text === null) return false;
  data.setData('text/plain', text);
  return true;
}

/** The notes' texts in reading order, a line each: what a paste turns into as many notes again. */
function textOf(desk: BoardDesk, ids: ReadonlySet<NoteId>): string | null {
  const { notes } = desk.scene().board;
  const selected = Array.from(ids).flatMap((id) => notes.get(id) ?? []);
  if (selected.length === 0) return null;
  return selected
    .sort(compareReadingOrder)
    .map((note) => note.plain.replaceAll('\n', ' '))
    .join('\n');
}
