import type { Editor } from '@tiptap/core';
import { useEditorValue } from '#components/board/note-editor/use-editor-value.ts';
import { MAX_COMMENT_TEXT } from '#lib/review/thread.ts';
import { commentLength } from './comment-limit.ts';

/** Characters from the end at which the counter appears. */
const NEAR = 200;

/** How much room a comment has left, once that is little. */
export function ComposerCounter({ editor }: { readonly editor: Editor }) {
  const left = useEditorValue(editor, ({ state }) => roomLeft(commentLength(state.doc)));
  return (
    <p role="status" className="px-3 pb-1 text-end text-xs text-muted empty:hidden">
      {left !== null &&
        (left === 0 ? 'This comment is full' : `${left} ${left === 1 ? 'character' : 'characters'} left`)}
    </p>
  );
}

function roomLeft(length: number): number | null {
  const left = MAX_COMMENT_TEXT - length;
  return left > NEAR ? null : Math.max(0, left);
}
