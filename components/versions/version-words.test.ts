import { expect, test } from 'vitest';
import { parseUserId } from '#lib/board/ids.ts';
import type { Version } from '#lib/review/version.ts';
import { byDay, dayWords, listWords, peopleWords } from './version-words.ts';

const [ada, ben] = [parseUserId('user-ada1'), parseUserId('user-ben1')];
if (!ada || !ben) throw new Error('two ids were made');
const nameOf = (user: typeof ada) => (user === ada ? 'Ada' : 'Ben');
const version = (change: Partial<Version>): Version => ({
  ...{ id: 'version-1', seq: 1, at: 0, reason: 'interval', name: '', by: null, authors: [] },
  ...change,
});

test.each<[Partial<Version>, string]>([
  [{}, ''],
  [{ authors: [ben, ada] }, 'Changed by Ben and Ada'],
  [{ name: 'One', reason: 'named', by: ada, authors: [ada] }, 'Named by Ada'],
  [{ name: 'One', reason: 'named', by: ada, authors: [ada, ben] }, 'Named by Ada. Changed by Ben'],
  [{ reason: 'before-restore', by: ada, authors: [ada] }, 'Done by Ada. Changed by Ada'],
])('%j is told with its people', (change, words) => {
  expect(peopleWords(version(change), nameOf)).toBe(words);
});

test('days are called as people call them', () => {
  const noon = new Date(2026, 4, 20, 12).getTime();
  const hour = 3_600_000;
  expect(dayWords(noon, noon)).toBe('Today');
  expect(dayWords(noon - 13 * hour, noon)).toBe('Yesterday');
  expect(dayWords(noon - 400 * 24 * hour, noon)).toContain('2025');
  const list = [noon, noon - hour, noon - 24 * hour].map((at) => ({ at }));
  expect(byDay(list, noon).map(({ day, entries }) => [day, entries.length])).toEqual([
    ['Today', 2],
    ['Yesterday', 1],
  ]);
});

test('names are said as one would', () => {
  expect(listWords([])).toBe('');
  expect(listWords(['Ada'])).toBe('Ada');
  expect(listWords(['Ada', 'Ben', 'Cleo'])).toBe('Ada, Ben and Cleo');
  expect(listWords(['Ada', 'Ben', 'Cleo', 'Dan'])).toBe('Ada, Ben and 2 others');
});
