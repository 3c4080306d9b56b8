import { Extension } from '@tiptap/core';
import { Plugin } from '@tiptap/pm/state';
import type { EditorView } from '@tiptap/pm/view';

/** When the view was last focused, in milliseconds; ProseMirror keeps it out of its types. */
type Focused = { readonly input?: { lastFocus: number } };

/**
 * For 200 ms after the focus ProseMirror takes a caret at the very start for a fault of the browser and puts it
 * back. A key that is down by then was meant: without this, Home right after opening a note does nothing.
 */
export const CaretKeys = Extension.create({
  name: 'caretKeys',
  addProseMirrorPlugins: () => [new Plugin({ props: { handleDOMEvents: { keydown: trustCaret } } })],
});

function trustCaret(view: EditorView): boolean {
  const { input } = view as unknown as Focused;
  if (input) input.lastFocus = 0;
  return false;
}
