import { expect, it } from 'vitest';
import { containsPoint, type Rect } from '#lib/geometry/rect.ts';
import { aroundRect } from './around-rect.ts';

const outer: Rect = { x: -10, y: -10, w: 40, h: 30 };

it.each([
  ['in the middle', { x: 0, y: 0, w: 10, h: 5 }],
  ['in a corner', { x: -10, y: -10, w: 10, h: 5 }],
  ['sticking out', { x: 20, y: 10, w: 30, h: 30 }],
])('every point is veiled once but for those under a hole %s', (_, hole) => {
  const veils = aroundRect(outer, hole);
  for (let x = -9.5; x < 30; x += 1)
    for (let y = -9.5; y < 20; y += 1) {
      const covered = veils.filter((veil) => containsPoint(veil, { x, y })).length;
      expect([x, y, covered]).toEqual([x, y, containsPoint(hole, { x, y }) ? 0 : 1]);
    }
});
