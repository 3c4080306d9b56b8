'use client';

import { type ComponentProps, useLayoutEffect, useRef, useSyncExternalStore } from 'react';
import type { NoteMarks } from '#components/board/canvas/canvas-context.ts';
import { countWords } from '#lib/review/pin-counts.ts';
import type { ThreadCounts } from './thread-counts.ts';

/** Lets each note say how many comments are open on it: its pin, which shows it, is elsewhere in the page. */
export function makeCommentMark(counts: ThreadCounts): NoteMarks {
  return function CommentMark({ id }: ComponentProps<NoteMarks>) {
    const read = () => {
      const count = counts.ofNote(id);
      return count ? countWords(count) : '';
    };
    const words = useSyncExternalStore(counts.subscribe, read, read);
    return words === '' ? null : <Description words={words} />;
  };
}

/** Of the note in which it is. */
function Description({ words }: { readonly words: string }) {
  const own = useRef<HTMLSpanElement>(null);
  useLayoutEffect(() => {
    const note = own.current?.closest('[data-note-id]');
    note?.setAttribute('aria-description', words);
    return () => note?.removeAttribute('aria-description');
  }, [words]);
  return <span ref={own} hidden />;
}
