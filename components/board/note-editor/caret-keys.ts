import { Extension } from '@tiptap/core';
import { Plugin } from '@tiptap/pm/state';
import type { EditorView } from '@tiptap/pm/view';

/** When the view was last focused, and what reads the browser's selection; ProseMirror keeps both out of its types. */
type Inner = {
  readonly input?: { lastFocus: number };
  readonly domObserver?: { readonly flush: () => void };
};

/**
 * Just after the focus came, ProseMirror puts the caret back where it was: it takes a caret at the very start, or
 * one that it has not heard of yet, for a fault of the browser. A key that is pressed by then was meant. Without
 * this, Home right after opening a note does nothing.
 */
export const CaretKeys = Extension.create({
  name: 'caretKeys',
  addProseMirrorPlugins: () => [
    new Plugin({ props: { handleDOMEvents: { keydown: trustCaret, keyup: readCaret } } }),
  ],
});

function trustCaret(view: EditorView): boolean {
  const { input } = view as unknown as Inner;
  if (input) input.lastFocus = 0;
  return false;
}

function readCaret(view: EditorView): boolean {
  if (!view.composing) (view as unknown as Inner).domObserver?.flush();
  return false;
}
