import { afterEach, beforeEach, expect, it, onTestFinished, vi } from 'vitest';
import { makeServerClock } from './server-clock.ts';

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

/** A server whose clock is ahead by `ahead`, and whose answers take these times, one after the other. */
function open(roundTrips: readonly (number | 'lost')[], ahead = 5_000_000) {
  let local = 0;
  let asked = 0;
  const wakes = new Set<() => void>();
  const clock = makeServerClock({
    first: { offset: ahead - 700, error: Number.POSITIVE_INFINITY, at: 0 },
    local: () => local,
    ask: async () => {
      const took = roundTrips[asked++ % roundTrips.length] ?? 0;
      if (took === 'lost') return null;
      const serverNow = local + ahead;
      local += took;
      return serverNow;
    },
    subscribeWake: (listener) => {
      wakes.add(listener);
      return () => wakes.delete(listener);
    },
  });
  onTestFinished(() => clock.close());
  const settled = async () => {
    for (let turn = 0; turn < 40; turn++) await Promise.resolve();
  };
  return {
    clock,
    settled,
    wakes,
    asked: () => asked,
    off: () => clock.now() - (local + ahead),
    pass: (ms: number) => {
      local += ms;
    },
  };
}

it('is within half of the shortest way there and back', async () => {
  const { clock, settled, off, asked } = open([480, 900, 60, 300, 2_000]);
  expect(off()).toBe(-700);
  clock.read();
  await settled();
  expect(asked()).toBe(5);
  expect(Math.abs(off())).toBeLessThanOrEqual(30);
});

it('goes on with what it knows when no answer comes', async () => {
  const { clock, settled, off, asked } = open(['lost']);
  clock.read();
  await settled();
  expect([asked(), off()]).toEqual([1, -700]);
});

it('asks again every few minutes, and when the machine may have slept; twice at once is once more', async () => {
  const { clock, settled, asked, wakes } = open([10]);
  await vi.advanceTimersByTimeAsync(3 * 60_000);
  await settled();
  expect(asked()).toBe(5);
  for (const wake of wakes) {
    wake();
    wake();
    wake();
  }
  await settled();
  await settled();
  expect(asked()).toBe(15);
  clock.close();
  expect(wakes.size).toBe(0);
  clock.read();
  await vi.advanceTimersByTimeAsync(10 * 60_000);
  expect(asked()).toBe(15);
});

it('is put right by a word of the server after a sleep', async () => {
  const { clock, settled, off, pass } = open([20]);
  clock.read();
  await settled();
  clock.hint(clock.now() + 90_000);
  expect(off()).toBeGreaterThanOrEqual(90_000 - 20);
  pass(1);
});
