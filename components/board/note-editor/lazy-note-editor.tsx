import { lazy, Suspense, useEffect, useEffectEvent, useRef, useState } from 'react';
import { appendText } from '#lib/sync/append-text.ts';
import { LOCAL } from '#lib/sync/local-origin.ts';
import { loadWhenReachable } from './load-when-reachable.ts';
import type { ExitReason, NoteEditorProps } from './note-editor-props.ts';
import { makeTypingBuffer } from './typing-buffer.ts';
import { TypingPlaceholder } from './typing-placeholder.tsx';
import { WhenWhole } from './when-whole.tsx';

const loadEditor = () => import('./note-editor.tsx');

// Without a network the placeholder goes on taking text, so the editor may come as late as it likes.
const Editor = lazy(async () => ({ default: (await loadWhenReachable(loadEditor)).NoteEditor }));

/** Fetches the editor ahead of the first note that is written, as when the board has come to rest. */
export function preloadNoteEditor(): void {
  // Without it the editor loads when it is needed, and that attempt tells what went wrong.
  loadEditor().catch(() => undefined);
}

/** Opens a note's text for writing. The editor comes with the first use; what is typed until then is kept. */
export function LazyNoteEditor({ initialText, text, ...props }: NoteEditorProps) {
  const [buffer] = useState(() => makeTypingBuffer(initialText));
  const isThere = useRef(false);
  const keepTyped = () => {
    const typed = buffer.take();
    if (typed !== '') props.fragment.doc?.transact(() => appendText(props.fragment, typed), LOCAL);
  };
  const leaveEarly = (reason: ExitReason) => {
    keepTyped();
    props.onExit(reason);
  };
  const closed = useEffectEvent(keepTyped);
  // The text may also be closed from outside, as when the board is locked.
  useEffect(() => {
    isThere.current = true;
    return () => {
      isThere.current = false;
      queueMicrotask(() => isThere.current || closed());
    };
  }, []);
  const placeholder = (
    <TypingPlaceholder
      text={text}
      buffer={buffer}
      label={props.label}
      fontSize={props.fontSize}
      onExit={leaveEarly}
    />
  );
  return (
    <Suspense fallback={placeholder}>
      <WhenWhole buffer={buffer}>
        <Editor {...props} buffer={buffer} />
      </WhenWhole>
    </Suspense>
  );
}
