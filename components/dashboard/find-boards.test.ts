import { expect, test } from 'vitest';
import { findBoards } from './find-boards.ts';

const boards = [
  { title: 'Café 10', changed: 3 },
  { title: 'cafe 9', changed: 1 },
  { title: 'City paper', changed: 2 },
];
const titles = (search: string, order: 'changed' | 'title') =>
  findBoards(boards, search, order).map(({ title }) => title);

test.each([
  ['', 'changed', ['Café 10', 'City paper', 'cafe 9']],
  ['', 'title', ['cafe 9', 'Café 10', 'City paper']],
  ['CAFE', 'changed', ['Café 10', 'cafe 9']],
  ['  é ', 'title', ['cafe 9', 'Café 10', 'City paper']],
  ['paper city', 'changed', ['City paper']],
  ['city cafe', 'changed', []],
] as const)('“%s” by %s', (search, order, expected) => {
  expect(titles(search, order)).toEqual(expected);
});

test('the given list stays as it was', () => {
  const given = Object.freeze([...boards]);
  expect(findBoards(given, '', 'title')).not.toBe(given);
});
