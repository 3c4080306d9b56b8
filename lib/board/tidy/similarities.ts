import type { TermVector } from './weigh-terms.ts';

/** How alike each two of `count` things are, from 0 to 1, row by row. */
export type Similarities = { readonly count: number; readonly values: Float64Array<ArrayBuffer> };

/** The cosine of the angle between each two vectors. Looks only at pairs that have a term in common. */
export function cosines(vectors: readonly TermVector[]): Similarities {
  const count = vectors.length;
  const values = new Float64Array(count * count);
  const holders = new Map<string, { readonly rows: number[]; readonly weights: number[] }>();
  vectors.forEach((vector, row) => {
    for (const [term, weight] of vector) {
      const { rows, weights } = holders.get(term) ?? { rows: [], weights: [] };
      for (let index = 0; index < rows.length; index += 1) {
        const cell = row * count + (rows[index] ?? 0);
        values[cell] = (values[cell] ?? 0) + weight * (weights[index] ?? 0);
      }
      rows.push(row);
      weights.push(weight);
      holders.set(term, { rows, weights });
    }
  });
  for (let row = 0; row < count; row += 1)
    for (let column = 0; column < row; column += 1)
      values[column * count + row] = values[row * count + column] ?? 0;
  return { count, values };
}

/** The mean of both. */
export function meanOf(a: Similarities, b: Similarities): Similarities {
  return { count: a.count, values: a.values.map((value, index) => (value + (b.values[index] ?? 0)) / 2) };
}
