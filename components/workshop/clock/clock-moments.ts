import { announcementBetween } from '#lib/workshop/announcement-between.ts';
import { timeLeft } from '#lib/workshop/clock.ts';
import type { WorkshopView } from '#lib/workshop/view.ts';
import { spokenTime } from './clock-words.ts';
import type { Ticking } from './tick-clock.ts';

/** What a clock said at one look. */
export type ClockLook = {
  /** Names one run of a step. */
  readonly run: string;
  readonly is: 'running' | 'paused';
  /** Milliseconds; below 0 over time. */
  readonly left: number;
};

/** What is to be heard: words for screen readers, and a tone. */
export type ClockMoment = { readonly words: string; readonly tone: 'last-minute' | 'over' | null };

export function lookAtClock(workshop: Pick<Ticking, 'get' | 'now'>): ClockLook | null {
  const { view } = workshop.get();
  const phase = view?.state.phase;
  if (!view || phase?.is !== 'running') return null;
  return { run: runOf(view, phase.step), is: phase.clock.is, left: timeLeft(phase.clock, workshop.now()) };
}

/** What happened on the clock between two looks at it; `null`: nothing to hear. */
export function momentBetween(before: ClockLook | null, after: ClockLook | null): ClockMoment | null {
  // Of another step the board itself tells.
  if (!before || !after || before.run !== after.run) return null;
  if (before.is !== after.is)
    return after.is === 'paused'
      ? { words: 'The clock is paused.', tone: null }
      : { words: `The clock runs again. ${spokenTime(Math.ceil(after.left / 1_000))}.`, tone: null };
  const words = announcementBetween(before.left, after.left);
  switch (words) {
    case null:
      return null;
    case 'Time is up.':
      return { words, tone: 'over' };
    case '1 minute left.':
      return { words, tone: 'last-minute' };
    case '10 seconds left.':
    case '5 minutes left.':
      return { words, tone: null };
    default:
      return words satisfies never;
  }
}

/** A step may come twice. */
function runOf({ id, state }: WorkshopView, step: string): string {
  return `${id} ${step} ${state.log.at(-1)?.startedAt ?? 0}`;
}
