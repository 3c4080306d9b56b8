'use client';

import type { ReactNode, ToggleEvent } from 'react';

type PopoverProps = {
  /** The control that opens it has `popoverTarget={id}`. */
  id: string;
  label: string;
  /** Which edge of the control it keeps to. */
  align?: 'start' | 'end';
  className?: string;
  children: ReactNode;
};

/** A native popover beside the control that opens it: light dismissal, Escape and focus are the browser's. */
export function Popover({ id, label, align = 'start', className = '', children }: PopoverProps) {
  const place = ({ newState, currentTarget: popover }: ToggleEvent<HTMLDivElement>): void => {
    if (newState !== 'open') return;
    // The choices inside have the same target, to close it.
    const controls = [...document.querySelectorAll(`[popovertarget="${CSS.escape(id)}"]`)];
    const control = controls.find((each) => !popover.contains(each));
    if (control) keepBeside(popover, control.getBoundingClientRect(), align);
  };
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset groups fields; this groups whatever it is given
    <div
      id={id}
      popover="auto"
      role="group"
      aria-label={label}
      onBeforeToggle={place}
      className={`absolute inset-auto m-0 w-max max-w-[calc(100vw-1rem)] rounded-card border border-line bg-raised p-1.5 text-ink shadow-raised ${className}`}
    >
      {children}
    </div>
  );
}

const GAP = 6;
/** CSS pixels from the window's edge. */
const EDGE = 8;

/** Below the control, or above it when it stands low in the window. Absolute, so that it scrolls with the page. */
function keepBeside(popover: HTMLElement, control: DOMRect, align: 'start' | 'end'): void {
  const { clientWidth, clientHeight } = document.documentElement;
  const above = control.bottom > clientHeight * 0.65;
  const { style } = popover;
  style.top = above ? 'auto' : `${control.bottom + window.scrollY + GAP}px`;
  style.bottom = above ? `${clientHeight - control.top - window.scrollY + GAP}px` : 'auto';
  const left = Math.max(EDGE, control.left);
  style.left = align === 'start' ? `${left}px` : 'auto';
  // Back by what would stick out: the popover's own width, which nobody knows before it is open, is the 100 %.
  style.translate = align === 'start' ? `min(0px, calc(${clientWidth - EDGE - left}px - 100%))` : 'none';
  style.right = align === 'end' ? `${Math.max(EDGE, clientWidth - control.right)}px` : 'auto';
}
