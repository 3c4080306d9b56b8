import { expect, it } from 'vitest';
import { structure } from '../guide/structure.ts';
import { agendaFrom } from './agendas/ready-agenda.ts';
import { isSoundStep } from './is-sound-step.ts';
import { readyAgendas } from './ready-agendas.ts';
import { reduce } from './reduce.ts';
import { fay, planned, START, stepId } from './sample-workshop.ts';
import { stepModes } from './step.ts';

const promised = { 'first-canvas': 60, 'full-canvas': 90, review: 30, 'segments-deep-dive': 45 };

function madeFrom(agenda: (typeof readyAgendas)[number]) {
  let count = 0;
  return agendaFrom(agenda, () => stepId(`step-${count++}`));
}

it('the ready agendas last exactly as long as they say', () => {
  const lengths = readyAgendas.map(({ key, steps }) => [
    key,
    steps.reduce((sum, { seconds }) => sum + seconds, 0) / 60,
  ]);
  expect(Object.fromEntries(lengths)).toEqual(promised);
});

it.each(readyAgendas)('$title can be planned and started as it is', (ready) => {
  const steps = madeFrom(ready);
  expect(steps.filter((step) => !isSoundStep(step))).toEqual([]);
  expect(reduce(planned([]), { type: 'use-agenda', steps }, fay, START)).toMatchObject({ agenda: steps });
  expect(reduce(planned(steps), { type: 'start' }, fay, START)).toMatchObject({ phase: { is: 'running' } });
});

it.each(readyAgendas)(
  'each step of $title but a break has words, and asks a question of the guide',
  (ready) => {
    for (const { title, mode, instructions, question } of ready.steps) {
      expect(instructions.length, title).toBeGreaterThan(40);
      if (mode === 'break') expect(question).toBeNull();
      else
        expect(Object.keys(structure[question?.block ?? 'channels'].questions), title).toContain(
          question?.id,
        );
    }
  },
);

it.each(readyAgendas)(
  'in $title what was written in private is revealed next, where it was written',
  (ready) => {
    for (const [at, { mode, blocks }] of ready.steps.entries()) {
      if (mode !== 'private') continue;
      const next = ready.steps[at + 1];
      expect(next?.mode).toBe('reveal');
      expect(next?.blocks).toEqual(expect.arrayContaining([...blocks]));
    }
  },
);

it('between them they show every mode and both kinds of vote, and all ask what is only believed', () => {
  const steps = readyAgendas.flatMap((ready) => ready.steps);
  expect(new Set(steps.map(({ mode }) => mode))).toEqual(new Set(stepModes));
  expect(steps.some((step) => step.mode === 'vote' && step.rules.kind === 'dots')).toBe(true);
  for (const ready of readyAgendas)
    expect(ready.steps.some((step) => step.mode === 'vote' && step.rules.kind === 'matrix')).toBe(true);
});

it('the full canvas has a break, and every block of the canvas has its turn in both canvases', () => {
  for (const key of ['first-canvas', 'full-canvas']) {
    const ready = readyAgendas.find((agenda) => agenda.key === key);
    const blocks = new Set(ready?.steps.flatMap((step) => step.blocks));
    expect(Object.keys(structure).filter((block) => !new Set<string>(blocks).has(block))).toEqual([]);
  }
  expect(readyAgendas[1]?.steps.filter(({ mode }) => mode === 'break')).toHaveLength(1);
});
