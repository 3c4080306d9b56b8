import { expect, it } from 'vitest';
import { dueWords, untilWords } from './due-words.ts';

const at = Date.UTC(2026, 10, 30, 16, 5);

it('writes a moment by the clock of the reader', () => {
  expect(dueWords(at, 'Europe/Berlin')).toBe('Mon 30 Nov, 17:05');
  expect(dueWords(at, 'Asia/Tokyo')).toBe('Tue 1 Dec, 01:05');
});

it('says the year when it is not this one', () => {
  expect(dueWords(at, 'UTC', Date.UTC(2025, 5, 1))).toBe('Mon 30 Nov 2026, 16:05');
});

it.each([
  [30_000, 'in less than a minute'],
  [60_000, 'in 1 minute'],
  [59 * 60_000, 'in 59 minutes'],
  [47 * 3_600_000, 'in 47 hours'],
  [6.5 * 86_400_000, 'in 6 days'],
])('%d ms ahead is %s', (left, words) => {
  expect(untilWords(at, at - left)).toBe(words);
});
