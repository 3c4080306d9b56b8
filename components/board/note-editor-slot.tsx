'use client';

import { fitText } from '#lib/board/fit-text.ts';
import type { Note } from '#lib/board/note.ts';
import { blockTitles } from '#lib/canvas/blocks.ts';
import { useOpenBoard } from './board-context.ts';
import { LazyNoteEditor } from './note-editor/lazy-note-editor.tsx';
import type { ExitReason } from './note-editor/note-editor-props.ts';

/** The open text of the note that this person writes. */
export function NoteEditorSlot({ note }: { note: Note }) {
  const { desk, session } = useOpenBoard();
  const fragment = session.fragmentOf(note.id);
  const editing = desk.get().editing;
  if (!fragment) return null;
  const leave = (reason: ExitReason) => {
    if (desk.get().editing?.id !== note.id) return;
    desk.run(reason === 'next' ? 'add-next-note' : 'stop-editing');
  };
  return (
    <LazyNoteEditor
      fragment={fragment}
      awareness={session.awareness}
      undoManager={session.undo.manager}
      text={note.text}
      initialText={editing?.id === note.id ? editing.typed : ''}
      label={`Text of a note in ${blockTitles[note.at.block]}`}
      fontSize={fitText(note.text, note.size).fontSize}
      onExit={leave}
    />
  );
}
