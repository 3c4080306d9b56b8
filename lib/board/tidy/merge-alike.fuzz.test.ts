import fc from 'fast-check';
import { expect, it } from 'vitest';
import { mergeAlike } from './merge-alike.ts';
import type { Similarities } from './similarities.ts';

/** What is meant, as plainly as it can be said: again and again the closest two of all groups, by their average. */
function mergeSlowly({ count, values }: Similarities, cut: number): readonly (readonly number[])[] {
  let groups: readonly (readonly number[])[] = Array.from({ length: count }, (_, index) => [index]);
  for (;;) {
    const pairs = groups.flatMap((a, first) =>
      groups.slice(first + 1).map((b) => ({ a, b, alike: averageOf(a, b) })),
    );
    const best = pairs.reduce<(typeof pairs)[number] | null>(
      (most, pair) => (most && most.alike >= pair.alike ? most : pair),
      null,
    );
    if (!best || best.alike < cut) break;
    const { a, b } = best;
    groups = [...groups.filter((group) => group !== a && group !== b), [...a, ...b].sort((x, y) => x - y)];
  }
  return groups.toSorted((a, b) => (a[0] ?? 0) - (b[0] ?? 0));

  function averageOf(a: readonly number[], b: readonly number[]): number {
    const all = a.flatMap((one) => b.map((other) => values[one * count + other] ?? 0));
    return all.reduce((sum, each) => sum + each, 0) / all.length;
  }
}

/** No two likenesses are equal, so that there is one right answer only. */
const similarities = fc.integer({ min: 0, max: 14 }).chain((count) =>
  fc
    .uniqueArray(fc.double({ min: 0, max: 1, noNaN: true }), {
      minLength: (count * (count - 1)) / 2,
      maxLength: (count * (count - 1)) / 2,
    })
    .map((drawn): Similarities => {
      const values = new Float64Array(count * count);
      let next = 0;
      for (let row = 0; row < count; row += 1)
        for (let column = 0; column < row; column += 1) {
          const value = drawn[next++] ?? 0;
          values[row * count + column] = value;
          values[column * count + row] = value;
        }
      return { count, values };
    }),
);

it('following chains of neighbours finds the same groups as looking at all pairs again and again', () => {
  let joined = 0;
  fc.assert(
    fc.property(similarities, fc.double({ min: 0.05, max: 1, noNaN: true }), (given, cut) => {
      const groups = mergeAlike(given, cut);
      expect(groups).toEqual(mergeSlowly(given, cut));
      joined += groups.some((group) => group.length > 1) ? 1 : 0;
    }),
    { numRuns: 300 },
  );
  expect(joined).toBeGreaterThan(50);
});

it('ends when everything is equally alike', () => {
  const all = { count: 40, values: new Float64Array(1_600).fill(0.5) };
  expect(mergeAlike(all, 0.5)).toEqual([Array.from({ length: 40 }, (_, index) => index)]);
  expect(mergeAlike(all, 0.6)).toHaveLength(40);
});
