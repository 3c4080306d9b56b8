import type { AnyExtension } from '@tiptap/core';
import Highlight from '@tiptap/extension-highlight';
import { OrderedList, TaskItem, TaskList } from '@tiptap/extension-list';
import StarterKit from '@tiptap/starter-kit';
import { NoteLink } from './note-link.ts';

/**
 * What a note's text may hold: exactly what `RichText` has. Undo is the board's, and a paragraph that nobody
 * typed is never added, so the kit's own are off.
 */
export const noteSchema: readonly AnyExtension[] = [
  StarterKit.configure({
    blockquote: false,
    code: false,
    codeBlock: false,
    dropcursor: false,
    gapcursor: false,
    heading: false,
    horizontalRule: false,
    link: false,
    orderedList: false,
    trailingNode: false,
    underline: false,
    undoRedo: false,
  }),
  // Every list counts from one, as the static text does.
  OrderedList.extend({ addAttributes: () => ({}), renderHTML: () => ['ol', 0] }),
  TaskList,
  TaskItem.configure({
    nested: true,
    a11y: { checkboxLabel: (node) => node.firstChild?.textContent || 'Empty task' },
  }),
  Highlight,
  NoteLink,
];
