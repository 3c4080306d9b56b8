import type { Editor } from '@tiptap/core';
import { type KeyboardEvent, type ReactNode, useState } from 'react';
import { Icon } from '#components/ui/icon.tsx';
import { IconButton } from '#components/ui/icon-button.tsx';
import type { KeyCombo } from '#lib/tools/key-combo.ts';
import { keyHint } from '../key-hint.ts';
import { formatTools, toolsInUse } from './format-tools.tsx';
import { LinkField } from './link-field.tsx';
import { useEditorValue } from './use-editor-value.ts';

export type FormatBarProps = {
  readonly editor: Editor;
};

/** Bold, lists and the rest for the note being written. One tab stop; arrows go from button to button. */
export function FormatBar({ editor }: FormatBarProps) {
  const inUse = new Set(useEditorValue(editor, toolsInUse).split(' '));
  const [stop, setStop] = useState(0);
  const [linking, setLinking] = useState(false);

  const toggleLink = () => {
    if (inUse.has('link')) editor.chain().focus().extendMarkRange('link').unsetLink().run();
    else setLinking(true);
  };
  const moveFocus = (event: KeyboardEvent<HTMLDivElement>) => {
    event.stopPropagation();
    if (event.key === 'Escape') {
      event.preventDefault();
      editor.commands.focus(undefined, { scrollIntoView: false });
    }
    const to = nextStop(event.key, stop, formatTools.length + 1);
    if (to === null) return;
    event.preventDefault();
    setStop(to);
    event.currentTarget.querySelectorAll('button')[to]?.focus();
  };

  if (linking) return <LinkField editor={editor} onDone={() => setLinking(false)} />;
  const button = (
    index: number,
    label: string,
    keys: KeyCombo | undefined,
    icon: ReactNode,
    run: () => void,
  ) => (
    <IconButton
      key={label}
      label={label}
      icon={icon}
      {...keyHint(keys)}
      tooltipSide="above"
      className="size-8"
      tabIndex={index === stop ? 0 : -1}
      pressed={inUse.has(formatTools[index]?.name ?? 'link')}
      onFocus={() => setStop(index)}
      onMouseDown={(event) => event.preventDefault()}
      onClick={run}
    />
  );
  return (
    <div
      role="toolbar"
      aria-label="Text format"
      className="flex items-center gap-0.5 rounded-card border border-line bg-raised p-1 text-ink shadow-raised"
      onKeyDown={moveFocus}
    >
      {formatTools.map((tool, index) =>
        button(index, tool.label, tool.keys, <ToolIcon>{tool.icon}</ToolIcon>, () => tool.run(editor)),
      )}
      {button(
        formatTools.length,
        inUse.has('link') ? 'Remove link' : 'Link',
        undefined,
        <Icon name="link" className="size-4.5" />,
        toggleLink,
      )}
    </div>
  );
}

function ToolIcon({ children }: { readonly children: ReactNode }) {
  return (
    <svg
      viewBox="0 0 20 20"
      className="size-4.5"
      fill="none"
      stroke="currentColor"
      strokeWidth="1.6"
      strokeLinecap="round"
      strokeLinejoin="round"
      aria-hidden="true"
    >
      {children}
    </svg>
  );
}

function nextStop(key: string, from: number, count: number): number | null {
  switch (key) {
    case 'ArrowRight':
      return (from + 1) % count;
    case 'ArrowLeft':
      return (from + count - 1) % count;
    case 'Home':
      return 0;
    case 'End':
      return count - 1;
    default:
      return null;
  }
}
