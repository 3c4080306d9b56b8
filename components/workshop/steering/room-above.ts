/** CSS pixels of the board's upper edge that the step's banner takes, with what lies under it for longer. */
export function roomAbove(): number {
  const top = document.querySelector('[data-at-top]')?.getBoundingClientRect();
  const canvas = document.querySelector('[data-canvas]')?.getBoundingClientRect();
  return top && canvas && top.height > 0 ? top.bottom - canvas.top : 0;
}
