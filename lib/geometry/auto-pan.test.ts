import { expect, it } from 'vitest';
import { autoPan } from './auto-pan.ts';
import { screenPoint } from './point.ts';

const viewport = { w: 1000, h: 600 };

it.each([
  ['the middle keeps still', screenPoint(500, 300), 0, 0],
  ['the left edge brings in what is left of it', screenPoint(0, 300), 110, 0],
  ['beyond the right edge is no faster than the edge', screenPoint(1400, 300), -110, 0],
  ['half way into the edge is a quarter as fast', screenPoint(500, 580), 0, -27.5],
])('%s', (_name, point, dx, dy) => {
  const move = autoPan(point, viewport, 0.1);
  expect(move.dx).toBeCloseTo(dx);
  expect(move.dy).toBeCloseTo(dy);
});
