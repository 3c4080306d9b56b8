import { expect, test } from 'vitest';
import { isOnShelf, parseShelf, shelfHref, shelves } from './shelves.ts';

test.each([
  ['owner', false, ['all', 'mine']],
  ['viewer', false, ['all', 'shared']],
  ['owner', true, ['archived']],
  ['editor', true, ['archived']],
] as const)('a board of mine as %s, archived: %s, is on %j', (role, archived, expected) => {
  expect(shelves.filter((shelf) => isOnShelf({ role, archived }, shelf))).toEqual(expected);
});

test.each([undefined, 'attic', ['bin', 'all']])('%j is no view: all boards are shown', (value) => {
  expect(parseShelf(value)).toBe('all');
});

test.each(shelves)('the address of %s leads to it', (shelf) => {
  expect(parseShelf(new URL(shelfHref(shelf), 'http://localhost').searchParams.get('show'))).toBe(shelf);
});
