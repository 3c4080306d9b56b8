import { expect, test } from 'vitest';
import { executeRuns } from './execute-runs.ts';
import type { Options } from './parse-options.ts';
import type { Run, RunResult } from './runs/run.ts';

const run = (name: string, result: RunResult | Error, databases: Run['databases'] = ['sqlite']): Run => ({
  name,
  promise: `${name} holds`,
  databases,
  execute: async () => {
    if (result instanceof Error) throw result;
    return result;
  },
});
const well: RunResult = { is: 'done', failures: [], counts: { rounds: 3, unsavedAtKill: 2 } };
const ill: RunResult = {
  is: 'done',
  failures: [{ seed: 42, violations: [{ rule: 'lost-edit', about: 'w0 7: an insertion' }] }],
  counts: {},
};

async function outcome(runs: readonly Run[], options: Partial<Options> = {}) {
  const lines: string[] = [];
  const all: Options = { rounds: null, seed: 1, only: null, database: 'sqlite', ...options };
  const passed = await executeRuns(runs, all, '/nowhere', (line) => lines.push(line));
  return { passed, last: lines.at(-1), text: lines.join('\n') };
}

test('runs that keep their promises are counted, with what they did', async () => {
  const { passed, last, text } = await outcome([run('one', well), run('two', well)]);
  expect({ passed, last }).toEqual({ passed: true, last: '2 passed, 0 failed' });
  expect(text).toContain('3 rounds, 2 unsaved at kill');
});

test('a broken promise is told with its seed and the way to see it again', async () => {
  const { passed, last, text } = await outcome([run('one', well), run('two', ill)]);
  expect({ passed, last }).toEqual({ passed: false, last: '1 passed, 1 failed' });
  expect(text).toContain('two holds');
  expect(text).toContain('seed 42: lost-edit: w0 7: an insertion');
  expect(text).toContain('--only two --seed 42');
});

test('a run that breaks off has failed', async () => {
  const { passed, text } = await outcome([run('one', new Error('no port is free'))]);
  expect(passed).toBe(false);
  expect(text).toContain('no port is free');
});

test('what this machine or database does not allow is said, and is no success by itself', async () => {
  const skipped: RunResult = { is: 'skipped', why: 'mounting needs root' };
  const { passed, last, text } = await outcome([run('one', skipped), run('two', well, ['postgres'])]);
  expect({ passed, last }).toEqual({ passed: false, last: '0 passed, 0 failed' });
  expect(text).toContain('mounting needs root');
  expect(text).toContain('2 skipped');
});

test('one run alone', async () => {
  const { last } = await outcome([run('one', ill), run('two', well)], { only: 'two' });
  expect(last).toBe('1 passed, 0 failed');
});
