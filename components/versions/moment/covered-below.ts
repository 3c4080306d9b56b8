/** CSS pixels of the window's lower edge that the panel takes where it lies over the board, as on a phone. */
export function coveredBelow(): number {
  const panel = document.querySelector('[data-versions-panel]')?.closest('section');
  const { innerWidth, innerHeight } = window;
  const rect = panel?.getBoundingClientRect();
  return rect && rect.width >= innerWidth ? Math.max(0, innerHeight - rect.top) : 0;
}
