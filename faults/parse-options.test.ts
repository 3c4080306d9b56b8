import { expect, test } from 'vitest';
import { parseOptions } from './parse-options.ts';

const names = ['kill', 'convergence'];

test('without words everything runs in its short form', () => {
  expect(parseOptions([], names)).toEqual({ rounds: null, seed: 1, only: null, database: 'sqlite' });
});

test('every option is read', () => {
  const words = '--rounds 1000 --seed 7 --only kill --database postgres'.split(' ');
  expect(parseOptions(words, names)).toEqual({ rounds: 1_000, seed: 7, only: 'kill', database: 'postgres' });
});

test.each([
  ['--rounds 0', 'whole number'],
  ['--rounds -5', 'whole number'],
  ['--rounds many', 'whole number'],
  ['--rounds', 'whole number'],
  ['--seed 1.5', 'whole number'],
  ['--only nothing', 'kill, convergence'],
  ['--database oracle', 'sqlite or postgres'],
  ['--loud yes', '--rounds N'],
])('%s is refused with what may be said', (words, said) => {
  expect(() => parseOptions(words.split(' '), names)).toThrow(said);
});
