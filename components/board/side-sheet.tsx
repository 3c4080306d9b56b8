'use client';

import { type KeyboardEvent, type ReactNode, useEffect, useLayoutEffect, useRef } from 'react';
import { Icon } from '#components/ui/icon.tsx';
import { IconButton } from '#components/ui/icon-button.tsx';
import { keepFocus } from './keep-focus.ts';
import { focusPanelButton, type SidePanel } from './side-panel.ts';

type SideSheetProps = {
  readonly panel: SidePanel;
  /** The name of the region, and its heading. */
  readonly label: string;
  readonly onClose: () => void;
  /** Beside the heading. */
  readonly actions?: ReactNode;
  readonly children: ReactNode;
};

/** A panel beside the board, or a sheet over its lower part on a phone. `children` fill it under its heading. */
export function SideSheet({ panel, label, onClose, actions, children }: SideSheetProps) {
  const sheet = useRef<HTMLElement>(null);
  const heading = useRef<HTMLHeadingElement>(null);

  useEffect(() => (sheet.current ? keepFocus(sheet.current) : undefined), []);
  useLayoutEffect(() => {
    // Whoever opened it goes on from there; a panel that came by itself takes nobody's focus.
    const opener = `[data-panel-button="${panel}"], [data-more-button]`;
    if (document.activeElement?.matches(opener)) heading.current?.focus();
  }, [panel]);

  const close = () => {
    onClose();
    focusPanelButton(panel);
  };
  const closeOnEscape = (event: KeyboardEvent) => {
    if (event.key !== 'Escape') return;
    event.stopPropagation();
    if (!event.defaultPrevented) close();
  };
  return (
    <section ref={sheet} aria-label={label} onKeyDown={closeOnEscape} className={sheetClass}>
      <div className="mx-auto mt-2 h-1 w-9 shrink-0 rounded-full bg-line sm:hidden" aria-hidden="true" />
      <header className="flex shrink-0 items-center gap-1 px-4 py-2.5">
        <h2
          ref={heading}
          tabIndex={-1}
          data-focus-home
          className="flex-1 rounded-control text-base font-semibold outline-none"
        >
          {label}
        </h2>
        {actions}
        <IconButton label={`Close ${label.toLowerCase()}`} icon={<Icon name="close" />} onClick={close} />
      </header>
      {children}
    </section>
  );
}

const sheetClass =
  'relative z-30 flex h-full w-88 shrink-0 flex-col border-r border-line bg-surface ' +
  'max-lg:absolute max-lg:inset-y-0 max-lg:left-0 max-lg:shadow-raised ' +
  'max-sm:fixed max-sm:inset-x-0 max-sm:top-auto max-sm:bottom-0 max-sm:h-[min(72dvh,44rem)] max-sm:w-full max-sm:rounded-t-panel ' +
  'max-sm:border-t max-sm:border-r-0 max-sm:pb-[env(safe-area-inset-bottom)] ' +
  'max-sm:transition-[translate,opacity] max-sm:duration-200 max-sm:starting:translate-y-8 max-sm:starting:opacity-0';
