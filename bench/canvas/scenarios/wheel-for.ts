import type { Contestant } from '../contestants.ts';

const MOST_TURN = 200;
const STEPS = 40;

/** How far the wheel has to be turned for a canvas to go from one zoom to another. */
export function wheelFor({ zoomAfter }: Contestant, from: number, to: number): number {
  // The zoom falls as the wheel turns down, however each canvas reckons it.
  let up = -MOST_TURN;
  let down = MOST_TURN;
  for (let step = 0; step < STEPS; step += 1) {
    const turn = (up + down) / 2;
    if (zoomAfter(from, turn) > to) up = turn;
    else down = turn;
  }
  return (up + down) / 2;
}
