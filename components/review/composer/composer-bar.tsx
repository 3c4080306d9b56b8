import type { Editor } from '@tiptap/core';
import { type KeyboardEvent, type ReactNode, type RefObject, useState } from 'react';
import { keyHint } from '#components/board/key-hint.ts';
import { LinkField } from '#components/board/note-editor/link-field.tsx';
import { useEditorValue } from '#components/board/note-editor/use-editor-value.ts';
import { Icon } from '#components/ui/icon.tsx';
import { IconButton } from '#components/ui/icon-button.tsx';
import { commentTools, commentToolsInUse } from './comment-tools.tsx';

export type ComposerBarProps = {
  readonly editor: Editor;
  readonly ref: RefObject<HTMLDivElement | null>;
};

/** Bold, lists and the rest under a comment that is written. One tab stop; arrows go from button to button. */
export function ComposerBar({ editor, ref }: ComposerBarProps) {
  const inUse = new Set(useEditorValue(editor, commentToolsInUse).split(' '));
  const [stop, setStop] = useState(0);
  const [linking, setLinking] = useState(false);

  const toggleLink = () => {
    if (inUse.has('link')) editor.chain().focus().extendMarkRange('link').unsetLink().run();
    else setLinking(true);
  };
  const buttons = [
    ...commentTools.map(({ name, label, keys, icon, run }) => ({
      name,
      label,
      keys,
      icon: <ToolIcon>{icon}</ToolIcon>,
      run: () => run(editor),
    })),
    {
      name: 'link',
      label: inUse.has('link') ? 'Remove link' : 'Link',
      keys: undefined,
      icon: <Icon name="link" className="size-4.5" />,
      run: toggleLink,
    },
  ];
  const moveFocus = (event: KeyboardEvent<HTMLDivElement>) => {
    if (event.key === 'Escape') {
      event.preventDefault();
      event.stopPropagation();
      editor.commands.focus(undefined, { scrollIntoView: false });
    }
    const to = nextStop(event.key, stop, buttons.length);
    if (to === null) return;
    event.preventDefault();
    event.stopPropagation();
    setStop(to);
    event.currentTarget.querySelectorAll('button')[to]?.focus();
  };

  if (linking)
    return (
      <div className="w-full [&>div]:border-0 [&>div]:bg-transparent [&>div]:p-0 [&>div]:shadow-none">
        <LinkField editor={editor} onDone={() => setLinking(false)} />
      </div>
    );
  return (
    <div
      ref={ref}
      role="toolbar"
      aria-label="Text format"
      className="flex items-center max-sm:gap-0.5"
      onKeyDown={moveFocus}
    >
      {buttons.map(({ name, label, keys, icon, run }, index) => (
        <IconButton
          key={name}
          label={label}
          icon={icon}
          {...keyHint(keys)}
          tooltipSide="above"
          className="max-h-8 max-w-7.5 pointer-coarse:max-h-none pointer-coarse:max-w-none"
          tabIndex={index === stop ? 0 : -1}
          pressed={inUse.has(name)}
          onFocus={() => setStop(index)}
          onMouseDown={(event) => event.preventDefault()}
          onClick={run}
        />
      ))}
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
