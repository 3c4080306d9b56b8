import type { WorkshopView } from '#lib/workshop/view.ts';

/** Whether notes of anybody may be in hiding: something was written in private and has not been revealed since. */
export function mayHaveDrafts(view: WorkshopView | null): boolean {
  if (!view) return false;
  const { log, reveals } = view.state;
  const revealedAt = reveals.at(-1)?.at ?? Number.NEGATIVE_INFINITY;
  return log.some(({ mode, endedAt }) => mode === 'private' && (endedAt ?? Infinity) > revealedAt);
}
