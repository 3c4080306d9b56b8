import { expect, it } from 'vitest';
import { LONGEST_WAIT, retryWait } from './retry-wait.ts';

it.each([
  ['the first', 0, 100, 200],
  ['the second', 1, 200, 400],
  ['the third', 2, 400, 800],
  ['the tenth', 9, LONGEST_WAIT / 2, LONGEST_WAIT],
  ['the thousandth', 999, LONGEST_WAIT / 2, LONGEST_WAIT],
])('%s wait lies anywhere within its bounds', (_name, failures, least, most) => {
  expect(retryWait(failures, 0)).toBe(least);
  expect(retryWait(failures, 1)).toBe(most);
});

it('two tabs that were cut off together do not return together', () => {
  expect(retryWait(0, 0.2)).not.toBe(retryWait(0, 0.7));
});
