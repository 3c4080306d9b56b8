/** Whether the space bar is held for panning. Text fields and buttons keep it for themselves. */
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
  window.addEventListener('keydown', keyDown);
  window.addEventListener('keyup', keyUp);
  window.addEventListener('blur', blur);
  return {
    isDown: () => down,
    stop: () => {
      window.removeEventListener('keydown', keyDown);
      window.removeEventListener('keyup', keyUp);
      window.removeEventListener('blur', blur);
    },
  };
}

function wantsSpace(target: EventTarget | null): boolean {
  return (
    target instanceof Element &&
    target.closest(
      'input, textarea, select, button, a, summary, [contenteditable], [role="button"], dialog',
    ) !== null
  );
}
