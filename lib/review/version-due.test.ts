import { describe, expect, it } from 'vitest';
import { INTERVAL, QUIET, versionsDue } from './version-due.ts';

const minute = 60_000;

/** Edits at these minutes, numbered from 11. */
const edits = (...minutes: readonly number[]) =>
  minutes.map((at, index) => ({ seq: 11 + index, at: at * minute }));

const due = (minutes: readonly number[], now: number, isOver = false) => {
  const found = versionsDue(edits(...minutes), { now: now * minute, isOver });
  return {
    due: found.due.map(({ seq, reason }) => `${seq} ${reason}`),
    wait: found.wait === null ? null : found.wait / minute,
  };
};

describe('which versions there should be', () => {
  it.each<{
    what: string;
    minutes: readonly number[];
    now: number;
    isOver?: boolean;
    due: readonly string[];
    wait: number | null;
  }>([
    { what: 'none where nothing was edited', minutes: [], now: 99, due: [], wait: null },
    { what: 'not yet, while somebody works', minutes: [0, 1], now: 2, due: [], wait: 4 },
    {
      what: 'the end of a sitting after five minutes of quiet',
      minutes: [0, 1],
      now: 6,
      due: ['12 sitting'],
      wait: null,
    },
    {
      what: 'the end of a sitting when everybody has left',
      minutes: [0, 1],
      now: 1,
      isOver: true,
      due: ['12 sitting'],
      wait: null,
    },
    { what: 'one in ten minutes of work', minutes: [0, 4, 8], now: 10, due: ['13 interval'], wait: null },
    {
      what: 'the state of the tenth minute, and on from there',
      minutes: [0, 4, 8, 11, 15],
      now: 16,
      due: ['13 interval'],
      wait: 4,
    },
    {
      what: 'all that nobody kept: two sittings and one that is not over',
      minutes: [0, 4, 8, 12, 60, 61, 100],
      now: 101,
      due: ['13 interval', '14 sitting', '16 sitting'],
      wait: 4,
    },
    { what: 'one edit of long ago', minutes: [0], now: 600, due: ['11 sitting'], wait: null },
    {
      what: 'exactly five minutes apart are two sittings',
      minutes: [0, 5],
      now: 6,
      due: ['11 sitting'],
      wait: 4,
    },
  ])('$what', ({ minutes, now, isOver = false, due: expected, wait }) => {
    expect(due(minutes, now, isOver)).toEqual({ due: expected, wait });
  });

  it('a clock that was set back neither ends a sitting nor puts one off for long', () => {
    expect(due([100, 1, 2], 2)).toEqual({ due: [], wait: QUIET / minute });
    expect(due([100, 1, 2, 13], 13)).toEqual({ due: ['13 sitting'], wait: QUIET / minute });
    expect(INTERVAL).toBeGreaterThan(QUIET);
  });
});
