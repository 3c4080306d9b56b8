import type { AnyExtension } from '@tiptap/core';
import { OrderedList } from '@tiptap/extension-list';
import StarterKit from '@tiptap/starter-kit';
import { NoteLink } from '#components/board/note-editor/note-link.ts';
import { CodeBlock } from './code-block.ts';
import { CodeMark } from './code-mark.ts';
import type { MentionMember } from './comment-composer-props.ts';
import { mentionNode } from './mention-node.ts';

/** What a comment's text may hold: exactly what `CommentBody` has. Its undo is its own and ends with it. */
export function commentSchema(members: () => readonly MentionMember[]): readonly AnyExtension[] {
  return [
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
      strike: false,
      trailingNode: false,
      underline: false,
    }),
    // Every list counts from one, as the drawn comment does.
    OrderedList.extend({ addAttributes: () => ({}), renderHTML: () => ['ol', 0] }),
    NoteLink,
    CodeMark,
    CodeBlock,
    mentionNode(members),
  ];
}
