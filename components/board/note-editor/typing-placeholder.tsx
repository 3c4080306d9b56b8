import { type KeyboardEvent, useLayoutEffect, useMemo, useRef, useSyncExternalStore } from 'react';
import { appendLines, type RichText } from '#lib/board/rich-text.ts';
import { RichTextView } from '../rich-text-view.tsx';
import type { ExitReason } from './note-editor-props.ts';
import type { TypingBuffer } from './typing-buffer.ts';

export type TypingPlaceholderProps = {
  readonly text: RichText;
  readonly buffer: TypingBuffer;
  readonly label: string;
  readonly fontSize: number;
  readonly onExit: (reason: ExitReason) => void;
};

/** Stands in while the editor loads: shows the text with a caret and takes the keys, so that none is lost. */
export function TypingPlaceholder({ text, buffer, label, fontSize, onExit }: TypingPlaceholderProps) {
  const field = useRef<HTMLTextAreaElement>(null);
  const typed = useSyncExternalStore(buffer.subscribe, buffer.getText, buffer.getText);
  const shown = useMemo(() => appendLines(text, typed), [text, typed]);

  useLayoutEffect(() => {
    const element = field.current;
    if (!element) return;
    element.focus({ preventScroll: true });
    element.setSelectionRange(element.value.length, element.value.length);
    return () => buffer.setComposing(false);
  }, [buffer]);

  const leaveByKey = (event: KeyboardEvent) => {
    event.stopPropagation();
    if (event.nativeEvent.isComposing) return;
    const reason = exitFor(event);
    if (!reason) return;
    event.preventDefault();
    onExit(reason);
  };

  return (
    <div className="note-typing" style={{ fontSize }}>
      <RichTextView text={shown} />
      <textarea
        ref={field}
        aria-label={label}
        className="note-typing-field"
        value={typed}
        onChange={(event) => buffer.setText(event.target.value)}
        onCompositionStart={() => buffer.setComposing(true)}
        onCompositionEnd={(event) => {
          buffer.setText(event.currentTarget.value);
          buffer.setComposing(false);
        }}
        onKeyDown={leaveByKey}
        onPointerDown={(event) => event.stopPropagation()}
        onPaste={(event) => event.stopPropagation()}
        onBlur={() => {
          if (document.hasFocus()) onExit('blur');
        }}
      />
    </div>
  );
}

function exitFor({ key, ctrlKey, metaKey, shiftKey }: KeyboardEvent): ExitReason | null {
  if (key === 'Escape') return 'escape';
  if (key === 'Tab' && !shiftKey) return 'next';
  return key === 'Enter' && (ctrlKey || metaKey) ? 'next' : null;
}
