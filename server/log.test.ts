import { expect, test } from 'vitest';
import { describeError } from './log.ts';

test('of an error of the database its words and code are told, the row that it carries is not', () => {
  const error = Object.assign(new Error('null value in column "title"'), {
    code: '23502',
    detail: 'Failing row contains (board-one, Secret plan).',
    parameters: ['Secret plan'],
  });
  const told = describeError(new Error('a request failed', { cause: error }));
  expect(told).toMatchObject({
    message: 'a request failed',
    cause: { code: '23502', message: error.message },
  });
  expect(JSON.stringify(told)).not.toContain('Secret plan');
});

test('an error that is its own cause is told all the same', () => {
  const error = new Error('round');
  error.cause = error;
  expect(JSON.stringify(describeError(error)).length).toBeLessThan(20_000);
});

test.each([['a string'], [null], [{ password: 'secret' }]])(
  'of %j that was thrown only the kind is told',
  (thrown) => {
    expect(describeError(thrown)).toEqual({
      type: typeof thrown,
      message: 'something that is no error was thrown',
    });
  },
);
