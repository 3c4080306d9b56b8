import { expect, it } from 'vitest';
import { reduce } from './reduce.ts';
import { after, fay, planned, START, sampleStep, started, stepId } from './sample-workshop.ts';
import { MAX_STEPS, type Step, type StepId } from './step.ts';
import type { Workshop } from './workshop.ts';

const [a, b, c] = [sampleStep('a'), sampleStep('b'), sampleStep('c')];
const idsOf = ({ agenda }: Workshop) => agenda.map(({ id }) => id).join('');
const id = (name: string | null): StepId | null => (name === null ? null : stepId(name));

it.each([
  ['c', 'a', 'cab'],
  ['a', null, 'bca'],
  ['a', 'c', 'bac'],
  ['a', 'b', 'abc'],
  ['b', 'b', 'abc'],
  ['c', null, 'abc'],
])('%s moved before %s makes %s', (step, before, expected) => {
  const workshop = planned([a, b, c]);
  const moved = after(workshop, [fay, { type: 'move-step', step: stepId(step), before: id(before) }]);
  expect(idsOf(moved)).toBe(expected);
  if (expected === 'abc') expect(moved).toBe(workshop);
});

it('a step comes in before another one or at the end, and once', () => {
  const workshop = planned([a, b]);
  expect(idsOf(after(workshop, [fay, { type: 'add-step', step: c, before: stepId('b') }]))).toBe('acb');
  const added = after(workshop, [fay, { type: 'add-step', step: c, before: null }]);
  expect(idsOf(added)).toBe('abc');
  expect(reduce(added, { type: 'add-step', step: c, before: null }, fay, START)).toBe(added);
  expect(reduce(workshop, { type: 'add-step', step: c, before: stepId('x') }, fay, START)).toBe(
    'no-such-step',
  );
});

it('a copy follows its original', () => {
  const copied = after(planned([a, b]), [
    fay,
    { type: 'duplicate-step', step: stepId('a'), copy: stepId('x') },
  ]);
  expect(idsOf(copied)).toBe('axb');
  expect(copied.agenda[1]).toEqual({ ...a, id: 'x' });
  const again = { type: 'duplicate-step', step: stepId('a'), copy: stepId('x') } as const;
  expect(reduce(copied, again, fay, START)).toBe(copied);
});

it('the step that is on stays in the agenda and stays what it is, and keeps its clock', () => {
  const workshop = started([a, b]);
  const on = stepId('a');
  expect(reduce(workshop, { type: 'remove-step', step: on }, fay, START)).toBe('step-is-on');
  expect(reduce(workshop, { type: 'skip-step', step: on, isSkipped: true }, fay, START)).toBe('step-is-on');
  for (const step of [sampleStep('a', 'vote'), { ...a, isSkipped: true }])
    expect(reduce(workshop, { type: 'change-step', step }, fay, START)).toBe('step-is-on');
  const changed = after(workshop, [
    fay,
    { type: 'change-step', step: { ...a, title: 'New', seconds: 600, blocks: ['channels'] } },
  ]);
  expect(changed.agenda[0]).toMatchObject({ title: 'New', seconds: 600, blocks: ['channels'] });
  expect(changed.phase).toBe(workshop.phase);
});

it.each<[string, Partial<Step>]>([
  ['no title', { title: ' ' }],
  ['a title too long', { title: 'x'.repeat(81) }],
  ['instructions too long', { instructions: 'x'.repeat(1_001) }],
  ['no time', { seconds: 4 }],
  ['too much time', { seconds: 4 * 3_600 + 1 }],
  ['a part of a second', { seconds: 5.5 }],
  ['a block twice', { blocks: ['channels', 'channels'] }],
  ['a block that is none', { blocks: ['nowhere' as 'channels'] }],
  ['a question without a name', { question: { block: 'channels', id: '' } }],
  ['an id without end', { id: stepId('x'.repeat(65)) }],
])('a step with %s is refused', (_, given) => {
  const step = { ...sampleStep('c'), ...given } as Step;
  expect(reduce(planned([a]), { type: 'add-step', step, before: null }, fay, START)).toBe('bad-step');
  expect(reduce(planned([a]), { type: 'use-agenda', steps: [a, step] }, fay, START)).toBe('bad-step');
  expect(reduce(planned([step]), { type: 'change-step', step }, fay, START)).toBe('bad-step');
});

it.each([
  [1, 1, true],
  [99, 99, true],
  [99, null, true],
  [0, null, false],
  [100, null, false],
  [5, 0, false],
  [2.5, null, false],
])('a vote of %d dots, %s on a note: %s', (dots, perNote, isSound) => {
  const step = sampleStep('c', 'vote', { rules: { kind: 'dots', dots, perNote } });
  const result = reduce(planned([a]), { type: 'add-step', step, before: null }, fay, START);
  expect(result === 'bad-step').toBe(!isSound);
});

it('an agenda has its bound, and no step twice', () => {
  const full = Array.from({ length: MAX_STEPS }, (_, at) => sampleStep(`s${at}`));
  const workshop = after(planned([]), [fay, { type: 'use-agenda', steps: full }]);
  const first = stepId('s0');
  expect(reduce(workshop, { type: 'add-step', step: a, before: null }, fay, START)).toBe('too-many-steps');
  expect(reduce(workshop, { type: 'duplicate-step', step: first, copy: stepId('copy') }, fay, START)).toBe(
    'too-many-steps',
  );
  expect(reduce(workshop, { type: 'use-agenda', steps: [...full, a] }, fay, START)).toBe('too-many-steps');
  expect(reduce(workshop, { type: 'use-agenda', steps: [a, b, a] }, fay, START)).toBe('bad-step');
});
