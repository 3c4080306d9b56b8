/** CSS pixels between the two, and from the window's edge. */
const GAP = 8;
const EDGE = 8;

/** Puts a fixed element under the control it belongs to, or over it where there is no room, inside the window. */
export function placeBeside(element: HTMLElement, control: DOMRect): void {
  const { offsetWidth: width, offsetHeight: height, style } = element;
  const below = control.bottom + GAP;
  const top = below + height + EDGE > window.innerHeight ? control.top - height - GAP : below;
  style.left = `${clamp(control.left, window.innerWidth - width - EDGE)}px`;
  style.top = `${clamp(top, window.innerHeight - height - EDGE)}px`;
}

function clamp(value: number, most: number): number {
  return Math.max(EDGE, Math.min(value, most));
}
