import type { UserId } from '../board/ids.ts';
import type { CommandOf } from './command.ts';
import { endWorkshop, enterStep, followingStep } from './enter-step.ts';
import { MAX_REVEALS, MAX_WORKSHOP_PEOPLE, type Workshop } from './workshop.ts';

/**
 * Every step whose time is up gives way to the next, which began when the one before was over: after a stop of the
 * server the workshop is where it would have been.
 */
export function timeUp(workshop: Workshop, now: number): Workshop {
  let current = workshop;
  for (;;) {
    const { phase } = current;
    if (current.advance === 'wait' || phase.is !== 'running' || phase.clock.is === 'paused') return current;
    const { endsAt } = phase.clock;
    if (endsAt > now) return current;
    const next = followingStep(current);
    current = next ? enterStep(current, next, endsAt) : endWorkshop(current, endsAt);
  }
}

/** Somebody came while the workshop runs. Beyond as many as are remembered, nobody more is. */
export function arrive(workshop: Workshop, user: UserId): Workshop {
  const { people } = workshop;
  const isKnown = people.includes(user) || people.length >= MAX_WORKSHOP_PEOPLE;
  return isKnown || workshop.phase.is !== 'running' ? workshop : { ...workshop, people: [...people, user] };
}

/** Hidden notes may come out after the end as well: then they belong to the last step. */
export function recordReveal(
  workshop: Workshop,
  { notes, people, names }: CommandOf<'revealed'>,
  now: number,
): Workshop {
  const step = workshop.log.at(-1)?.step;
  if (step === undefined || notes === 0) return workshop;
  const reveal = { at: now, step, notes, people, names };
  return { ...workshop, reveals: [...workshop.reveals, reveal].slice(-MAX_REVEALS) };
}
