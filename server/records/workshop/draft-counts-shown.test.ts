import { expect, test } from 'vitest';
import type { Step, StepId } from '#lib/workshop/step.ts';
import { emptyWorkshop, type StepRun, type Workshop } from '#lib/workshop/workshop.ts';
import { areCountsShown } from './draft-counts-shown.ts';
import { openStep, privateStep } from './testing/sample-steps.ts';

const shown = privateStep('shown');
const hidden: Step = { ...privateStep('hidden'), mode: 'private', counts: 'hidden' };
const after = openStep('after');

/** Each step ran for ten seconds; the last one is on. */
function ran(steps: readonly Step[], given: Partial<Workshop> = {}): Workshop {
  const log = steps.map(({ id, title, mode, seconds }, index): StepRun => {
    const isOn = index === steps.length - 1;
    return { step: id, title, mode, seconds, startedAt: index * 10, endedAt: isOn ? null : index * 10 + 10 };
  });
  const step = steps.at(-1)?.id ?? ('none' as StepId);
  const phase = { is: 'running', step, clock: { is: 'paused', left: 1 }, startedAt: 0 } as const;
  return { ...emptyWorkshop, agenda: [shown, hidden, after], phase, log, ...given };
}

const reveal = (at: number) => ({ at, step: hidden.id, notes: 1, people: 1, names: 'hidden' as const });

test.each<[string, Workshop, boolean]>([
  ['without a workshop', emptyWorkshop, true],
  ['in a private step with counts', ran([shown]), true],
  ['in a private step without counts', ran([hidden]), false],
  ['after a step without counts, until it is revealed', ran([hidden, after]), false],
  ['in a step with counts that follows one without', ran([hidden, shown]), false],
  ['after the reveal', ran([hidden, after], { reveals: [reveal(15)] }), true],
  [
    'in a step without counts that follows a reveal',
    ran([hidden, after, hidden], { reveals: [reveal(15)] }),
    false,
  ],
  ['after a step without counts that another one with counts followed', ran([hidden, shown, after]), false],
  ['after a step that is not in the agenda any more', ran([hidden, after], { agenda: [after] }), false],
])('counts %s', (_when, workshop, expected) => {
  expect(areCountsShown(workshop)).toBe(expected);
});
