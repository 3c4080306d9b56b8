import fc from 'fast-check';
import { expect, it } from 'vitest';
import { BLOCK_HEADER, BLOCK_PADDING } from '../../canvas/layout.ts';
import { intersects, type Rect } from '../../geometry/rect.ts';
import { nearestClear, TIDY_GAP } from './nearest-clear.ts';

const block = { w: 132, h: 176 };
const least = { x: BLOCK_PADDING, y: BLOCK_HEADER };
const side = fc.integer({ min: 8, max: 40 });
const rect = fc.record({
  x: fc.integer({ min: -20, max: 120 }),
  y: fc.integer({ min: 20, max: 160 }),
  w: side,
  h: side,
});

/** True when the two keep the gap to each other. */
function isClear(a: Rect, b: Rect): boolean {
  const reach = {
    x: a.x - TIDY_GAP.w + 1,
    y: a.y - TIDY_GAP.h + 1,
    w: a.w + 2 * TIDY_GAP.w - 2,
    h: a.h + 2 * TIDY_GAP.h - 2,
  };
  return !intersects(reach, b);
}

it('no corner in the block is both free and nearer', () => {
  let inside = 0;
  fc.assert(
    fc.property(rect, fc.array(rect, { maxLength: 8 }), ({ w, h, ...wanted }, taken) => {
      const found = nearestClear(wanted, { w, h }, taken, block);
      const most = { x: block.w - BLOCK_PADDING - w, y: block.h - BLOCK_PADDING - h };
      const start = {
        x: Math.max(least.x, Math.min(wanted.x, most.x)),
        y: Math.max(least.y, Math.min(wanted.y, most.y)),
      };
      let nearest = Infinity;
      for (let x = least.x; x <= most.x; x += 1)
        for (let y = least.y; y <= most.y; y += 1)
          if (taken.every((other) => isClear({ x, y, w, h }, other)))
            nearest = Math.min(nearest, Math.hypot(x - start.x, y - start.y));
      for (const other of taken) expect(isClear({ ...found, w, h }, other)).toBe(true);
      if (nearest === Infinity) return;
      inside += 1;
      expect(Math.hypot(found.x - start.x, found.y - start.y)).toBeCloseTo(nearest);
    }),
    { numRuns: 200 },
  );
  expect(inside).toBeGreaterThan(50);
});
