'use client';

import { type MouseEvent, type ReactNode, useId, useLayoutEffect, useRef } from 'react';
import { Icon } from './icon.tsx';
import { IconButton } from './icon-button.tsx';

type DialogProps = { open: boolean; onClose: () => void; title: string; children: ReactNode };

/** A native modal dialog; on a phone it is a sheet at the bottom. Its content exists only while it is open. */
export function Dialog({ open, onClose, title, children }: DialogProps) {
  const dialog = useRef<HTMLDialogElement>(null);
  const titleId = useId();

  // Before the dialog leaves the page: closing it is what gives the focus back.
  useLayoutEffect(() => {
    const element = dialog.current;
    if (!element || !open) return;
    element.showModal();
    return () => element.close();
  }, [open]);

  const closeOnBackdrop = (event: MouseEvent): void => {
    if (event.target === dialog.current) onClose();
  };
  const closeFromBrowser = (): void => {
    if (open && !dialog.current?.open) onClose();
  };

  return (
    <dialog
      ref={dialog}
      aria-labelledby={titleId}
      onClose={closeFromBrowser}
      onPointerDown={closeOnBackdrop}
      className="m-auto max-h-[calc(100dvh-2rem)] w-[min(32rem,calc(100vw-2rem))] rounded-panel border border-line bg-raised p-0 text-ink shadow-raised max-sm:mb-0 max-sm:w-full max-sm:max-w-full max-sm:rounded-b-none"
    >
      {open && (
        <div className="relative p-6">
          <h2 id={titleId} className="mb-4 pr-10 text-lg font-semibold">
            {title}
          </h2>
          {children}
          <div className="absolute top-4 right-4">
            <IconButton label="Close" icon={<Icon name="close" />} onClick={onClose} />
          </div>
        </div>
      )}
    </dialog>
  );
}
