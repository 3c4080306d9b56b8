import { expect, test } from 'vitest';
import { MAX_TITLE } from '#lib/board/limits.ts';
import { readTitle } from './read-title.ts';

test.each([
  ['City newspaper', 'City newspaper'],
  ['  two   spaces\n and a line ', 'two spaces and a line'],
  ['right\u202eto left', 'right to left'],
  ['café 🗞️ 2', 'café 🗞️ 2'],
  ['👩‍🔧 repairs', '👩‍🔧 repairs'],
  ['x'.repeat(500), 'x'.repeat(MAX_TITLE)],
])('%j becomes %j', (text, title) => {
  expect(readTitle(text)).toBe(title);
});

test.each(['', '   ', '\u0000\u200b\n', '\u200d'])('%j is no title', (text) => {
  expect(readTitle(text)).toBeNull();
});
