/** `z` counts both ways from 0: to the back goes below it. */
const MIDDLE = 500_000;
const HIGHEST = 1_000_000;

/** A note's place in the stack as a z-index: whole and positive, within what stays below the notes being moved. */
export function stackOrder(z: number): number {
  return Math.min(HIGHEST, Math.max(1, MIDDLE + Math.round(z)));
}

/** Over all notes at rest, a peer's drag below one's own. */
export const PEER_LIFT = HIGHEST + 1;
export const OWN_LIFT = HIGHEST + 2;
