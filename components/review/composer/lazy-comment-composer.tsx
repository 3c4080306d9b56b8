'use client';

import { lazy, Suspense, useRef, useState } from 'react';
import { loadWhenReachable } from '#components/board/note-editor/load-when-reachable.ts';
import { makeTypingBuffer } from '#components/board/note-editor/typing-buffer.ts';
import { WhenWhole } from '#components/board/note-editor/when-whole.tsx';
import { parseCommentBody } from '#lib/review/parse-comment-body.ts';
import { appendTyped } from './append-typed.ts';
import type { CommentComposerProps } from './comment-composer-props.ts';
import { ComposerPlaceholder } from './composer-placeholder.tsx';

export type { CommentComposerProps } from './comment-composer-props.ts';

const loadComposer = () => import('./comment-composer.tsx');

// Without a network the placeholder goes on taking text, so the editor may come as late as it likes.
const Composer = lazy(async () => ({ default: (await loadWhenReachable(loadComposer)).CommentComposer }));

/** Fetches the editor ahead of the first comment that is written, as when the panel opens. */
export function preloadCommentComposer(): void {
  // Without it the editor loads when it is needed, and that attempt tells what went wrong.
  loadComposer().catch(() => undefined);
}

/** Where a comment is written. The editor comes with the first use; what is typed and asked for until then is kept. */
export function LazyCommentComposer(props: CommentComposerProps) {
  const [buffer] = useState(() => makeTypingBuffer(''));
  const hadFocus = useRef(false);
  const [wantsPost, setWantsPost] = useState(false);
  // A draft that is kept may come back as `initial`, with all that was typed in it.
  const [initial] = useState(props.initial ?? []);
  const keepTyped = () => props.onDraft?.(parseCommentBody(appendTyped(initial, buffer.getText())));
  const both = { ...props, initial, buffer, hadFocus, wantsPost, onWantsPost: setWantsPost };
  return (
    <Suspense fallback={<ComposerPlaceholder {...both} onTyped={keepTyped} />}>
      <WhenWhole buffer={buffer}>
        <Composer {...both} />
      </WhenWhole>
    </Suspense>
  );
}
