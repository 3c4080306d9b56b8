/** What can be open at the board's right side, one at a time; the guide is beside it. */
export type SidePanel = 'workshop' | 'comments' | 'versions';

/** Gives the focus back to the control that opened a panel, or to one that leads to it where that is hidden. */
export function focusPanelButton(panel: SidePanel | 'guide'): void {
  const buttons = document.querySelectorAll<HTMLElement>(
    `[data-panel-button="${panel}"], [data-more-button]`,
  );
  Array.from(buttons)
    .find((button) => button.offsetParent !== null)
    ?.focus();
}
