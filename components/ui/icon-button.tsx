import type { ComponentProps, ReactNode } from 'react';
import { Tooltip, type TooltipSide } from './tooltip.tsx';

export type IconButtonProps = Omit<ComponentProps<'button'>, 'aria-label' | 'children'> & {
  /** The accessible name, and the tooltip. */
  label: string;
  icon: ReactNode;
  /** For a button that stays on or off. */
  pressed?: boolean;
  /** As a person reads it in the tooltip, such as `Ctrl+Z`; assistive technology reads `aria-keyshortcuts`. */
  shortcut?: string;
  tooltipSide?: TooltipSide;
};

/** A square button that shows only an icon. */
export function IconButton(props: IconButtonProps) {
  const { label, icon, pressed, shortcut, tooltipSide = 'below', className = '', ...rest } = props;
  return (
    <Tooltip text={label} shortcut={shortcut} side={tooltipSide}>
      <button
        type="button"
        {...rest}
        aria-label={label}
        aria-pressed={pressed}
        className={`inline-flex size-9 shrink-0 items-center justify-center rounded-control text-muted transition-colors hover:bg-sunken hover:text-ink disabled:cursor-not-allowed disabled:opacity-45 disabled:hover:bg-transparent aria-pressed:bg-accent-soft aria-pressed:text-accent ${className}`}
      >
        {icon}
      </button>
    </Tooltip>
  );
}
