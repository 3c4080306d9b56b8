import { describe, expect, it } from 'vitest';
import { afterHint, afterSample, type ClockReading, type ClockSample } from './server-clock-reading.ts';

/** The true server clock is the local one and a million. */
const TRUTH = 1_000_000;

/** Asked at `sentAt`; so long there, so long back. */
const sample = (sentAt: number, there: number, back: number): ClockSample => ({
  sentAt,
  serverNow: sentAt + there + TRUTH,
  receivedAt: sentAt + there + back,
});

const read = (...samples: readonly ClockSample[]): ClockReading | null =>
  samples.reduce<ClockReading | null>(afterSample, null);

describe('samples of the server’s clock', () => {
  it.each([
    ['one that took as long there as back is exact', [sample(0, 40, 40)], 0],
    ['one that was held up on its way back is off by half of that', [sample(0, 20, 220)], -100],
    ['the shortest of several counts, when it is the first', [sample(0, 10, 12), sample(50, 20, 300)], -1],
    ['and when it is the last', [sample(0, 20, 300), sample(400, 250, 20), sample(900, 10, 12)], -1],
    ['a clock that ran back is passed over', [sample(0, 10, 10), { ...sample(50, 5, 5), receivedAt: 40 }], 0],
  ])('%s', (_name, samples, off) => {
    expect((read(...samples)?.offset ?? 0) - TRUTH).toBe(off);
  });

  it('a good one of long ago gives way to a worse one', () => {
    const old = read(sample(0, 5, 5));
    const late = sample(3_600_000, 60, 60);
    expect(afterSample(old, late)?.at).toBe(late.receivedAt);
    expect(afterSample(old, sample(1_000, 60, 60))).toBe(old);
  });

  it('after a sleep, in which the local clock stood still, the new one is right', () => {
    const before = read(sample(0, 5, 5));
    const slept = { ...sample(1_000, 80, 80), serverNow: 1_080 + TRUTH + 600_000 };
    expect(afterSample(before, slept)?.offset).toBe(TRUTH + 600_000);
  });
});

describe('a word of the server about its time', () => {
  const known = read(sample(0, 40, 40));
  const hint = (reading: ClockReading | null, serverNow: number) =>
    afterHint(reading, { serverNow: serverNow + TRUTH, receivedAt: 1_000 });

  it('is all that is known at first, and every sample is better', () => {
    const first = hint(null, 900);
    expect(first.offset).toBe(TRUTH - 100);
    expect(afterSample(first, sample(1_000, 900, 900))?.offset).toBe(TRUTH);
  });

  it('changes nothing when it fits', () => {
    expect(hint(known, 990)).toBe(known);
  });

  it('moves a reading that is a little behind', () => {
    const behind = read(sample(0, 10, 70));
    expect(behind?.offset).toBe(TRUTH - -30 - 60);
    expect(hint(behind, 995)).toMatchObject({ offset: TRUTH - 5, error: 40 });
  });

  it('shows that the machine slept', () => {
    const woken = hint(known, 50_000);
    expect(woken.offset).toBe(TRUTH + 49_000);
    expect(woken.error).toBe(Number.POSITIVE_INFINITY);
  });
});
