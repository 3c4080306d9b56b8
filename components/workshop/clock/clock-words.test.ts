import { expect, test } from 'vitest';
import { secondsForKey } from './clock-keys.ts';
import { spokenTime, stageWords } from './clock-words.ts';

test.each([
  [7_260, '2 hours 1 minute left'],
  [3_600, '1 hour left'],
  [601, '11 minutes left'],
  [60, '60 seconds left'],
  [1, '1 second left'],
  [0, 'Time is up'],
  [-59, 'Time is up'],
  [-120, '2 minutes over time'],
])('%i seconds are spoken as “%s”', (seconds, words) => {
  expect(spokenTime(seconds)).toBe(words);
});

test('a clock says in words what its colour says', () => {
  expect(stageWords({ is: 'running', stage: 'last-minute' })).toBe('Last minute');
  expect(stageWords({ is: 'running', stage: 'over' })).toBe('Time is up');
  expect(stageWords({ is: 'paused', stage: 'over' })).toBe('Paused');
});

test.each([
  ['ArrowUp', false, 60],
  ['ArrowRight', true, 300],
  ['ArrowDown', false, -60],
  ['ArrowLeft', true, -300],
  ['Enter', false, null],
])('%s with Shift %s changes the clock by %s', (key, shiftKey, seconds) => {
  const press = { key, shiftKey, ctrlKey: false, metaKey: false, altKey: false };
  expect(secondsForKey(press)).toBe(seconds);
  expect(secondsForKey({ ...press, ctrlKey: true })).toBeNull();
});
