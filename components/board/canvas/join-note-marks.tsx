import type { NoteMarks } from './canvas-context.ts';

/** Draws both in each note; `null` when there is neither. Another component for every call that has both. */
export function joinNoteMarks(First: NoteMarks | null, Second: NoteMarks | null): NoteMarks | null {
  if (!First || !Second) return First ?? Second;
  return (note) => (
    <>
      <First {...note} />
      <Second {...note} />
    </>
  );
}
