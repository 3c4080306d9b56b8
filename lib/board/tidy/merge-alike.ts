import type { Similarities } from './similarities.ts';

/**
 * Groups of what is alike: the two closest groups become one for as long as their members are on average at least
 * `cut` alike. Average linkage (R. Sokal and C. Michener, "A statistical method for evaluating systematic
 * relationships", 1958) along chains of nearest neighbours (F. Murtagh, "A survey of recent advances in
 * hierarchical clustering algorithms", The Computer Journal 26, 1983): the time grows with the square of the count.
 * Equal ones are taken in order, so that the same input gives the same groups. Groups and members in order.
 */
export function mergeAlike({ count, values }: Similarities, cut: number): readonly (readonly number[])[] {
  const alike = Float64Array.from(values);
  const at = (a: number, b: number) => alike[a * count + b] ?? 0;
  const members = new Map(Array.from({ length: count }, (_, index) => [index, [index]]));
  /** Groups that nothing is near enough to any more. */
  const complete: (readonly number[])[] = [];
  let chain: number[] = [];

  const nearest = (group: number, before: number | undefined) => {
    // The one before in the chain wins a tie, or the chain would never end.
    let best = before ?? -1;
    let most = before === undefined ? -1 : at(group, before);
    for (const other of members.keys())
      if (other !== group && at(group, other) > most) {
        best = other;
        most = at(group, other);
      }
    return { best, most };
  };
  const merge = (into: number, from: number) => {
    const [a, b] = [members.get(into) ?? [], members.get(from) ?? []];
    members.delete(from);
    for (const other of members.keys()) {
      if (other === into) continue;
      const value = (a.length * at(into, other) + b.length * at(from, other)) / (a.length + b.length);
      alike[into * count + other] = value;
      alike[other * count + into] = value;
    }
    members.set(into, [...a, ...b]);
  };

  while (members.size > 0) {
    const [first] = members.keys();
    if (chain.length === 0 && first !== undefined) chain = [first];
    const last = chain.at(-1) ?? 0;
    const { best, most } = nearest(last, chain.at(-2));
    if (best < 0 || most < cut) {
      // Nothing will come nearer: an average is never above its parts.
      complete.push(members.get(last) ?? []);
      members.delete(last);
      chain.pop();
    } else if (best === chain.at(-2)) {
      chain.splice(-2);
      merge(Math.min(last, best), Math.max(last, best));
    } else chain.push(best);
  }
  return complete.map((group) => group.toSorted((a, b) => a - b)).sort((a, b) => (a[0] ?? 0) - (b[0] ?? 0));
}
