import { expect, test } from 'vitest';
import { boardPoint } from '#lib/geometry/point.ts';
import { edgeTowards } from './edge-towards.ts';

const rect = { x: 100, y: 100, w: 40, h: 20 };

test.each([
  ['from the left', boardPoint(0, 110), boardPoint(100, 110)],
  ['from below', boardPoint(120, 500), boardPoint(120, 120)],
  ['through a corner', boardPoint(200, 150), boardPoint(140, 120)],
  ['from inside', boardPoint(121, 111), boardPoint(120, 110)],
  ['from the middle', boardPoint(120, 110), boardPoint(120, 110)],
])('an arrow %s', (_, from, edge) => {
  expect(edgeTowards(rect, from)).toEqual(edge);
});
