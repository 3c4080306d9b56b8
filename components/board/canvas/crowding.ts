/** Up to this many notes all of them stay in the page: cheaper, and findable by assistive technology. */
const CROWD = 1_000;
/** A board at the border does not flip with every note. */
const CROWD_OVER = 900;

/** Below this zoom a crowded board is drawn as one picture. */
export const FAR_ZOOM = 0.25;

/** True when only the notes near the view are put in the page. */
export function isCrowded(notes: number, wasCrowded: boolean): boolean {
  return notes > (wasCrowded ? CROWD_OVER : CROWD);
}
