import { Extension } from '@tiptap/core';
import { type Node, Slice } from '@tiptap/pm/model';
import { Plugin } from '@tiptap/pm/state';
import { ySyncPluginKey } from '@tiptap/y-tiptap';
import { MAX_NOTE_TEXT } from '#lib/board/limits.ts';

/** Characters in a note, line breaks between and within paragraphs counted as the static text counts them. */
export function textLength(doc: Node): number {
  return doc.textBetween(0, doc.content.size, '\n', '\n').length;
}

/** Refuses what would make the text longer than a note may be; what others wrote is always let in. */
export const TextLimit = Extension.create({
  name: 'textLimit',
  addProseMirrorPlugins() {
    return [
      new Plugin({
        filterTransaction: (transaction, state) => {
          if (!transaction.docChanged || transaction.getMeta(ySyncPluginKey) !== undefined) return true;
          // A document's size is never less than its text's.
          if (transaction.doc.content.size <= MAX_NOTE_TEXT) return true;
          const length = textLength(transaction.doc);
          return length <= MAX_NOTE_TEXT || length <= textLength(state.doc);
        },
        props: {
          transformPasted: (slice, view) => {
            const { from, to } = view.state.selection;
            const replaced = view.state.doc.textBetween(from, to, '\n', '\n').length;
            return fitSlice(slice, MAX_NOTE_TEXT - textLength(view.state.doc) + replaced);
          },
        },
      }),
    ];
  },
});

/** The beginning of a pasted slice that has room. */
function fitSlice(slice: Slice, room: number): Slice {
  if (slice.content.size <= room) return slice;
  const content = slice.content.cut(0, Math.max(0, room));
  const { openStart, openEnd } = Slice.maxOpen(content);
  return new Slice(content, Math.min(slice.openStart, openStart), openEnd);
}
