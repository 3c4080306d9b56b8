import { expect, it } from 'vitest';
import { screenPoint } from '#lib/geometry/point.ts';
import { fingerLimits, makeDoubleTap, mouseLimits } from './double-tap.ts';

const here = screenPoint(100, 100);

it.each([
  [
    'two quick taps in one place',
    [
      [here, 0],
      [screenPoint(110, 105), 200],
    ],
    [false, true],
  ],
  [
    'two slow taps',
    [
      [here, 0],
      [here, 400],
    ],
    [false, false],
  ],
  [
    'two taps apart',
    [
      [here, 0],
      [screenPoint(160, 100), 100],
    ],
    [false, false],
  ],
  [
    'three quick taps are one double tap',
    [
      [here, 0],
      [here, 100],
      [here, 200],
    ],
    [false, true, false],
  ],
] as const)('%s', (_name, taps, expected) => {
  const isDouble = makeDoubleTap(fingerLimits);
  expect(taps.map(([point, time]) => isDouble(point, time))).toEqual(expected);
});

it('a mouse has to be nearer and may be slower than a finger', () => {
  const isDouble = makeDoubleTap(mouseLimits);
  expect([isDouble(here, 0), isDouble(here, 400)]).toEqual([false, true]);
  expect([isDouble(here, 1_000), isDouble(screenPoint(110, 105), 1_100)]).toEqual([false, false]);
});
