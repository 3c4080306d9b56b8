import { expect, it } from 'vitest';
import { reduce } from './reduce.ts';
import {
  after,
  fay,
  gus,
  MINUTE,
  planned,
  SECOND,
  START,
  sampleStep,
  server,
  started,
} from './sample-workshop.ts';
import { MAX_STEP_SECONDS } from './step.ts';
import type { Clock, Workshop } from './workshop.ts';

const running = (endsAt: number): Clock => ({ is: 'running', endsAt });
const paused = (left: number): Clock => ({ is: 'paused', left });

/** One step of two minutes, its clock so, advancing so. */
function withClock(clock: Clock, advance: Workshop['advance'] = 'wait'): Workshop {
  const workshop = started([sampleStep('one'), sampleStep('two')], { advance });
  if (workshop.phase.is !== 'running') throw new Error('not started');
  return { ...workshop, phase: { ...workshop.phase, clock } };
}

const clockOf = ({ phase }: Workshop) => (phase.is === 'running' ? phase.clock : null);

it.each([
  ['a minute more', running(START + MINUTE), 60, running(START + 2 * MINUTE)],
  ['five more while it stands', paused(MINUTE), 300, paused(6 * MINUTE)],
  ['a minute less', running(START + 2 * MINUTE), -60, running(START + MINUTE)],
  ['more taken away than there is', running(START + MINUTE), -300, running(START)],
  ['more taken away than there is while it stands', paused(MINUTE), -300, paused(0)],
  ['a minute more over time', running(START - 3 * MINUTE), 60, running(START + MINUTE)],
  ['a minute more over time while it stands', paused(-3 * MINUTE), 60, paused(MINUTE)],
  ['a minute less over time', running(START - 3 * MINUTE), -60, running(START - 3 * MINUTE)],
  ['more than a step may last', paused(MINUTE), MAX_STEP_SECONDS, paused(MAX_STEP_SECONDS * SECOND)],
  ['no number', paused(MINUTE), Number.NaN, paused(MINUTE)],
])('%s', (_, clock, seconds, expected) => {
  const workshop = withClock(clock);
  const next = after(workshop, [fay, { type: 'add-time', seconds, clock }]);
  expect(clockOf(next)).toEqual(expected);
  if (JSON.stringify(clock) === JSON.stringify(expected)) expect(next).toBe(workshop);
});

it('two facilitators who add a minute at once add one', () => {
  const clock = running(START + MINUTE);
  const more = after(withClock(clock), [fay, { type: 'add-time', seconds: 60, clock }]);
  expect(reduce(more, { type: 'add-time', seconds: 60, clock }, gus, START)).toBe('clock-changed');
  const stopped = after(withClock(clock), [fay, { type: 'pause' }]);
  expect(reduce(stopped, { type: 'add-time', seconds: 60, clock }, gus, START)).toBe('clock-changed');
});

it('a pause keeps the time left, below zero too', () => {
  const stopped = after(withClock(running(START + MINUTE)), [fay, { type: 'pause' }, START + 20 * SECOND]);
  expect(clockOf(stopped)).toEqual(paused(40 * SECOND));
  const resumed = after(stopped, [fay, { type: 'resume' }, START + 10 * MINUTE]);
  expect(clockOf(resumed)).toEqual(running(START + 10 * MINUTE + 40 * SECOND));

  const over = after(withClock(running(START - MINUTE)), [fay, { type: 'pause' }]);
  expect(clockOf(over)).toEqual(paused(-MINUTE));
  expect(clockOf(after(over, [fay, { type: 'resume' }, START + MINUTE]))).toEqual(running(START));
  expect(reduce(over, { type: 'pause' }, gus, START)).toBe('already-paused');
});

it('steps that are to follow each other from now on begin now and not in the past', () => {
  const over = withClock(running(START - 30 * MINUTE));
  const auto = after(over, [fay, { type: 'set-advance', advance: 'auto' }]);
  expect(clockOf(auto)).toEqual(running(START));
  expect(after(auto, [server, { type: 'time-up' }]).phase).toMatchObject({
    step: 'two',
    clock: running(START + 2 * MINUTE),
  });
  const resumed = after(withClock(paused(-MINUTE), 'auto'), [fay, { type: 'resume' }]);
  expect(clockOf(resumed)).toEqual(running(START));
});

it('whether steps follow each other leaves a clock alone that has time or stands', () => {
  for (const clock of [running(START + MINUTE), paused(-MINUTE)])
    expect(clockOf(after(withClock(clock), [fay, { type: 'set-advance', advance: 'auto' }]))).toEqual(clock);
  expect(after(planned([]), [fay, { type: 'set-advance', advance: 'auto' }]).advance).toBe('auto');
});
