import type { Editor } from '@tiptap/core';
import type { ReactNode } from 'react';
import type { KeyCombo } from '#lib/tools/key-combo.ts';

/** One thing that the format bar does to the selected text. */
export type FormatTool = {
  readonly name: string;
  readonly label: string;
  readonly keys: KeyCombo;
  readonly icon: ReactNode;
  readonly run: (editor: Editor) => void;
};

export const formatTools: readonly FormatTool[] = [
  {
    name: 'bold',
    label: 'Bold',
    keys: { key: 'b', mod: true },
    icon: <path d="M6 4h4.6a3 3 0 010 6H6zM6 10h5.4a3 3 0 010 6H6z" strokeWidth="2" />,
    run: (editor) => editor.chain().focus().toggleBold().run(),
  },
  {
    name: 'italic',
    label: 'Italic',
    keys: { key: 'i', mod: true },
    icon: <path d="M8.5 4H14M6 16h5.5M11.6 4L8.4 16" />,
    run: (editor) => editor.chain().focus().toggleItalic().run(),
  },
  {
    name: 'strike',
    label: 'Strike through',
    keys: { key: 's', mod: true, shift: true },
    icon: (
      <path d="M3.5 10h13M13.6 6.6C13.2 5 11.8 4 10 4 8 4 6.5 5 6.5 6.8M6.3 13c.3 1.9 1.7 3 3.8 3s3.6-1 3.6-2.9" />
    ),
    run: (editor) => editor.chain().focus().toggleStrike().run(),
  },
  {
    name: 'highlight',
    label: 'Highlight',
    keys: { key: 'h', mod: true, shift: true },
    icon: <path d="M7 11.5L13.2 4l3 2.5L10 14H7zM7 13.5L5.5 16M3.5 16.8h13" />,
    run: (editor) => editor.chain().focus().toggleHighlight().run(),
  },
  {
    name: 'bulletList',
    label: 'Bullet list',
    keys: { key: '8', mod: true, shift: true },
    icon: <path d="M8 5.5h8.5M8 10h8.5M8 14.5h8.5M4 5.5h.01M4 10h.01M4 14.5h.01" />,
    run: (editor) => editor.chain().focus().toggleBulletList().run(),
  },
  {
    name: 'orderedList',
    label: 'Numbered list',
    keys: { key: '7', mod: true, shift: true },
    icon: <path d="M8.5 5.5h8M8.5 14.5h8M3.5 4.3L5 3.6V8M3.5 12.5c.3-.7 2-.8 2 .4 0 1-2 1.6-2 3.1h2.1" />,
    run: (editor) => editor.chain().focus().toggleOrderedList().run(),
  },
  {
    name: 'taskList',
    label: 'Check list',
    keys: { key: '9', mod: true, shift: true },
    icon: <path d="M3.5 6l1.3 1.3L7 4.6M3.5 13.4l1.3 1.3L7 12M10 6h6.5M10 14h6.5" />,
    run: (editor) => editor.chain().focus().toggleTaskList().run(),
  },
];

/** The names of the tools that are on where the text cursor is, and `link`, in one string. */
export function toolsInUse(editor: Editor): string {
  return [...formatTools.map((tool) => tool.name), 'link'].filter((name) => editor.isActive(name)).join(' ');
}
