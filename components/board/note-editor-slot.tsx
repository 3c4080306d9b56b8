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
import { passOverTyping } from './pass-over-typing.ts';
import { useHold } from './use-desk.ts';

/** The open text of the note that this person writes. */
export function NoteEditorSlot({ note }: { note: Note }) {
  const { desk, session } = useOpenBoard();
  const hold = useHold(note.id);
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
  // What one goes on typing without the right is nobody's: the text is closed, and the note keeps the focus.
  useEffect(() => {
    if (hold !== 'fixed' || desk.get().editing?.id !== note.id) return;
    passOverTyping();
    desk.run('stop-editing');
  }, [desk, hold, note.id]);
  if (!fragment || hold === 'fixed') return null;
  const leave = (reason: ExitReason) => {
    if (desk.get().editing?.id !== note.id) return;
    desk.run(reason === 'next' ? 'add-next-note' : 'stop-editing');
  };
  return (
    <LazyNoteEditor
      fragment={fragment}
      awareness={session.awarenessOf(note.id)}
      undo={session.undo}
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
