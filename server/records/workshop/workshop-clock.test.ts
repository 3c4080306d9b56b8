import { expect, test, vi } from 'vitest';
import type { StepId } from '#lib/workshop/step.ts';
import type { Clock, Workshop } from '#lib/workshop/workshop.ts';
import { boardId } from '#server/testing/insert-records.ts';
import { makeManualTime } from './testing/manual-time.ts';
import { makeWorkshopClock } from './workshop-clock.ts';

const board = boardId('one');
const start = 1_700_000_000_000;
const minutes = (count: number) => count * 60_000;

function running(clock: Clock, advance: Workshop['advance'] = 'auto'): Pick<Workshop, 'phase' | 'advance'> {
  return { advance, phase: { is: 'running', step: 'one' as StepId, clock, startedAt: start } };
}

const until = (endsAt: number) => running({ is: 'running', endsAt });

function scene() {
  const time = makeManualTime(start);
  const timeUp = vi.fn(async () => {});
  const report = vi.fn();
  const { now, later } = time;
  return { time, timeUp, report, clock: makeWorkshopClock({ now, later, timeUp, report }) };
}

test('a step ends at its end time and not before, however long it is', () => {
  const { time, timeUp, clock } = scene();
  clock.follow(board, until(start + minutes(240)));
  time.pass(minutes(240) - 1);
  expect(timeUp).not.toHaveBeenCalled();
  time.pass(1);
  expect(timeUp).toHaveBeenCalledExactlyOnceWith(board);
  expect(time.waiting()).toBe(0);
});

test('a clock that is set while a step is on is noticed within a minute', () => {
  const { time, timeUp, clock } = scene();
  clock.follow(board, until(start + minutes(60)));
  time.set(start + minutes(60));
  time.pass(minutes(1));
  expect(timeUp).toHaveBeenCalledTimes(1);
});

test('there is one timer for a board, for the time that it has now', () => {
  const { time, timeUp, clock } = scene();
  clock.follow(board, until(start + minutes(1)));
  clock.follow(board, until(start + minutes(3)));
  expect(time.waiting()).toBe(1);
  time.pass(minutes(2));
  expect(timeUp).not.toHaveBeenCalled();
  time.pass(minutes(1));
  expect(timeUp).toHaveBeenCalledTimes(1);
});

test('what was due while nobody looked is done at once', () => {
  const { time, timeUp, clock } = scene();
  clock.follow(board, until(start - minutes(5)));
  time.pass(0);
  expect(timeUp).toHaveBeenCalledTimes(1);
});

test.each<[string, Pick<Workshop, 'phase' | 'advance'>]>([
  ['a paused clock', running({ is: 'paused', left: 5_000 })],
  ['steps that wait for a facilitator', running({ is: 'running', endsAt: start + 1_000 }, 'wait')],
  ['a workshop that has ended', { advance: 'auto', phase: { is: 'ended', startedAt: 1, endedAt: 2 } }],
])('%s keeps no timer', (_what, workshop) => {
  const { time, timeUp, clock } = scene();
  clock.follow(board, until(start + 500));
  clock.follow(board, workshop);
  expect(time.waiting()).toBe(0);
  time.pass(minutes(10));
  expect(timeUp).not.toHaveBeenCalled();
});

test('a step that could not be ended is tried again, and that is said', async () => {
  const { time, timeUp, report, clock } = scene();
  timeUp.mockRejectedValueOnce(new Error('the store is away'));
  clock.follow(board, until(start + 1_000));
  time.pass(1_000);
  await vi.waitFor(() => expect(report).toHaveBeenCalledTimes(1));
  time.pass(5_000);
  expect(timeUp).toHaveBeenCalledTimes(2);
});

test('after a stop nothing happens any more', () => {
  const { time, timeUp, clock } = scene();
  clock.follow(board, until(start + 1_000));
  clock.stop();
  clock.follow(board, until(start + 1_000));
  time.pass(minutes(5));
  expect([timeUp.mock.calls.length, time.waiting()]).toEqual([0, 0]);
});
