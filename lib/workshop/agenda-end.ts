import { timeLeft } from './clock.ts';
import type { Workshop } from './workshop.ts';

/** `drift`: milliseconds later than planned at the start; below 0: earlier. */
export type AgendaEnd = { readonly endsAt: number; readonly drift: number };

/**
 * When the whole agenda will be over, in milliseconds since 1970, if every step to come takes its time and a clock
 * that stands, or is over time, goes on by `now`; before the start, if it began by `now`.
 */
export function agendaEnd(
  { agenda, phase, plannedSeconds }: Pick<Workshop, 'agenda' | 'phase' | 'plannedSeconds'>,
  now: number,
): AgendaEnd {
  switch (phase.is) {
    case 'planned':
      return { endsAt: now + millisecondsOf(agenda), drift: 0 };
    case 'running': {
      const at = agenda.findIndex(({ id }) => id === phase.step);
      const left = Math.max(0, timeLeft(phase.clock, now));
      const endsAt = now + left + millisecondsOf(agenda.slice(at + 1));
      return { endsAt, drift: endsAt - phase.startedAt - plannedSeconds * 1_000 };
    }
    case 'ended':
      return { endsAt: phase.endedAt, drift: phase.endedAt - phase.startedAt - plannedSeconds * 1_000 };
    default:
      return phase satisfies never;
  }
}

function millisecondsOf(steps: Workshop['agenda']): number {
  return steps.reduce((sum, { seconds, isSkipped }) => sum + (isSkipped ? 0 : seconds * 1_000), 0);
}
