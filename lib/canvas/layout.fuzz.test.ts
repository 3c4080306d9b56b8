import fc from 'fast-check';
import { expect, it } from 'vitest';
import { intersects } from '../geometry/rect.ts';
import { type BlockKey, blockKeys } from './blocks.ts';
import { BLOCK_PADDING, layoutCanvas } from './layout.ts';

const reach = fc.record({ w: fc.integer({ min: 0, max: 8_000 }), h: fc.integer({ min: 0, max: 8_000 }) });

it('blocks never overlap and always hold their notes', () => {
  fc.assert(
    fc.property(fc.dictionary(fc.constantFrom<BlockKey>(...blockKeys), reach), (extents) => {
      const { blocks } = layoutCanvas(extents);
      const empty = layoutCanvas({}).blocks;
      for (const key of blockKeys) {
        const { w, h } = blocks[key];
        expect(w).toBeGreaterThanOrEqual(
          Math.max(empty[key].w, (extents[key]?.w ?? -BLOCK_PADDING) + BLOCK_PADDING),
        );
        expect(h).toBeGreaterThanOrEqual(
          Math.max(empty[key].h, (extents[key]?.h ?? -BLOCK_PADDING) + BLOCK_PADDING),
        );
        for (const other of blockKeys)
          if (other !== key) expect(intersects(blocks[key], blocks[other])).toBe(false);
      }
    }),
  );
});
