'use client';

import type { ReactNode } from 'react';
import { BoardIcon, type BoardIconName } from '#components/ui/icons/board-icons.tsx';
import { Tooltip } from '#components/ui/tooltip.tsx';
import type { SidePanel } from './side-panel.ts';

type PanelButtonProps = {
  readonly panel: SidePanel;
  /** The panel that is open. */
  readonly open: SidePanel | null;
  readonly label: string;
  readonly icon: BoardIconName;
  readonly onToggle: (panel: SidePanel) => void;
  readonly 'aria-describedby'?: string | undefined;
  readonly className?: string;
  /** Over the icon's corner. */
  readonly children?: ReactNode;
};

/** Opens a panel at the board's side, and closes it. The panel gives the focus back to it. */
export function PanelButton(props: PanelButtonProps) {
  const { panel, open, label, icon, onToggle, className = '', children } = props;
  return (
    <Tooltip text={label} side="below">
      <button
        type="button"
        aria-label={label}
        aria-expanded={open === panel}
        aria-describedby={props['aria-describedby']}
        onClick={() => onToggle(panel)}
        data-panel-button={panel}
        className={`relative inline-flex size-9 shrink-0 items-center justify-center rounded-control text-muted transition-colors hover:bg-sunken hover:text-ink aria-expanded:bg-accent-soft aria-expanded:text-accent ${className}`}
      >
        <BoardIcon name={icon} />
        {children}
      </button>
    </Tooltip>
  );
}
