import { expect, test } from 'vitest';
import { MINUTE, SECOND, START, sampleStep, stepId } from '#lib/workshop/sample-workshop.ts';
import { driftOfEnd, secondsTaken, totalSeconds } from './agenda-words.ts';

test('steps that are skipped take no time', () => {
  expect(totalSeconds([sampleStep('a'), sampleStep('b', 'open', { isSkipped: true }), { seconds: 30 }])).toBe(
    150,
  );
});

test('a step that came twice took both times, and one that is on has not taken any yet', () => {
  const run = (step: string, from: number, to: number | null) => ({
    ...({ step: stepId(step), title: step, mode: 'open', seconds: 60 } as const),
    startedAt: START + from * SECOND,
    endedAt: to === null ? null : START + to * SECOND,
  });
  const log = [run('a', 0, 50), run('b', 50, 60), run('a', 60, 90), run('c', 90, null)];
  expect(['a', 'b', 'c', 'd'].map((id) => secondsTaken(log, stepId(id)))).toEqual([80, 10, null, null]);
});

test.each([
  [0, 'On plan'],
  [29 * SECOND, 'On plan'],
  [3 * MINUTE, '3 min behind plan'],
  [-90 * MINUTE, '1 h 30 min ahead of plan'],
])('a drift of %i ms reads %s', (drift, words) => {
  expect(driftOfEnd(drift)).toBe(words);
});
