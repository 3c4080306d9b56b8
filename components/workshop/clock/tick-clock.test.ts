import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { START, sampleStep, started } from '#lib/workshop/sample-workshop.ts';
import { stateOf } from '#lib/workshop/state-of.ts';
import { type Clock, emptyWorkshop } from '#lib/workshop/workshop.ts';
import { secondsLeft, type Ticking, tickClock } from './tick-clock.ts';

beforeEach(() => vi.useFakeTimers({ now: START }));
afterEach(() => vi.useRealTimers());

/** The store of a workshop whose clock the test sets; its server is 300 ms ahead of this machine. */
function workshopWith(first: Clock | null) {
  const running = started([sampleStep('one')]);
  let clock = first;
  const listeners = new Set<() => void>();
  const viewOf = (): ReturnType<Ticking['get']>['view'] => {
    const { phase } = running;
    const workshop =
      clock && phase.is === 'running' ? { ...running, phase: { ...phase, clock } } : emptyWorkshop;
    return { id: 'w', version: 1, agenda: workshop.agenda, state: stateOf(workshop) };
  };
  const ticking: Ticking = {
    get: () => ({ view: viewOf(), ballot: null, drafts: null }),
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    now: () => Date.now() + 300,
  };
  const set = (next: Clock | null) => {
    clock = next;
    for (const listener of listeners) listener();
  };
  return { ticking, set, listeners };
}

test('each second is told once, at the moment when it changes', () => {
  const { ticking } = workshopWith({ is: 'running', endsAt: START + 2_500 });
  const seen: [number, number | null][] = [];
  const stop = tickClock(ticking, () => seen.push([Date.now() - START, secondsLeft(ticking)]));
  vi.advanceTimersByTime(4_000);
  stop();
  // 2.2 s are left by the server's clock: 3 is shown for 0.2 s.
  expect(seen.map(([, seconds]) => seconds)).toEqual([2, 1, 0, -1]);
  expect(seen.map(([at]) => Math.floor(at / 100) * 100)).toEqual([200, 1_200, 2_200, 3_200]);
});

test('a clock that stands does not tick, and ticks again when it goes on', () => {
  const { ticking, set } = workshopWith({ is: 'paused', left: 90_500 });
  const listener = vi.fn();
  const stop = tickClock(ticking, listener);
  vi.advanceTimersByTime(10_000);
  expect(listener).not.toHaveBeenCalled();
  expect(secondsLeft(ticking)).toBe(91);
  set({ is: 'running', endsAt: ticking.now() + 90_500 });
  vi.advanceTimersByTime(1_000);
  stop();
  expect(listener).toHaveBeenCalledTimes(2);
});

test('nothing is left running once it was stopped', () => {
  const { ticking, listeners } = workshopWith({ is: 'running', endsAt: START + 60_000 });
  tickClock(ticking, () => {})();
  expect(vi.getTimerCount()).toBe(0);
  expect(listeners.size).toBe(0);
});
