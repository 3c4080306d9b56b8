import type { NoteCopy } from '#lib/board/commands/add-note-copies.ts';
import { compareReadingOrder } from '#lib/board/reading-order.ts';
import type { BoardDesk } from './make-board-desk.ts';

/**
 * Copies and pastes notes. Other programs get their text, a line for each; what the same tab copied it pastes with
 * formatting, colour and size, as long as the clipboard still holds that text.
 */
export type NoteClipboard = {
  /** Puts the selected notes on the clipboard; false when none is selected. */
  readonly copy: (data: Pick<DataTransfer, 'setData'>) => boolean;
  /** Adds what the clipboard holds; false when that is nothing. */
  readonly paste: (data: Pick<DataTransfer, 'getData'>) => boolean;
};

export function makeNoteClipboard(desk: Pick<BoardDesk, 'get' | 'scene' | 'run'>): NoteClipboard {
  let copied: { readonly text: string; readonly notes: readonly NoteCopy[] } | null = null;
  return {
    copy: (data) => {
      const { notes } = desk.scene().board;
      const selected = Array.from(desk.get().selection)
        .flatMap((id) => notes.get(id) ?? [])
        .sort(compareReadingOrder);
      if (selected.length === 0) return false;
      copied = {
        text: selected.map((note) => note.plain.replaceAll('\n', ' ')).join('\n'),
        notes: selected.map(({ size, colour, text }) => ({ size, colour, text })),
      };
      data.setData('text/plain', copied.text);
      return true;
    },
    paste: (data) => {
      const text = data.getData('text/plain').replaceAll('\r\n', '\n');
      if (copied && text === copied.text) desk.run('paste-notes', { notes: copied.notes });
      else if (text.trim() !== '') desk.run('paste-text', { text });
      else return false;
      return true;
    },
  };
}
