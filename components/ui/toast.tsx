'use client';

import { type ReactNode, useEffect, useState } from 'react';
import { Icon } from './icon.tsx';
import { IconButton } from './icon-button.tsx';

/** How long a toast stays when nobody points at it or stands in it, in milliseconds. */
const STAY = 10_000;

/** The place where toasts are announced. It must be on the page before the first toast is. */
export function ToastRegion({ children }: { children: ReactNode }) {
  return (
    <div
      aria-live="polite"
      className="pointer-events-none fixed inset-x-0 bottom-5 z-50 flex justify-center px-4"
    >
      {children}
    </div>
  );
}

type ToastProps = {
  message: string;
  action?: { label: string; onAct: () => void } | undefined;
  /** Keep it the same function between renders: a new one starts the time again. */
  onDismiss: () => void;
};

export function Toast({ message, action, onDismiss }: ToastProps) {
  const [held, setHeld] = useState(false);

  useEffect(() => {
    if (held) return;
    const timer = setTimeout(onDismiss, STAY);
    return () => clearTimeout(timer);
  }, [held, onDismiss]);

  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: it only notices attention; people act on the controls in it
    <div
      onPointerEnter={() => setHeld(true)}
      onPointerLeave={() => setHeld(false)}
      onFocus={() => setHeld(true)}
      onBlur={() => setHeld(false)}
      className="pointer-events-auto flex items-center gap-2 rounded-card border border-line bg-raised py-1.5 pr-1.5 pl-4 text-sm text-ink shadow-raised"
    >
      <span>{message}</span>
      {action && (
        <button
          type="button"
          onClick={action.onAct}
          className="h-8 rounded-control px-2.5 font-semibold text-accent hover:bg-accent-soft"
        >
          {action.label}
        </button>
      )}
      <IconButton
        label="Dismiss"
        icon={<Icon name="close" className="size-4" />}
        onClick={onDismiss}
        className="size-8"
      />
    </div>
  );
}
