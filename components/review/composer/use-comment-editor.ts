import type { Editor, JSONContent } from '@tiptap/core';
import { Selection } from '@tiptap/pm/state';
import { type RefObject, useEffectEvent, useId, useLayoutEffect, useRef, useState } from 'react';
import type { TypingBuffer } from '#components/board/note-editor/typing-buffer.ts';
import { appendTyped } from './append-typed.ts';
import type { CommentComposerProps } from './comment-composer-props.ts';
import { bodyOf, documentOf } from './comment-document.ts';
import { composerTextClass } from './composer-frame.tsx';
import { makeCommentEditor } from './make-comment-editor.ts';

export type LoadedComposerProps = CommentComposerProps & {
  /** What was typed before the editor was there. */
  readonly buffer: TypingBuffer;
  /** Whether the keyboard was where that was typed. */
  readonly hadFocus: RefObject<boolean>;
  /** Whether posting it was asked for there. */
  readonly wantsPost: boolean;
  readonly onWantsPost: (wants: boolean) => void;
};

type Acts = { readonly onSubmit: () => void; readonly onToolbar: () => void; readonly onChange: () => void };

export type CommentEditor = {
  /** Its element is where the editor stands. */
  readonly host: RefObject<HTMLDivElement | null>;
  /** The id of the list of people in the page. */
  readonly listId: string;
  readonly editor: Editor | null;
};

/** An editor in the element of `host`, for as long as that is in the page. */
export function useCommentEditor(props: LoadedComposerProps, acts: Acts): CommentEditor {
  const host = useRef<HTMLDivElement>(null);
  const listId = useId();
  const [editor, setEditor] = useState<Editor | null>(null);
  /** What was written, when the editor is put up once more. */
  const left = useRef<JSONContent | null>(null);

  const membersNow = useEffectEvent(() => props.members);
  const submit = useEffectEvent(acts.onSubmit);
  const goToBar = useEffectEvent(acts.onToolbar);
  const leave = useEffectEvent(() => {
    props.onCancel?.();
    return props.onCancel !== undefined;
  });
  const change = useEffectEvent((changed: Editor) => {
    acts.onChange();
    props.onDraft?.(bodyOf(changed.state.doc));
  });
  const mount = useEffectEvent((element: HTMLElement): Editor => {
    const { initial = [], label, buffer } = props;
    return makeCommentEditor({
      element,
      content: left.current ?? documentOf(appendTyped(initial, buffer.take())),
      label,
      className: composerTextClass,
      placeholder: `${label}…`,
      listId,
      members: () => membersNow(),
      onSubmit: () => submit(),
      onToolbar: () => goToBar(),
      onEscape: () => leave(),
    });
  });
  const begin = useEffectEvent((made: Editor) => {
    if (props.autoFocus || props.hadFocus.current) {
      const { state, view } = made;
      view.dispatch(state.tr.setSelection(Selection.atEnd(state.doc)));
      view.focus();
    }
    props.hadFocus.current = false;
  });

  useLayoutEffect(() => {
    const element = host.current;
    if (!element) return;
    const made = mount(element);
    made.on('update', () => change(made));
    begin(made);
    setEditor(made);
    return () => {
      left.current = made.getJSON();
      made.destroy();
    };
  }, []);

  return { host, listId, editor };
}
