'use client';

import { type ComponentProps, memo, use, useCallback, useLayoutEffect, useRef } from 'react';
import { fitText } from '#lib/board/fit-text.ts';
import type { NoteId } from '#lib/board/ids.ts';
import type { Note } from '#lib/board/note.ts';
import type { BlockKey } from '#lib/canvas/blocks.ts';
import type { PaletteColour } from '#lib/canvas/palette.ts';
import type { Rect } from '#lib/geometry/rect.ts';
import {
  type NoteMarks,
  NoteMarksContext,
  useNoteAspect,
  useNoteButPlace,
  useScene,
} from './canvas-context.ts';
import { NoteBody } from './note-body.tsx';
import { PeerMarks } from './peer-marks.tsx';
import { SELECTION_NOTE_ID } from './selection-note.tsx';

type NoteViewProps = {
  readonly id: NoteId;
  readonly block: BlockKey;
  readonly blockColour: PaletteColour;
  /** The one note of its block that Tab reaches. */
  readonly isTabStop: boolean;
};

/** One sticky note. It renders again when its own record, colour or aspect changed, but not when it only moved. */
export const NoteView = memo(function NoteView({ id, block, blockColour, isTabStop }: NoteViewProps) {
  const note = useNoteButPlace(id);
  const { mode, live, peers } = useNoteAspect(id);
  const ref = useNoteElement(id, block, mode === 'editing', live);
  if (!note) return null;
  const { w, h } = live ?? note.size;
  const fit = fitText(note.text, { w, h });
  return (
    <article
      ref={ref}
      className="note"
      tabIndex={isTabStop ? 0 : -1}
      aria-roledescription="sticky note"
      aria-label={nameOf(note)}
      aria-describedby={mode === 'selected' ? SELECTION_NOTE_ID : undefined}
      data-note-id={id}
      data-colour={note.colour ?? blockColour}
      data-mode={mode}
      data-marked={mode !== 'resting' || undefined}
      style={{ width: w, height: fit.height }}
    >
      <NoteBody
        note={note}
        fit={fit}
        isEditing={mode === 'editing'}
        hasPeerCarets={peers.some(({ doing }) => doing === 'typing')}
      />
      {peers.length > 0 && <PeerMarks peers={peers} />}
      <MarksSlot id={id} block={block} isTabStop={isTabStop} />
    </article>
  );
});

function MarksSlot(props: ComponentProps<NoteMarks>) {
  const Marks = use(NoteMarksContext);
  return Marks && <Marks {...props} />;
}

function nameOf({ plain }: Note): string {
  return plain.replace(/\s+/g, ' ').trim() || 'Empty note';
}

/**
 * Tells the scene of the note's element as it comes and goes, has it put in its place, and returns the focus to it
 * when its text is closed.
 */
function useNoteElement(id: NoteId, block: BlockKey, isEditing: boolean, live: Rect | null) {
  const { store, elements, mover, focus } = useScene();
  const own = useRef<HTMLElement>(null);
  const wasEditing = useRef(false);

  useLayoutEffect(() => {
    if (wasEditing.current && !isEditing && own.current) focus.closed(own.current);
    wasEditing.current = isEditing;
  }, [isEditing, focus]);

  useLayoutEffect(() => mover.drawn(id, block, live));
  useLayoutEffect(() => store.subscribeNote(id, () => mover.changed(id)), [store, mover, id]);

  return useCallback(
    (element: HTMLElement) => {
      own.current = element;
      elements.add(id, element);
      focus.arrived(id, element);
      return () => {
        focus.leaves(id, block, element);
        elements.remove(id, element);
      };
    },
    [id, block, elements, focus],
  );
}
