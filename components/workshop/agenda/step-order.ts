import type { StepId } from '#lib/workshop/step.ts';

/** Where a step is put: in front of that one; `null`: at the end. */
export type Place = { readonly before: StepId | null };

/** One place up or down; `null` when it is the first or the last already. */
export function neighbourPlace(
  order: readonly StepId[],
  step: StepId,
  direction: 'up' | 'down',
): Place | null {
  const at = order.indexOf(step);
  if (at < 0) return null;
  if (direction === 'up') return at === 0 ? null : { before: order[at - 1] ?? null };
  return at === order.length - 1 ? null : { before: order[at + 2] ?? null };
}

/** A row of the list on the screen, in CSS pixels. */
export type StepRect = { readonly id: StepId; readonly top: number; readonly height: number };

/** Where a step in hand lands at `y`: in front of the first other row whose middle is below. */
export function placeAt(rows: readonly StepRect[], held: StepId, y: number): Place {
  const below = rows.find(({ id, top, height }) => id !== held && y < top + height / 2);
  return { before: below?.id ?? null };
}

/** True when the step already stands there. */
export function isAt(order: readonly StepId[], step: StepId, { before }: Place): boolean {
  const at = order.indexOf(step);
  return before === step || (order[at + 1] ?? null) === before;
}

/** The step's number among all, from 1, once it is put there. */
export function numberAt(order: readonly StepId[], step: StepId, { before }: Place): number {
  const others = order.filter((each) => each !== step);
  const at = before === null ? others.length : others.indexOf(before);
  return (at < 0 ? others.length : at) + 1;
}
