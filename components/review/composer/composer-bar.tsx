import type { Editor } from '@tiptap/core';
import { type RefObject, useState } from 'react';
import { keyHint } from '#components/board/key-hint.ts';
import { LinkField } from '#components/board/note-editor/link-field.tsx';
import { ToolIcon } from '#components/board/note-editor/tool-icon.tsx';
import { useEditorValue } from '#components/board/note-editor/use-editor-value.ts';
import { useToolbarStops } from '#components/board/note-editor/use-toolbar-stops.ts';
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
  const { stop, setStop, pressed } = useToolbarStops(editor, buttons.length);

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
      onKeyDown={pressed}
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
