/** The weight of each term of one text; the squares of the weights add up to 1, or to 0 without terms. */
export type TermVector = ReadonlyMap<string, number>;

/**
 * Terms weighed by how often a text has them and how few texts do, after G. Salton and C. Buckley, "Term-weighting
 * approaches in automatic text retrieval" (Information Processing & Management 24, 1988). Rarity is damped by a
 * root, and a term that only one text has counts like one of two: among so few texts a word is rare by chance, and
 * what a group has in common must not weigh less for having more notes.
 */
export function weighTerms(texts: readonly (readonly string[])[]): readonly TermVector[] {
  const found = new Map<string, number>();
  for (const terms of texts) for (const term of new Set(terms)) found.set(term, (found.get(term) ?? 0) + 1);
  const rarity = (term: string) => Math.sqrt(Math.log(1 + texts.length / Math.max(2, found.get(term) ?? 0)));
  return texts.map((terms) => {
    const counts = new Map<string, number>();
    for (const term of terms) counts.set(term, (counts.get(term) ?? 0) + 1);
    const weights = Array.from(counts, ([term, count]) => (1 + Math.log(count)) * rarity(term));
    const length = Math.hypot(...weights);
    return new Map(Array.from(counts.keys(), (term, index) => [term, (weights[index] ?? 0) / length]));
  });
}
