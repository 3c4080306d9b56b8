'use client';

import type { KeyboardEvent } from 'react';
import { TidyIcon } from './tidy-icon.tsx';
import { type TidyItem, tidyItems } from './tidy-items.ts';
import { type TidySubject, whyNot } from './tidy-subject.ts';

type TidyMenuProps = {
  readonly subject: TidySubject;
  readonly onChoose: (item: TidyItem) => void;
};

/** All ways to tidy, as a menu: arrows walk, a letter chooses, and what would do nothing says why. */
export function TidyMenu({ subject, onChoose }: TidyMenuProps) {
  const title = `Tidy ${subject.words}`;
  return (
    <div role="menu" aria-label={title} onKeyDown={walk} className="grid min-w-60">
      <p aria-hidden="true" className="px-2.5 pt-1 pb-1.5 text-xs font-medium text-muted">
        {title}
      </p>
      {tidyItems.map((items, part) => (
        // biome-ignore lint/a11y/useSemanticElements: a fieldset is no part of a menu
        <div key={items[0]?.name} role="group" className={part > 0 ? 'mt-1 border-t border-line pt-1' : ''}>
          {items.map((item, index) => {
            const reason = whyNot(item, subject);
            return (
              <button
                key={item.name}
                type="button"
                role="menuitem"
                tabIndex={-1}
                aria-disabled={reason !== null}
                aria-keyshortcuts={item.letter}
                title={reason ?? undefined}
                data-letter={item.letter.toLowerCase()}
                // The browser focuses it when the popover opens.
                ref={(button) => {
                  if (part === 0 && index === 0) button?.setAttribute('autofocus', '');
                }}
                onClick={() => onChoose(item)}
                className="flex h-9 w-full items-center gap-2.5 rounded-control px-2.5 text-left text-sm font-medium text-ink hover:bg-sunken focus-visible:bg-sunken focus-visible:-outline-offset-2 aria-disabled:text-faint max-sm:h-10"
              >
                <TidyIcon name={item.name} />
                <span className="flex-1">{item.label}</span>
                <span aria-hidden="true" className="text-xs font-normal text-muted">
                  {item.letter}
                </span>
              </button>
            );
          })}
        </div>
      ))}
    </div>
  );
}

function walk(event: KeyboardEvent<HTMLDivElement>): void {
  if (event.ctrlKey || event.metaKey || event.altKey) return;
  const items = Array.from(event.currentTarget.querySelectorAll<HTMLElement>('[role=menuitem]'));
  const focused = document.activeElement?.closest<HTMLElement>('[role=menuitem]');
  const at = focused ? items.indexOf(focused) : -1;
  // With Shift it may be the key that opened the menu.
  const letter = event.shiftKey ? null : event.key.toLowerCase();
  const chosen = items.find((item) => item.dataset.letter === letter);
  if (event.key === 'ArrowDown') items[(at + 1) % items.length]?.focus();
  else if (event.key === 'ArrowUp') items.at(at <= 0 ? -1 : at - 1)?.focus();
  else if (event.key === 'Home') items[0]?.focus();
  else if (event.key === 'End') items.at(-1)?.focus();
  else if (event.key === 'Tab') event.currentTarget.closest<HTMLElement>('[popover]')?.hidePopover();
  else if (chosen) chosen.click();
  // The letters of the board are not heard while the menu is open; Escape, Enter and Space are the browser's.
  else if (event.key.length > 1 || event.key === ' ') return;
  event.stopPropagation();
  if (event.key !== 'Tab') event.preventDefault();
}
