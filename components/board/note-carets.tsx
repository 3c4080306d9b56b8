'use client';

import type { RefObject } from 'react';
import type { Note } from '#lib/board/note.ts';
import { useOpenBoard } from './board-context.ts';
import { CaretOverlay } from './caret-overlay.tsx';

type NoteCaretsProps = { readonly note: Note; readonly container: RefObject<HTMLElement | null> };

/** The carets of the people who write in a note that this person only watches. */
export function NoteCarets({ note, container }: NoteCaretsProps) {
  const { session } = useOpenBoard();
  const fragment = session.fragmentOf(note.id);
  return fragment ? (
    <CaretOverlay
      noteId={note.id}
      text={note.text}
      awareness={session.awarenessOf(note.id)}
      fragment={fragment}
      container={container}
    />
  ) : null;
}
