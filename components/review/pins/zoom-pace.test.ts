import { expect, it } from 'vitest';
import { makeZoomPace } from './zoom-pace.ts';

it('begins with what is there', () => {
  expect(makeZoomPace().waits(0.5)).toBe(false);
});

it('waits while a zoom goes on, and until it has been at rest for a moment', () => {
  const pace = makeZoomPace();
  pace.waits(1);
  const asked = [1.1, 1.2, 1.3, 1.3, 1.3, 1.3, 1.3, 1.3, 1.3, 1.3].map((zoom) => pace.waits(zoom));
  expect(asked).toEqual(Array.from({ length: 10 }, () => true));
  expect(pace.waits(1.3)).toBe(false);
  expect(pace.waits(1.3)).toBe(false);
});

it('does not wait for a long way, from where things were placed last', () => {
  const pace = makeZoomPace();
  pace.waits(1);
  expect([1.5, 1.9, 2.1, 3, 4.5].map((zoom) => pace.waits(zoom))).toEqual([true, true, false, true, false]);
  expect([3, 2.2, 1].map((zoom) => pace.waits(zoom))).toEqual([true, false, false]);
});

it('has nothing to wait for when a zoom comes back', () => {
  const pace = makeZoomPace();
  pace.waits(1);
  expect([1.2, 1].map((zoom) => pace.waits(zoom))).toEqual([true, false]);
});
