'use client';

import type { NoteId } from '#lib/board/ids.ts';
import { useCanvasDesk, useNote, useSlots } from './canvas-context.ts';

/** What selected notes point at with `aria-describedby`. */
export const SELECTION_NOTE_ID = 'selection-note';

/** Says for assistive technology that a note is selected, and for a single one who wrote it. */
export function SelectionNote() {
  const only = useCanvasDesk(({ selection }) => {
    const [first] = selection;
    return selection.size === 1 && first ? first : null;
  });
  return (
    <span id={SELECTION_NOTE_ID} hidden>
      Selected. {only && <Author id={only} />}
    </span>
  );
}

function Author({ id }: { readonly id: NoteId }) {
  const note = useNote(id);
  const { describeAuthor } = useSlots();
  return note && describeAuthor ? describeAuthor(note) : null;
}
