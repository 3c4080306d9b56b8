import { Extension } from '@tiptap/core';
import { type Node, Slice } from '@tiptap/pm/model';
import { Plugin } from '@tiptap/pm/state';
import { MAX_COMMENT_TEXT } from '#lib/review/thread.ts';

/** Characters in a comment, with the breaks between its lines: never fewer than the server counts. */
export function commentLength(doc: Node, from = 0, to = doc.content.size): number {
  return doc.textBetween(from, to, '\n', leafText).length;
}

function leafText(leaf: Node): string {
  return leaf.type.name === 'mention' ? `@${String(leaf.attrs.name)}` : '\n';
}

/** Refuses what would make the text longer than a comment may be, and shortens what is pasted. */
export const CommentLimit = Extension.create({
  name: 'commentLimit',
  addProseMirrorPlugins() {
    return [
      new Plugin({
        filterTransaction: (transaction, { doc }) => {
          if (!transaction.docChanged) return true;
          const length = commentLength(transaction.doc);
          return length <= MAX_COMMENT_TEXT || length <= commentLength(doc);
        },
        props: {
          transformPasted: (slice, { state: { doc, selection } }) => {
            const replaced = commentLength(doc, selection.from, selection.to);
            return fitSlice(slice, MAX_COMMENT_TEXT - commentLength(doc) + replaced);
          },
        },
      }),
    ];
  },
});

/** The beginning of a pasted slice that has room. */
function fitSlice(slice: Slice, room: number): Slice {
  const { content } = slice;
  const length = content.textBetween(0, content.size, '\n', leafText).length;
  if (length <= room) return slice;
  // A document's size is never less than its text's, names of people apart, and those are refused as a whole.
  const cut = content.cut(0, Math.max(0, room));
  const { openStart, openEnd } = Slice.maxOpen(cut);
  return new Slice(cut, Math.min(slice.openStart, openStart), openEnd);
}
