import { Editor } from '@tiptap/core';
import { Selection } from '@tiptap/pm/state';
import type { Awareness } from 'y-protocols/awareness';
import type * as Y from 'yjs';
import type { BoardUndo } from '#lib/sync/undo.ts';
import { CaretKeys } from './caret-keys.ts';
import { carets } from './caret-plugin.ts';
import { cleanPastedHtml } from './clean-pasted-html.ts';
import { fragmentBinding } from './fragment-binding.ts';
import { mendFragment } from './mend-fragment.ts';
import { noteKeys } from './note-keys.ts';
import { noteSchema } from './note-schema.ts';
import { TextLimit } from './text-limit.ts';

export type NoteEditorOptions = {
  readonly element: HTMLElement;
  readonly fragment: Y.XmlFragment;
  readonly awareness: Awareness;
  readonly undo: BoardUndo;
  /** The accessible name of the text. */
  readonly label: string;
  readonly onEscape: () => void;
  readonly onNext: () => void;
  readonly onToolbar: () => void;
  readonly onBroken: () => void;
};

/** An editor bound to one note's fragment. Mounting it writes nothing into a sound fragment. */
export function makeNoteEditor(options: NoteEditorOptions): Editor {
  const { element, fragment, awareness, undo, label, onBroken } = options;
  mendFragment(fragment);
  return new Editor({
    element,
    injectCSS: false,
    extensions: [
      ...noteSchema,
      fragmentBinding(fragment, undo, onBroken),
      carets(awareness),
      noteKeys(options),
      CaretKeys,
      TextLimit,
    ],
    editorProps: {
      attributes: { class: 'note-text', role: 'textbox', 'aria-multiline': 'true', 'aria-label': label },
      transformPastedHTML: cleanPastedHtml,
      // The board decides what it shows: scrolling its elements would shift it under the pointer.
      handleScrollToSelection: () => true,
    },
  });
}

/** Puts the caret at the end and writes there what was typed before the editor could take it. */
export function beginWriting(editor: Editor, typed: string): void {
  const { view } = editor;
  view.dispatch(view.state.tr.setSelection(Selection.atEnd(view.state.doc)));
  const [first = '', ...rest] = typed.split('\n');
  if (first !== '') view.dispatch(view.state.tr.insertText(first));
  for (const line of rest) {
    editor.commands.splitBlock();
    if (line !== '') view.dispatch(view.state.tr.insertText(line));
  }
  view.focus();
}
