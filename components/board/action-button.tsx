'use client';

import { IconButton, type IconButtonProps } from '#components/ui/icon-button.tsx';
import type { ActionName } from '#lib/tools/action-names.ts';
import { actions } from '#lib/tools/actions.ts';
import { useOpenBoard } from './board-context.ts';
import { keyHint } from './key-hint.ts';

type ActionButtonProps = Omit<IconButtonProps, 'label' | 'shortcut' | 'aria-keyshortcuts'> & {
  readonly action: ActionName;
  /** Absent: the action's own. */
  readonly label?: string;
};

/** A button that does what a key does, and tells the key. */
export function ActionButton({ action, label = actions[action].label, ...rest }: ActionButtonProps) {
  const { desk } = useOpenBoard();
  return (
    <IconButton
      onClick={() => desk.run(action)}
      {...rest}
      {...keyHint(actions[action].keys[0])}
      label={label}
    />
  );
}
