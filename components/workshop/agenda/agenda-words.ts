import { durationWords } from '#lib/workshop/recap-durations.ts';
import type { StepId } from '#lib/workshop/step.ts';
import type { StepRun } from '#lib/workshop/workshop.ts';

/** Seconds of all steps that are not passed over. */
export function totalSeconds(
  steps: readonly { readonly seconds: number; readonly isSkipped?: boolean }[],
): number {
  return steps.reduce((sum, { seconds, isSkipped }) => sum + (isSkipped ? 0 : seconds), 0);
}

/** Seconds that a step has taken, all the times that it came and is over; `null`: it has not. */
export function secondsTaken(log: readonly StepRun[], step: StepId): number | null {
  const over = log.filter((run) => run.step === step && run.endedAt !== null);
  if (over.length === 0) return null;
  return Math.round(
    over.reduce((sum, { startedAt, endedAt }) => sum + (endedAt ?? startedAt) - startedAt, 0) / 1_000,
  );
}

/** How far the end has moved from the plan, in milliseconds: `3 min behind`, `2 min ahead` or `On plan`. */
export function driftOfEnd(drift: number): string {
  const minutes = Math.round(Math.abs(drift) / 60_000);
  if (minutes === 0) return 'On plan';
  return `${durationWords(minutes * 60)} ${drift > 0 ? 'behind' : 'ahead of'} plan`;
}

/** The time of day of a moment (milliseconds since 1970) where the reader is. */
export function timeOfDay(at: number): string {
  return new Intl.DateTimeFormat(undefined, { hour: 'numeric', minute: '2-digit' }).format(at);
}
