import { describe, expect, it } from 'vitest';
import { type ClockLook, momentBetween } from './clock-moments.ts';

const look = (left: number, is: ClockLook['is'] = 'running', run = 'one'): ClockLook => ({ run, is, left });

describe('what is heard of a clock', () => {
  it.each([
    ['nothing in between', look(200_000), look(199_000), null],
    ['the last minute', look(60_400), look(59_900), { words: '1 minute left.', tone: 'last-minute' }],
    ['five minutes without a tone', look(300_500), look(299_500), { words: '5 minutes left.', tone: null }],
    ['the end', look(300), look(-200), { words: 'Time is up.', tone: 'over' }],
    ['only the end after a sleep', look(400_000), look(-9_000), { words: 'Time is up.', tone: 'over' }],
    ['nothing over time', look(-200), look(-61_000), null],
    ['a pause', look(90_000), look(90_000, 'paused'), { words: 'The clock is paused.', tone: null }],
    [
      'that it goes on',
      look(90_000, 'paused'),
      look(90_000),
      { words: 'The clock runs again. 2 minutes left.', tone: null },
    ],
    ['nothing as another step begins', look(30_000), look(-1, 'running', 'two'), null],
    ['nothing at the first look', null, look(-1), null],
    ['nothing at the end', look(30_000), null, null],
  ])('%s', (_, before, after, expected) => {
    expect(momentBetween(before, after)).toEqual(expected);
  });
});
