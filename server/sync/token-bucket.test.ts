import { expect, test } from 'vitest';
import { TokenBucket } from './token-bucket.ts';

test('a burst is let through, and then what comes in by the second', () => {
  const bucket = new TokenBucket(10, 3, 0);
  expect([1, 2, 3, 4].map(() => bucket.take(1, 0))).toEqual([true, true, true, false]);
  expect(bucket.take(1, 99)).toBe(false);
  expect(bucket.take(1, 100)).toBe(true);
  expect(bucket.take(1, 150)).toBe(false);
});

test('rest fills it up to the burst and no further', () => {
  const bucket = new TokenBucket(10, 3, 0);
  expect(bucket.take(4, 1e9)).toBe(false);
  expect(bucket.take(3, 1e9)).toBe(true);
});
