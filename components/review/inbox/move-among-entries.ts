/** Moves the focus to another entry of the list by an arrow key, Home or End. False for other keys. */
export function moveAmongEntries(list: HTMLElement, key: string): boolean {
  const entries = Array.from(list.querySelectorAll<HTMLElement>('[data-entry]'));
  const { activeElement } = list.ownerDocument;
  const here = activeElement instanceof HTMLElement ? entries.indexOf(activeElement) : -1;
  const to = placeAfter(key, here, entries.length - 1);
  if (to === null) return false;
  entries[to]?.focus();
  return true;
}

function placeAfter(key: string, here: number, last: number): number | null {
  switch (key) {
    case 'ArrowDown':
      return Math.min(last, here + 1);
    case 'ArrowUp':
      return Math.max(0, here - 1);
    case 'Home':
      return 0;
    case 'End':
      return last;
    default:
      return null;
  }
}
