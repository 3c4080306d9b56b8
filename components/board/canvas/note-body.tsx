'use client';

import { type ReactNode, useRef } from 'react';
import { RichTextView } from '#components/board/rich-text-view.tsx';
import type { TextFit } from '#lib/board/fit-text.ts';
import type { Note } from '#lib/board/note.ts';
import { useSlots } from './canvas-context.ts';

type NoteBodyProps = {
  readonly note: Note;
  readonly fit: TextFit;
  readonly isEditing: boolean;
  readonly hasPeerCarets: boolean;
};

/**
 * What is written on a note, in the size that fits. Only parts that need the board's slots follow them: those may
 * change at any time, and a plain note must not draw again for that.
 */
export function NoteBody({ note, fit, isEditing, hasPeerCarets }: NoteBodyProps) {
  const { text } = note;
  return (
    <div
      className="note-body"
      data-overlong={(fit.overlong && !isEditing) || undefined}
      style={{ fontSize: fit.fontSize }}
    >
      {isEditing ? (
        <OpenText note={note} />
      ) : hasPeerCarets ? (
        <SharedText note={note} />
      ) : (
        <TextAtRest note={note} hasTasks={text.some(({ kind }) => kind === 'task-list')} />
      )}
    </div>
  );
}

function OpenText({ note }: { readonly note: Note }): ReactNode {
  return useSlots().renderEditor(note);
}

/** The text of a note that somebody else is writing, with their caret. */
function SharedText({ note }: { readonly note: Note }) {
  const { renderCarets } = useSlots();
  const container = useRef<HTMLDivElement>(null);
  return (
    <div ref={container} className="relative">
      <RichTextView text={note.text} />
      {renderCarets?.(note, container)}
    </div>
  );
}

function TextAtRest({ note, hasTasks }: { readonly note: Note; readonly hasTasks: boolean }) {
  return hasTasks ? <TaskText note={note} /> : <RichTextView text={note.text} />;
}

function TaskText({ note: { id, text } }: { readonly note: Note }) {
  const { mayEdit, onToggleTask } = useSlots();
  if (!mayEdit || !onToggleTask) return <RichTextView text={text} />;
  return <RichTextView text={text} onToggle={(task) => onToggleTask(id, task)} />;
}
