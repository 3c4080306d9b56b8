/**
 * Focuses what was pressed, without the ring that shows the way to keyboard users: the browser draws it for a focus
 * set by a script, since it cannot tell where that came from. The next key brings the ring back.
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
  element.addEventListener('keydown', end, { signal: listeners.signal });
}

export function isQuiet(element: HTMLElement): boolean {
  return element.hasAttribute('data-quiet');
}
