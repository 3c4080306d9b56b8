import { describe, expect, it } from 'vitest';
import { boardId } from '#server/testing/insert-records.ts';
import { SegmentCache } from './segment-cache.ts';

const plan = boardId('plan');
const other = boardId('other');
const part = (index: number, upTo = (index + 1) * 500) => ({ index, upTo });

describe('what is kept of a log', () => {
  const full = () => new SegmentCache(({ index }: { index: number; upTo: number }) => index, 10);

  it('is found again, on its own board and as long as the log has not gone on there', () => {
    const cache = full();
    cache.put(plan, part(1, 700));
    expect(cache.get(plan, 1, 700)).toEqual(part(1, 700));
    expect([cache.get(plan, 1, 701), cache.get(plan, 2, 700), cache.get(other, 1, 700)]).toEqual([
      null,
      null,
      null,
    ]);
    cache.put(plan, part(1, 800));
    expect([cache.get(plan, 1, 700), cache.get(plan, 1, 800)]).toEqual([null, part(1, 800)]);
  });

  it('makes room for what is asked for later, and what was asked for last stays', () => {
    const cache = full();
    for (const index of [3, 4, 2]) cache.put(plan, part(index));
    cache.get(plan, 3, 2_000);
    cache.put(plan, part(5));
    expect([2, 3, 4, 5].filter((index) => cache.get(plan, index, (index + 1) * 500))).toEqual([2, 3, 5]);
    cache.put(plan, part(11));
    expect([2, 3, 5, 11].filter((index) => cache.get(plan, index, (index + 1) * 500))).toEqual([]);
  });
});
