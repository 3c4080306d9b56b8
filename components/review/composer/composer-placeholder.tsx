import { type KeyboardEvent, type RefObject, useLayoutEffect, useRef, useSyncExternalStore } from 'react';
import type { TypingBuffer } from '#components/board/note-editor/typing-buffer.ts';
import { Button } from '#components/ui/button.tsx';
import { commentText } from '#lib/review/comment-text.ts';
import type { CommentComposerProps } from './comment-composer-props.ts';
import { ComposerFrame, composerTextClass } from './composer-frame.tsx';

export type ComposerPlaceholderProps = CommentComposerProps & {
  readonly buffer: TypingBuffer;
  /** Set when the editor takes over: whether the keyboard was here. */
  readonly hadFocus: RefObject<boolean>;
  readonly onTyped: () => void;
  /** The editor posts as soon as it is there. */
  readonly wantsPost: boolean;
  readonly onWantsPost: (wants: boolean) => void;
};

/** Stands in while the editor loads and takes the keys, so that none is lost. */
export function ComposerPlaceholder(props: ComposerPlaceholderProps) {
  const {
    label,
    submitLabel,
    initial = [],
    autoFocus,
    buffer,
    hadFocus,
    onTyped,
    wantsPost,
    onWantsPost,
    onCancel,
    children,
  } = props;
  const field = useRef<HTMLTextAreaElement>(null);
  const typed = useSyncExternalStore(buffer.subscribe, buffer.getText, buffer.getText);
  // Read once: what was there stays as it is in front of what is typed.
  const before = commentText(initial);

  useLayoutEffect(() => {
    const element = field.current;
    return () => {
      hadFocus.current = element !== null && document.activeElement === element;
      buffer.setComposing(false);
    };
  }, [buffer, hadFocus]);

  const keep = (text: string) => {
    // What was there cannot be changed yet; whatever is written comes after it.
    buffer.setText(text.startsWith(before) ? text.slice(before.length) : typed);
    onTyped();
    // Who goes on writing has not finished, so nothing goes out before it is asked for again.
    onWantsPost(false);
  };
  const ask = () => {
    // The editor takes the focus over from the text.
    field.current?.focus();
    onWantsPost(true);
  };
  return (
    <ComposerFrame
      text={
        <textarea
          ref={field}
          aria-label={label}
          // The person asked for this field a moment ago: it is where they write next.
          // biome-ignore lint/a11y/noAutofocus: see above
          autoFocus={autoFocus ?? false}
          className={`${composerTextClass} resize-none`}
          value={before + typed}
          onChange={(event) => keep(event.target.value)}
          onCompositionStart={() => buffer.setComposing(true)}
          onCompositionEnd={(event) => {
            keep(event.currentTarget.value);
            buffer.setComposing(false);
          }}
          onKeyDown={(event) => {
            const act = actOf(event, ask, onCancel);
            if (!act) return;
            event.preventDefault();
            event.stopPropagation();
            act();
          }}
        />
      }
      buttons={
        <>
          {children}
          <Button
            variant="primary"
            size="small"
            aria-disabled={wantsPost || undefined}
            aria-keyshortcuts="Control+Enter Meta+Enter"
            onClick={ask}
          >
            {submitLabel}
          </Button>
        </>
      }
    />
  );
}

function actOf(
  { key, ctrlKey, metaKey, nativeEvent }: KeyboardEvent,
  ask: () => void,
  onCancel: (() => void) | undefined,
): (() => void) | undefined {
  if (nativeEvent.isComposing) return undefined;
  if (key === 'Enter' && (ctrlKey || metaKey)) return ask;
  return key === 'Escape' ? onCancel : undefined;
}
