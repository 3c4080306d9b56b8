'use client';

import { useEffect, useState } from 'react';
import { fitText } from '#lib/board/fit-text.ts';
import type { NoteId } from '#lib/board/ids.ts';
import type { Note } from '#lib/board/note.ts';
import { blockTitles } from '#lib/canvas/blocks.ts';
import { useOpenBoard } from './board-context.ts';
import type { BoardDesk } from './make-board-desk.ts';
import { LazyNoteEditor } from './note-editor/lazy-note-editor.tsx';
import type { ExitReason } from './note-editor/note-editor-props.ts';
import { useMayEdit } from './use-desk.ts';

/** The open text of the note that this person writes. */
export function NoteEditorSlot({ note }: { note: Note }) {
  const { desk, session } = useOpenBoard();
  const mayEdit = useMayEdit();
  const fragment = session.fragmentOf(note.id);
  const [typed] = useState(() => typedInto(desk, note.id));
  // Handed over once: a note that moves to another block meanwhile mounts its editor again.
  useEffect(() => {
    desk.put((before) =>
      before.editing?.id === note.id && before.editing.typed !== ''
        ? { ...before, editing: { id: note.id, typed: '' } }
        : before,
    );
  }, [desk, note.id]);
  // What a reader goes on typing is nobody's: the text is closed with the role.
  useEffect(() => {
    if (!mayEdit) desk.put((before) => ({ ...before, editing: null }));
  }, [desk, mayEdit]);
  if (!fragment || !mayEdit) return null;
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
      initialText={typed}
      label={`Text of a note in ${blockTitles[note.at.block]}`}
      fontSize={fitText(note.text, note.size).fontSize}
      onExit={leave}
    />
  );
}

function typedInto(desk: BoardDesk, id: NoteId): string {
  const { editing } = desk.get();
  return editing?.id === id ? editing.typed : '';
}
