import { expect, test } from 'vitest';
import { DocumentSize } from './document-size.ts';

function sized(loaded: number, real: { bytes: number }) {
  const clock = { at: 0, measured: 0 };
  const size = new DocumentSize({
    loaded,
    limit: 1_000_000,
    now: () => clock.at,
    measure: () => {
      clock.measured += 1;
      return real.bytes;
    },
  });
  return { size, clock };
}

test('4.13 a document is only measured when what went in is above the limit', () => {
  const { size, clock } = sized(900_000, { bytes: 0 });
  size.grew(90_000);
  expect(size.isOver(10_000)).toBe(false);
  expect(clock.measured).toBe(0);
});

test('4.13 many small updates of a small document are no reason', () => {
  const { size, clock } = sized(5_000_000, { bytes: 50_000 });
  expect(size.isOver(100)).toBe(false);
  size.grew(100);
  expect(size.isOver(100)).toBe(false);
  expect(clock.measured).toBe(1);
});

test('4.13 a full one is refused until it was measured again, and measured once in two seconds', () => {
  const real = { bytes: 1_000_000 };
  const { size, clock } = sized(1_000_000, real);
  for (let index = 0; index < 100; index++) expect(size.isOver(100)).toBe(true);
  expect(clock.measured).toBe(1);
  real.bytes = 500_000;
  clock.at = 1_999;
  expect(size.isOver(100)).toBe(true);
  clock.at = 2_000;
  expect(size.isOver(100)).toBe(false);
  expect(clock.measured).toBe(2);
});

test('4.13 between two measurements it grows by little', () => {
  const { size } = sized(1_000_000, { bytes: 999_000 });
  expect(size.isOver(100)).toBe(false);
  size.grew(60_000);
  expect(size.isOver(100)).toBe(false);
  size.grew(6_000);
  expect(size.isOver(1_000)).toBe(true);
});
