import type { Editor } from '@tiptap/core';
import { type FormatTool, formatTools } from '#components/board/note-editor/format-tools.tsx';

export type CommentTool = Omit<FormatTool, 'keys'> & { readonly keys?: FormatTool['keys'] };

/** Those of a note's tools that a comment has. */
const shared = new Set(['bold', 'italic', 'bulletList', 'orderedList']);

export const commentTools: readonly CommentTool[] = [
  ...formatTools.filter(({ name }) => shared.has(name)),
  {
    name: 'code',
    label: 'Code',
    keys: { key: 'e', mod: true },
    icon: <path d="M7 6l-4 4 4 4M13 6l4 4-4 4" />,
    run: (editor) => editor.chain().focus().toggleMark('code').run(),
  },
  {
    name: 'codeBlock',
    label: 'Code block',
    icon: <path d="M3.5 4.5h13v11h-13zM8.5 8L6.5 10l2 2M11.5 8l2 2-2 2" />,
    run: (editor) => editor.chain().focus().toggleNode('codeBlock', 'paragraph').run(),
  },
];

/** The names of the tools that are on where the text cursor is, and `link`, in one string. */
export function commentToolsInUse(editor: Editor): string {
  return [...commentTools.map((tool) => tool.name), 'link'].filter((name) => editor.isActive(name)).join(' ');
}
