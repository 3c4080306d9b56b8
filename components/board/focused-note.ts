import { type NoteId, parseNoteId } from '#lib/board/ids.ts';

/** The note that has the keyboard focus itself, and not something in it. */
export function focusedNote(): NoteId | null {
  const element = document.activeElement;
  return element instanceof HTMLElement ? parseNoteId(element.dataset.noteId) : null;
}
