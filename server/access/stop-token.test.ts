import { expect, test } from 'vitest';
import { userId } from '../testing/insert-records.ts';
import { makeStopToken, readStopToken } from './stop-token.ts';

const secret = 'a secret of more than thirty-two characters';
const token = makeStopToken(userId('ann'), secret);

test('a token says whose it is, and goes into an address as it is', () => {
  expect(readStopToken(token, secret)).toBe(userId('ann'));
  expect(encodeURIComponent(token)).toBe(token);
});

test.each([
  '',
  '.',
  'user-ann',
  'user-ann.',
  token.slice(0, -1),
  `${token}.x`,
  `${token}A`,
  token.replace('user-ann', 'user-ben'),
  token.replace('user-ann', '../etc/x'),
])('%j is nobody’s', (wrong) => {
  expect(readStopToken(wrong, secret)).toBeNull();
});

test('with another secret it is nobody’s', () => {
  expect(readStopToken(token, `${secret}!`)).toBeNull();
});
