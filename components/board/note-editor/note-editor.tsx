import type { Editor } from '@tiptap/core';
import { type FocusEvent, useEffectEvent, useLayoutEffect, useRef, useState } from 'react';
import { AboveNote } from './above-note.tsx';
import { FormatBar } from './format-bar.tsx';
import { beginWriting, makeNoteEditor } from './make-note-editor.ts';
import type { ExitReason, NoteEditorProps } from './note-editor-props.ts';
import { TextCounter } from './text-counter.tsx';
import type { TypingBuffer } from './typing-buffer.ts';

export type LoadedNoteEditorProps = Omit<NoteEditorProps, 'text' | 'initialText'> & {
  readonly buffer: TypingBuffer;
};

/** Events that mean something to the board but belong to the text here. */
const ownEvents = ['pointerdown', 'dblclick', 'keydown', 'copy', 'cut', 'paste'] as const;

/** The rich text editor in the note that this person is writing. */
export function NoteEditor(props: LoadedNoteEditorProps) {
  const { fragment, awareness, undo, label, fontSize, buffer } = props;
  const host = useRef<HTMLDivElement>(null);
  const bar = useRef<HTMLDivElement>(null);
  const [editor, setEditor] = useState<Editor | null>(null);
  const exited = useRef(false);

  const leave = useEffectEvent((reason: ExitReason) => {
    if (exited.current) return;
    exited.current = true;
    props.onExit(reason);
  });
  const mount = useEffectEvent(
    (element: HTMLElement): Editor =>
      makeNoteEditor({
        element,
        fragment,
        awareness,
        undo,
        label,
        onEscape: () => leave('escape'),
        onNext: () => leave('next'),
        // The observer that noticed runs inside a document transaction.
        onBroken: () => queueMicrotask(() => leave('gone')),
        onToolbar: () => bar.current?.querySelector<HTMLElement>('button[tabindex="0"]')?.focus(),
      }),
  );

  useLayoutEffect(() => {
    const element = host.current;
    if (!element || !fragment.doc || fragment.doc.isDestroyed) return;
    exited.current = false;
    const made = mount(element);
    undo.stopCapturing();
    beginWriting(made, buffer.take());
    setEditor(made);
    const stop = (event: Event) => event.stopPropagation();
    for (const type of ownEvents) element.addEventListener(type, stop);
    return () => {
      for (const type of ownEvents) element.removeEventListener(type, stop);
      exited.current = true;
      undo.stopCapturing();
      made.destroy();
    };
  }, [fragment, undo, buffer]);

  const leaveWithFocus = ({ relatedTarget }: FocusEvent) => {
    const within = [host, bar].some(
      ({ current }) => relatedTarget instanceof Node && current?.contains(relatedTarget),
    );
    // The window losing the focus, as to another program, is no reason to stop writing.
    if (!within && document.hasFocus()) leave('blur');
  };

  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: the text and its buttons inside have the roles
    <div className="note-editor" onBlur={leaveWithFocus}>
      <div ref={host} style={{ fontSize }} />
      {editor && (
        <>
          <TextCounter editor={editor} />
          <AboveNote anchor={host} ref={bar}>
            <FormatBar editor={editor} />
          </AboveNote>
        </>
      )}
    </div>
  );
}
