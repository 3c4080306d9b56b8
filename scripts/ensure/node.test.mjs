import { expect, test } from 'vitest';
import { isRecentEnough } from './node.mjs';

test.each([
  ['20.20.2', false],
  ['22.11.0', false],
  ['22.12.0', true],
  ['23.0.0', true],
  ['24.21.0', true],
])('Node %s: %s', (version, expected) => {
  expect(isRecentEnough(version)).toBe(expected);
});
