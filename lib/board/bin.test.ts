import { expect, test } from 'vitest';
import { daysLeft } from './bin.ts';

const day = 86_400_000;

test.each([
  [0, 30],
  [1, 30],
  [day, 29],
  [29 * day, 1],
  [29 * day + 1, 1],
  [30 * day, 0],
  [31 * day, 0],
])('%i ms after its deletion a board is there for %i more days', (ago, left) => {
  expect(daysLeft(1_000, 1_000 + ago)).toBe(left);
});
