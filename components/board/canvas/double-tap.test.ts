import { expect, it } from 'vitest';
import { screenPoint } from '#lib/geometry/point.ts';
import { makeDoubleTap } from './double-tap.ts';

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
  const isDouble = makeDoubleTap();
  expect(taps.map(([point, time]) => isDouble(point, time))).toEqual(expected);
});
