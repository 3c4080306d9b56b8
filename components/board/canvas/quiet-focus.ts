const heldKeys: ReadonlySet<string> = new Set([' ', 'Shift', 'Alt', 'Control', 'Meta']);

/**
 * Focuses what was pressed, without the ring that shows the way to keyboard users: the browser draws it for a focus
 * set by a script, since it cannot tell where that came from. The next key brings the ring back, but for those that
 * are held while a pointer works.
 */
export function focusQuietly(element: HTMLElement): void {
  element.toggleAttribute('data-quiet', true);
  element.focus({ preventScroll: true });
  const listeners = new AbortController();
  const end = () => {
    listeners.abort();
    element.removeAttribute('data-quiet');
  };
  element.addEventListener('blur', end, { signal: listeners.signal });
  const keyDown = ({ key }: KeyboardEvent) => {
    if (!heldKeys.has(key)) end();
  };
  element.addEventListener('keydown', keyDown, { signal: listeners.signal });
}

export function isQuiet(element: HTMLElement): boolean {
  return element.hasAttribute('data-quiet');
}
