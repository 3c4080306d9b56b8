import type { Workshop } from '#lib/workshop/workshop.ts';

/**
 * Whether people may know how many notes each of them has in hiding. What was written without counts stays without
 * them until it is revealed; a step that is not in the agenda any more may have been one.
 */
export function areCountsShown({ agenda, log, reveals }: Workshop): boolean {
  const revealedAt = reveals.at(-1)?.at ?? Number.NEGATIVE_INFINITY;
  return log
    .filter(({ mode, endedAt }) => mode === 'private' && (endedAt === null || endedAt > revealedAt))
    .every((run) => {
      const planned = agenda.find(({ id }) => id === run.step);
      return planned?.mode === 'private' && planned.counts === 'shown';
    });
}
