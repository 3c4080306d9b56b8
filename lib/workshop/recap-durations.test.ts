import { expect, test } from 'vitest';
import { driftWords, durationWords, isoDuration } from './recap-durations.ts';

test.each([
  [0, '0 s'],
  [-5, '0 s'],
  [45, '45 s'],
  [59.6, '1 min'],
  [60, '1 min'],
  [150, '2 min 30 s'],
  [3_599.9, '1 h'],
  [3_629, '1 h'],
  [3_900, '1 h 5 min'],
  [7_185, '2 h'],
  [36_000, '10 h'],
])('%d seconds are “%s”', (seconds, words) => {
  expect(durationWords(seconds)).toBe(words);
});

test.each([
  [600, 600, 'on time'],
  [600, 614, 'on time'],
  [600, 586, 'on time'],
  [600, 615, '15 s longer'],
  [600, 560, '40 s shorter'],
  [600, 689, '1 min longer'],
  [600, 720, '2 min longer'],
  [600, 480, '2 min shorter'],
  [0, 5_400, '1 h 30 min longer'],
])('planned %d and took %d: %s', (planned, actual, words) => {
  expect(driftWords(planned, actual)).toBe(words);
});

test('machines are told whole seconds', () => {
  expect([isoDuration(90.4), isoDuration(-1)]).toEqual(['PT90S', 'PT0S']);
});
