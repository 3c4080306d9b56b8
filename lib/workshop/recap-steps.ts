import type { RecapStep } from './recap.ts';
import type { Step } from './step.ts';
import type { StepRun, Workshop } from './workshop.ts';

/**
 * What became of the agenda, in its order. A step that came and was taken off the agenda since stands behind the one
 * that came before it; one that came twice is told once, with the time of both.
 */
export function recapSteps({ agenda, log }: Pick<Workshop, 'agenda' | 'log'>): readonly RecapStep[] {
  const steps = new Map(agenda.map((step) => [step.id, step]));
  const runs = Map.groupBy(log, ({ step }) => step);
  const order = agenda.map(({ id }) => id);
  for (const [index, { step }] of log.entries()) {
    const before = log[index - 1];
    // Nothing came before the first one: it goes to the front, as if behind the place −1.
    if (!order.includes(step)) order.splice(before ? order.indexOf(before.step) + 1 : 0, 0, step);
  }
  return order.flatMap((id) => recapStep(steps.get(id), runs.get(id) ?? []) ?? []);
}

function recapStep(step: Step | undefined, runs: readonly StepRun[]): RecapStep | null {
  const [first] = runs;
  const told = step ?? first;
  if (!told) return null;
  const milliseconds = runs.reduce(
    (sum, { startedAt, endedAt }) => sum + Math.max(0, (endedAt ?? startedAt) - startedAt),
    0,
  );
  return {
    title: told.title,
    mode: first?.mode ?? told.mode,
    plannedSeconds: (first ?? told).seconds,
    startedAt: first?.startedAt ?? null,
    actualSeconds: first ? Math.round(milliseconds / 1_000) : null,
    isSkipped: !first && step?.isSkipped === true,
  };
}
