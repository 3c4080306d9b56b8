import type { WorkshopStore } from '#components/workshop/workshop-store.ts';
import { timeLeft } from '#lib/workshop/clock.ts';
import type { Clock } from '#lib/workshop/workshop.ts';

export type Ticking = Pick<WorkshopStore, 'get' | 'subscribe' | 'now'>;

/** The clock of the step that is on; `null` unless the workshop runs. */
export function clockOf(workshop: Pick<Ticking, 'get'>): Clock | null {
  const phase = workshop.get().view?.state.phase;
  return phase?.is === 'running' ? phase.clock : null;
}

/** Whole seconds left as they are shown: a second counts until it is over. `null`: no workshop runs. */
export function secondsLeft(workshop: Ticking): number | null {
  const clock = clockOf(workshop);
  // Never −0, which is another value than 0 to those who compare.
  return clock && Math.ceil(timeLeft(clock, workshop.now()) / 1_000) + 0;
}

/** Calls at each moment when another second is to be shown, and whenever the workshop has changed. */
export function tickClock(workshop: Ticking, listener: () => void): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const wait = () => {
    clearTimeout(timer);
    const clock = clockOf(workshop);
    if (clock?.is !== 'running') return;
    const left = timeLeft(clock, workshop.now());
    timer = setTimeout(tick, left - (Math.ceil(left / 1_000) - 1) * 1_000 + LATE);
  };
  const tick = () => {
    wait();
    listener();
  };
  wait();
  const stop = workshop.subscribe(tick);
  return () => {
    stop();
    clearTimeout(timer);
  };
}

/** A timer that fires a moment early would show the same second again. */
const LATE = 4;
