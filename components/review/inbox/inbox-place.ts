import type { InboxEntry } from '#lib/review/inbox-entry.ts';

/** Where an inbox is shown, and what it hears there. */
export type InboxPlace = {
  /** Calls back when it should look again. */
  readonly watch: (look: () => void) => () => void;
  /** What this person is looking at already. */
  readonly isSeen: (entry: InboxEntry) => boolean;
  /** Shows what an entry is about without leaving the page; false when that cannot be done here. */
  readonly show: (entry: InboxEntry) => boolean;
  /** Where it opens, as classes. */
  readonly className: string;
};

/** Opens the inbox from elsewhere, such as a menu, once it is here. */
export function openInbox(): void {
  document.querySelector<HTMLElement>('[data-inbox]')?.showPopover();
}

/** The control that opens the inbox: its button, or the menu that leads to it where that is hidden. */
export function inboxOpener(): HTMLElement | null {
  const controls = document.querySelectorAll<HTMLElement>('[data-inbox-button], [data-more-button]');
  return Array.from(controls).find((control) => control.offsetParent !== null) ?? null;
}
