import { Extension } from '@tiptap/core';
import { Plugin } from '@tiptap/pm/state';
import type { EditorView } from '@tiptap/pm/view';

/** The part of the view that reads the browser's selection; ProseMirror keeps it out of its types. */
type Observing = { readonly domObserver?: { readonly flush: () => void } };

/**
 * Takes note of where a key put the caret as soon as the key is up. The browser tells of it a moment later, and a
 * letter of somebody else that arrives in between would put the caret back where it was.
 */
export const CaretKeys = Extension.create({
  name: 'caretKeys',
  addProseMirrorPlugins: () => [new Plugin({ props: { handleDOMEvents: { keyup: readSelection } } })],
});

function readSelection(view: EditorView): boolean {
  if (!view.composing) (view as unknown as Observing).domObserver?.flush();
  return false;
}
