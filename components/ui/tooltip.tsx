'use client';

import { type KeyboardEvent, type ReactNode, useRef } from 'react';

export type TooltipSide = 'above' | 'below' | 'right';

type TooltipProps = { text: string; shortcut?: string | undefined; side?: TooltipSide; children: ReactNode };

/**
 * Shows the name of a control beside it on hover and on keyboard focus, until Escape. The control itself carries the
 * same words as its accessible name, so the bubble is hidden from assistive technology.
 */
export function Tooltip({ text, shortcut, side = 'below', children }: TooltipProps) {
  const anchor = useRef<HTMLSpanElement>(null);
  const bubble = useRef<HTMLSpanElement>(null);

  const show = (): void => {
    const [control, tip] = [anchor.current?.firstElementChild, bubble.current];
    if (!control || !tip || tip.matches(':popover-open')) return;
    if (!showIfFree(tip)) return;
    place(tip, control.getBoundingClientRect(), side);
  };
  const hide = (): void => {
    if (bubble.current?.matches(':popover-open')) bubble.current.hidePopover();
  };
  const hideOnEscape = (event: KeyboardEvent): void => {
    if (event.key === 'Escape') hide();
  };

  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: it only notices attention; people act on the control in it
    <span
      ref={anchor}
      className="inline-flex"
      onPointerEnter={(event) => event.pointerType === 'mouse' && show()}
      onPointerLeave={hide}
      onPointerDown={hide}
      onFocus={(event) => event.target.matches(':focus-visible') && show()}
      onBlur={hide}
      onKeyDown={hideOnEscape}
    >
      {children}
      <span
        ref={bubble}
        popover="manual"
        aria-hidden="true"
        className="fixed inset-auto m-0 border-0 bg-transparent p-1.5 opacity-0 transition-opacity duration-100 open:opacity-100 starting:open:opacity-0 open:delay-300"
      >
        <span className="flex items-center gap-2 rounded-control bg-ink px-2 py-1 text-xs font-medium text-canvas shadow-raised">
          {text}
          {shortcut && <kbd className="font-sans font-normal opacity-70">{shortcut}</kbd>}
        </span>
      </span>
    </span>
  );
}

/**
 * False while another popover is being hidden: the focus that it gives back would open the bubble, and a browser opens
 * none meanwhile. Whoever comes back to a control from what it opened knows its name.
 */
function showIfFree(tip: HTMLElement): boolean {
  try {
    tip.showPopover();
    return true;
  } catch (error) {
    if (error instanceof DOMException && error.name === 'InvalidStateError') return false;
    throw error;
  }
}

/** Puts the bubble against the control and keeps it inside the window. */
function place(tip: HTMLElement, control: DOMRect, side: TooltipSide): void {
  const { offsetWidth: width, offsetHeight: height } = tip;
  const [left, top] =
    side === 'right'
      ? [control.right, control.top + (control.height - height) / 2]
      : [
          control.left + (control.width - width) / 2,
          side === 'above' ? control.top - height : control.bottom,
        ];
  tip.style.left = `${clamp(left, window.innerWidth - width)}px`;
  tip.style.top = `${clamp(top, window.innerHeight - height)}px`;
}

function clamp(value: number, most: number): number {
  return Math.max(0, Math.min(value, most));
}
