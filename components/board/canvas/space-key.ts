import { isQuiet } from './quiet-focus.ts';

/**
 * Whether the space bar is held for panning. Text fields and buttons keep it for themselves, and so does a note that
 * was reached by keyboard: there it selects. On a note that was pressed it pans like everywhere else.
 */
export type SpaceKey = { readonly isDown: () => boolean; readonly stop: () => void };

export function watchSpaceKey(changed: (isDown: boolean) => void): SpaceKey {
  let down = false;
  const set = (next: boolean) => {
    if (next === down) return;
    down = next;
    changed(down);
  };
  const keyDown = (event: KeyboardEvent) => {
    if (event.key !== ' ' || wantsSpace(event.target)) return;
    // Else the page scrolls.
    event.preventDefault();
    set(true);
  };
  const keyUp = (event: KeyboardEvent) => {
    if (event.key === ' ') set(false);
  };
  const blur = () => set(false);
  // Before anyone else, so that they see that it is taken.
  window.addEventListener('keydown', keyDown, { capture: true });
  window.addEventListener('keyup', keyUp);
  window.addEventListener('blur', blur);
  return {
    isDown: () => down,
    stop: () => {
      window.removeEventListener('keydown', keyDown, { capture: true });
      window.removeEventListener('keyup', keyUp);
      window.removeEventListener('blur', blur);
    },
  };
}

function wantsSpace(target: EventTarget | null): boolean {
  if (!(target instanceof HTMLElement)) return false;
  if (target.matches('[data-note-id]')) return !isQuiet(target);
  return (
    target.closest(
      'input, textarea, select, button, a, summary, [contenteditable], [role="button"], dialog',
    ) !== null
  );
}
