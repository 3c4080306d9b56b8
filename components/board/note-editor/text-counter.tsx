import type { Editor } from '@tiptap/core';
import { MAX_NOTE_TEXT } from '#lib/board/limits.ts';
import { textLength } from './text-limit.ts';
import { useEditorValue } from './use-editor-value.ts';

/** Characters from the end at which the counter appears. */
const NEAR = 200;

/** How much room a note has left, once that is little. */
export function TextCounter({ editor }: { readonly editor: Editor }) {
  const left = useEditorValue(editor, ({ state }) => roomLeft(textLength(state.doc)));
  return (
    <p role="status" className="note-counter">
      {left !== null &&
        (left === 0 ? 'This note is full' : `${left} ${left === 1 ? 'character' : 'characters'} left`)}
    </p>
  );
}

function roomLeft(length: number): number | null {
  const left = MAX_NOTE_TEXT - length;
  return left > NEAR ? null : Math.max(0, left);
}
