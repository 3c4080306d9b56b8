import { Node } from '@tiptap/core';
import type { MentionMember } from './comment-composer-props.ts';

/** Somebody named in a comment. Pasted text names only who is here, and by the name that they have. */
export function mentionNode(members: () => readonly MentionMember[]): Node {
  return Node.create({
    name: 'mention',
    group: 'inline',
    inline: true,
    atom: true,
    selectable: false,
    addAttributes: () => ({ user: { default: '' }, name: { default: '' } }),
    parseHTML: () => [
      {
        tag: 'span[data-mention-of]',
        getAttrs: (element) => {
          const member = members().find(({ id }) => id === element.getAttribute('data-mention-of'));
          return member ? { user: member.id, name: member.name } : false;
        },
      },
    ],
    renderHTML: ({ node }) => [
      'span',
      { 'data-mention': 'other', 'data-mention-of': String(node.attrs.user) },
      `@${String(node.attrs.name)}`,
    ],
    renderText: ({ node }) => `@${String(node.attrs.name)}`,
    addKeyboardShortcuts() {
      return {
        Backspace: () => {
          const { empty, $from } = this.editor.state.selection;
          const before = empty ? $from.nodeBefore : null;
          if (before?.type !== this.type) return false;
          return this.editor.commands.deleteRange({ from: $from.pos - before.nodeSize, to: $from.pos });
        },
      };
    },
  });
}
