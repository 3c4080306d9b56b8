import { countRound, openRound } from './round.ts';
import type { Step } from './step.ts';
import { MAX_ROUNDS, MAX_STEP_RUNS, type Workshop } from './workshop.ts';

/** The step that follows the one that is on, or the first of all; those skipped are passed over. */
export function followingStep({ agenda, phase }: Pick<Workshop, 'agenda' | 'phase'>): Step | null {
  const at = phase.is === 'running' ? agenda.findIndex(({ id }) => id === phase.step) : -1;
  return agenda.slice(at + 1).find(({ isSkipped }) => !isSkipped) ?? null;
}

/**
 * The workshop with this step on since `now` (milliseconds since 1970), with all its time; what was on is closed at
 * that moment. A `vote` step opens a round, unless as many as are kept have been counted.
 */
export function enterStep(workshop: Workshop, step: Step, now: number): Workshop {
  const at = inOrder(workshop, now);
  const left = leaveStep(workshop, at);
  const run = {
    step: step.id,
    title: step.title,
    mode: step.mode,
    seconds: step.seconds,
    startedAt: at,
    endedAt: null,
  };
  return {
    ...left,
    phase: {
      is: 'running',
      step: step.id,
      clock: { is: 'running', endsAt: at + step.seconds * 1_000 },
      startedAt: workshop.phase.is === 'planned' ? at : workshop.phase.startedAt,
    },
    log: [...left.log, run].slice(-MAX_STEP_RUNS),
    round:
      step.mode === 'vote' && left.rounds.length < MAX_ROUNDS
        ? openRound(step, freeRoundId(left, step), at)
        : null,
  };
}

/** The workshop over since `now`, and the room as it was before: nothing locked, hidden or pointed at. */
export function endWorkshop(workshop: Workshop, now: number): Workshop {
  if (workshop.phase.is !== 'running') return workshop;
  const at = inOrder(workshop, now);
  return {
    ...leaveStep(workshop, at),
    phase: { is: 'ended', startedAt: workshop.phase.startedAt, endedAt: at },
    lock: 'open',
    cursors: 'shown',
    hands: [],
  };
}

/** The step that is on is over: its run is closed, its round counted, and nobody is done with the next one. */
function leaveStep(workshop: Workshop, at: number): Workshop {
  const counted = countRound(workshop, at);
  return {
    ...counted,
    log: counted.log.map((run) => (run.endedAt === null ? { ...run, endedAt: at } : run)),
    done: [],
    spotlight: null,
  };
}

/** A machine's clock may be set back: no step ends before it began. */
function inOrder({ log }: Workshop, now: number): number {
  return Math.max(now, log.at(-1)?.startedAt ?? now);
}

/** The same for the same past: a command that is tried again makes no other round. */
function freeRoundId({ rounds }: Workshop, step: Step): string {
  let number = rounds.length + 1;
  while (rounds.some(({ id }) => id === `${step.id}-${number}`)) number += 1;
  return `${step.id}-${number}`;
}
