import type { Editor } from '@tiptap/core';
import { type ReactNode, useState } from 'react';
import { Icon } from '#components/ui/icon.tsx';
import { IconButton } from '#components/ui/icon-button.tsx';
import type { KeyCombo } from '#lib/tools/key-combo.ts';
import { keyHint } from '../key-hint.ts';
import { formatTools, toolsInUse } from './format-tools.tsx';
import { LinkField } from './link-field.tsx';
import { ToolIcon } from './tool-icon.tsx';
import { useEditorValue } from './use-editor-value.ts';
import { useToolbarStops } from './use-toolbar-stops.ts';

export type FormatBarProps = {
  readonly editor: Editor;
};

/** Bold, lists and the rest for the note being written. One tab stop; arrows go from button to button. */
export function FormatBar({ editor }: FormatBarProps) {
  const inUse = new Set(useEditorValue(editor, toolsInUse).split(' '));
  const { stop, setStop, pressed } = useToolbarStops(editor, formatTools.length + 1);
  const [linking, setLinking] = useState(false);

  const toggleLink = () => {
    if (inUse.has('link')) editor.chain().focus().extendMarkRange('link').unsetLink().run();
    else setLinking(true);
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
      onKeyDown={(event) => {
        pressed(event);
        event.stopPropagation();
      }}
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
