import type { Editor } from '@tiptap/core';
import type { Node } from '@tiptap/pm/model';
import { Selection } from '@tiptap/pm/state';
import { useEffect, useEffectEvent, useRef, useState } from 'react';
import { Button } from '#components/ui/button.tsx';
import { Refusal } from '#components/ui/refusal.tsx';
import { bodyOf } from './comment-document.ts';
import { whyNoComment } from './comment-refusal.ts';
import { ComposerBar } from './composer-bar.tsx';
import { ComposerCounter } from './composer-counter.tsx';
import { ComposerFrame } from './composer-frame.tsx';
import { MentionList } from './mention-list.tsx';
import { type LoadedComposerProps, useCommentEditor } from './use-comment-editor.ts';

/** Where a comment is written, once its editor has loaded. */
export function CommentComposer(props: LoadedComposerProps) {
  const { submitLabel, onSubmit, onCancel, children } = props;
  const bar = useRef<HTMLDivElement>(null);
  const isSending = useRef(false);
  const [isBusy, setBusy] = useState(false);
  const [refusal, setRefusal] = useState<string | null>(null);
  const { host, listId, editor } = useCommentEditor(props, {
    onSubmit: () => void post(),
    onToolbar: () => bar.current?.querySelector<HTMLElement>('button[tabindex="0"]')?.focus(),
    onChange: () => setRefusal(null),
  });

  const post = async () => {
    if (!editor || isSending.current) return;
    const sent = editor.state.doc;
    const body = bodyOf(sent);
    if (!body) {
      setRefusal(whyNoComment(sent));
      editor.view.focus();
      return;
    }
    isSending.current = true;
    setBusy(true);
    const why = await onSubmit(body).catch(() => 'Something went wrong. Your text is still here; try again.');
    isSending.current = false;
    setBusy(false);
    if (editor.isDestroyed) return;
    if (why === null) takeAway(editor, sent);
    setRefusal(why);
  };

  const postIfAsked = useEffectEvent(() => {
    if (!props.wantsPost) return;
    props.onWantsPost(false);
    void post();
  });
  useEffect(() => {
    if (editor) postIfAsked();
  }, [editor]);

  return (
    <div>
      <ComposerFrame
        text={<div ref={host} />}
        counter={editor && <ComposerCounter editor={editor} />}
        bar={editor && <ComposerBar editor={editor} ref={bar} />}
        buttons={
          <>
            {children}
            {onCancel && (
              <Button variant="quiet" size="small" onClick={onCancel}>
                Cancel
              </Button>
            )}
            <Button
              variant="primary"
              size="small"
              aria-disabled={isBusy || undefined}
              aria-keyshortcuts="Control+Enter Meta+Enter"
              onClick={() => void post()}
            >
              {submitLabel}
            </Button>
          </>
        }
      />
      {editor && <MentionList editor={editor} id={listId} />}
      <Refusal why={refusal} />
    </div>
  );
}

/** What was posted goes; what was written after it meanwhile stays. */
function takeAway(editor: Editor, sent: Node): void {
  const { state, view } = editor;
  const apart = sent.content.findDiffStart(state.doc.content);
  if (apart === null) editor.commands.clearContent(true);
  else if (apart >= Selection.atEnd(sent).head) view.dispatch(state.tr.delete(0, apart));
}
