'use client';

import { useSyncExternalStore } from 'react';
import { useRoom } from '#components/workshop/together/room-context.ts';
import type { NoteId } from '#lib/board/ids.ts';
import './voting.css';

/** What a note was given in the round whose results are shown. */
export function NoteResult({ id }: { readonly id: NoteId }) {
  const { results } = useRoom();
  const read = () => results.markOf(id);
  const mark = useSyncExternalStore(results.subscribe, read, read);
  if (!mark) return null;
  // Drawn by the style sheet: the text of a note's element is the note's text alone.
  return (
    <span
      role="img"
      aria-label={mark.words}
      className="note-result"
      data-words={mark.words}
      data-score={mark.score}
    />
  );
}
