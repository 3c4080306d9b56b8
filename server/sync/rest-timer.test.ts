import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { RestTimer } from './rest-timer.ts';

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

function timer() {
  const seen = { rests: 0, mayRest: true };
  const rest = new RestTimer({
    after: 1_000,
    now: () => performance.now(),
    mayRest: () => seen.mayRest,
    rest: () => {
      seen.rests += 1;
    },
  });
  return { rest, seen };
}

test('rest comes once, so long after the last use', () => {
  const { rest, seen } = timer();
  rest.used();
  vi.advanceTimersByTime(900);
  rest.used();
  vi.advanceTimersByTime(999);
  expect(seen.rests).toBe(0);
  vi.advanceTimersByTime(1);
  expect(seen.rests).toBe(1);
  vi.advanceTimersByTime(10_000);
  expect(seen.rests).toBe(1);
  rest.used();
  vi.advanceTimersByTime(1_000);
  expect(seen.rests).toBe(2);
});

test('while something is on its way there is no rest', () => {
  const { rest, seen } = timer();
  seen.mayRest = false;
  rest.used();
  vi.advanceTimersByTime(5_000);
  expect(seen.rests).toBe(0);
  seen.mayRest = true;
  vi.advanceTimersByTime(1_000);
  expect(seen.rests).toBe(1);
});

test('stopped, it leaves nothing running', () => {
  const { rest, seen } = timer();
  rest.used();
  rest.stop();
  expect(vi.getTimerCount()).toBe(0);
  vi.advanceTimersByTime(5_000);
  expect(seen.rests).toBe(0);
});
