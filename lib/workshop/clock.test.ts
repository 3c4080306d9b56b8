import { expect, it } from 'vitest';
import { agendaEnd } from './agenda-end.ts';
import { announcementBetween } from './announcement-between.ts';
import { clockStage, formatTime, timeLeft } from './clock.ts';
import {
  after,
  fay,
  MINUTE,
  planned,
  SECOND,
  START,
  sampleStep,
  started,
  stepId,
} from './sample-workshop.ts';

it('a running clock counts down to its end and on, and one that stands does not', () => {
  expect(timeLeft({ is: 'running', endsAt: START }, START - 5)).toBe(5);
  expect(timeLeft({ is: 'running', endsAt: START }, START + 5)).toBe(-5);
  expect(timeLeft({ is: 'paused', left: -7 }, START)).toBe(-7);
});

it.each([
  [5 * MINUTE, '5:00'],
  [5 * MINUTE - 1, '5:00'],
  [4 * MINUTE + 9 * SECOND, '4:09'],
  [SECOND, '0:01'],
  [1, '0:01'],
  [0, '0:00'],
  [-999, '0:00'],
  [-SECOND, '+0:01'],
  [-75 * SECOND, '+1:15'],
  [60 * MINUTE, '1:00:00'],
  [64 * MINUTE + 9 * SECOND, '1:04:09'],
  [-61 * MINUTE, '+1:01:00'],
])('%d ms read %s', (left, expected) => {
  expect(formatTime(left)).toBe(expected);
});

it.each([
  [MINUTE + 1, 'plenty'],
  [MINUTE, 'last-minute'],
  [1, 'last-minute'],
  [0, 'over'],
  [-MINUTE, 'over'],
])('with %d ms left it is %s', (left, stage) => {
  expect(clockStage(left)).toBe(stage);
});

it.each([
  [5 * MINUTE + 1, 5 * MINUTE, '5 minutes left.'],
  [61 * SECOND, 60 * SECOND, '1 minute left.'],
  [11 * SECOND, 9 * SECOND, '10 seconds left.'],
  [SECOND, 0, 'Time is up.'],
  [1, -1, 'Time is up.'],
  // A tab that slept.
  [20 * MINUTE, 30 * SECOND, '1 minute left.'],
  [20 * MINUTE, -MINUTE, 'Time is up.'],
  // Nothing happened, a step of five minutes began, time was added, it goes on over time.
  [5 * MINUTE, 5 * MINUTE, null],
  [5 * MINUTE, 5 * MINUTE - 1, null],
  [50 * SECOND, 110 * SECOND, null],
  [4 * MINUTE, 2 * MINUTE, null],
  [0, -SECOND, null],
])('from %d to %d ms left: %s', (before, then, words) => {
  expect(announcementBetween(before, then)).toBe(words);
});

const steps = [
  sampleStep('one'),
  sampleStep('two', 'open', { seconds: 600 }),
  sampleStep('three', 'open', { seconds: 300, isSkipped: true }),
  sampleStep('four', 'open', { seconds: 60 }),
];
const whole = 13 * MINUTE;

it('before the start the whole agenda counts from now, without what is skipped', () => {
  expect(agendaEnd(planned(steps), START)).toEqual({ endsAt: START + whole, drift: 0 });
});

it('the end stays where it is while the clock runs, and moves while it stands or is over time', () => {
  const workshop = started(steps);
  expect(agendaEnd(workshop, START + MINUTE)).toEqual({ endsAt: START + whole, drift: 0 });
  expect(agendaEnd(workshop, START + 5 * MINUTE)).toEqual({
    endsAt: START + whole + 3 * MINUTE,
    drift: 3 * MINUTE,
  });
  const stopped = after(workshop, [fay, { type: 'pause' }, START + MINUTE]);
  expect(agendaEnd(stopped, START + 3 * MINUTE)).toEqual({
    endsAt: START + whole + 2 * MINUTE,
    drift: 2 * MINUTE,
  });
});

it('the drift tells what steps took, what was added, and what was changed or left out since the start', () => {
  const early = after(started(steps), [fay, { type: 'next-step', from: stepId('one') }, START + MINUTE]);
  expect(agendaEnd(early, START + MINUTE).drift).toBe(-MINUTE);
  const shorter = after(early, [fay, { type: 'skip-step', step: stepId('four'), isSkipped: true }]);
  expect(agendaEnd(shorter, START + MINUTE).drift).toBe(-2 * MINUTE);
  const longer = after(shorter, [
    fay,
    { type: 'change-step', step: sampleStep('three', 'open', { seconds: 240 }) },
  ]);
  expect(agendaEnd(longer, START + MINUTE)).toEqual({ endsAt: START + 15 * MINUTE, drift: 2 * MINUTE });
  const over = after(longer, [fay, { type: 'end' }, START + 20 * MINUTE]);
  expect(agendaEnd(over, START + 99 * MINUTE)).toEqual({ endsAt: START + 20 * MINUTE, drift: 7 * MINUTE });
});
