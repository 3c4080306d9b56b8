import { expect, test } from 'vitest';
import { relativeTime } from './relative-time.ts';

const now = Date.UTC(2026, 2, 20, 12);
const [minute, hour, day] = [60_000, 3_600_000, 86_400_000];

test.each([
  [-5_000, 'just now'],
  [0, 'just now'],
  [59_999, 'just now'],
  [minute, '1 minute ago'],
  [59 * minute, '59 minutes ago'],
  [hour, '1 hour ago'],
  [23 * hour, '23 hours ago'],
  [day, 'yesterday'],
  [6 * day, '6 days ago'],
  [7 * day, '13 Mar 2026'],
])('%i ms ago reads "%s"', (ago, text) => {
  expect(relativeTime(now - ago, now)).toBe(text);
});
