import { describe, expect, it } from 'vitest';
import type { StepId } from '#lib/workshop/step.ts';
import { isAt, neighbourPlace, numberAt, placeAt } from './step-order.ts';

const [a, b, c] = ['a', 'b', 'c'] as StepId[] as [StepId, StepId, StepId];
const order = [a, b, c];

describe('a place up or down', () => {
  it.each([
    [a, 'up', null],
    [b, 'up', { before: a }],
    [c, 'up', { before: b }],
    [a, 'down', { before: c }],
    [b, 'down', { before: null }],
    [c, 'down', null],
    ['gone' as StepId, 'up', null],
  ] as const)('%s goes %s', (step, direction, expected) => {
    expect(neighbourPlace(order, step, direction)).toEqual(expected);
  });
});

describe('a step in hand', () => {
  const rows = order.map((id, index) => ({ id, top: 100 + index * 40, height: 40 }));
  it.each([
    ['over all', a, 0, b],
    ['on the upper half of the next', a, 155, b],
    ['on the lower half of the next', a, 165, c],
    ['below all', a, 999, null],
    ['on itself', b, 160, c],
    ['on the upper half of the first', c, 110, a],
    ['on the lower half of the first', c, 125, b],
  ] as const)('lands %s', (_, held, y, before) => {
    expect(placeAt(rows, held, y)).toEqual({ before });
  });
});

describe('where it stands', () => {
  it.each([
    [a, a, true, 1],
    [a, b, true, 1],
    [a, c, false, 2],
    [a, null, false, 3],
    [c, null, true, 3],
    [c, a, false, 1],
    [b, 'gone' as StepId, false, 3],
  ] as const)('%s before %s', (step, before, isThere, number) => {
    expect(isAt(order, step, { before })).toBe(isThere);
    if (before !== step) expect(numberAt(order, step, { before })).toBe(number);
  });
});
