import type { NoteId } from '#lib/board/ids.ts';

/** The elements of the notes that are in the page now, for what writes to them outside React. */
export type NoteElements = {
  readonly get: (id: NoteId) => HTMLElement | undefined;
  readonly add: (id: NoteId, element: HTMLElement) => void;
  /** Only if it is still the note's element: a note that moved to another block has a new one already. */
  readonly remove: (id: NoteId, element: HTMLElement) => void;
};

export function makeNoteElements(): NoteElements {
  const elements = new Map<NoteId, HTMLElement>();
  return {
    get: (id) => elements.get(id),
    add: (id, element) => elements.set(id, element),
    remove: (id, element) => {
      if (elements.get(id) === element) elements.delete(id);
    },
  };
}
