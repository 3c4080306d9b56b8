import * as Y from 'yjs';

/**
 * Yjs finds the place of an item between its neighbours by walking over all that others put there at the same time,
 * and a forged order makes each item walk over all before it: 8,000 items in 56 KB block the process for seconds.
 * Nothing in the bytes tells; so while a budget is open every item's way is measured before it is gone.
 */
const STEPS = 100_000;

/** Thrown out of `applyUpdate`, which leaves the document half changed. */
export class BudgetSpent extends Error {}

let stepsLeft: number | null = null;
const integrate = Y.Item.prototype.integrate;

/** Calls `act` and lets all items that it puts into documents walk no further than an honest update could need. */
export function withinBudget(act: () => void): void {
  Y.Item.prototype.integrate = measuredIntegrate;
  stepsLeft = STEPS;
  try {
    act();
  } finally {
    stepsLeft = null;
    Y.Item.prototype.integrate = integrate;
  }
}

function measuredIntegrate(this: Y.Item, transaction: Y.Transaction, offset: number): void {
  if (stepsLeft !== null && this.parent instanceof Y.AbstractType) {
    stepsLeft -= stepsOf(this, transaction.doc.store, stepsLeft);
    if (stepsLeft < 0) throw new BudgetSpent();
  }
  integrate.call(this, transaction, offset);
}

/** How many others the item walks over: as far as Yjs goes, and no further than one step over `most`. */
function stepsOf(item: Y.Item, store: Y.Doc['store'], most: number): number {
  let other = firstBetween(item);
  let steps = 0;
  /** What was passed, from the first time that it matters. */
  let passed: Set<unknown> | null = null;
  const first = other;
  for (; other && other !== item.right && steps <= most; other = other.right) {
    steps += 1;
    passed?.add(other);
    if (Y.compareIDs(item.origin, other.origin)) {
      if (other.id.client >= item.id.client && Y.compareIDs(item.rightOrigin, other.rightOrigin)) break;
      continue;
    }
    passed ??= upTo(first, other);
    if (other.origin === null || !passed.has(Y.getItem(store, other.origin))) break;
  }
  return steps;
}

function upTo(first: Y.Item | null, last: Y.Item): Set<unknown> {
  const items = new Set<unknown>([last]);
  for (let item = first; item && item !== last; item = item.right) items.add(item);
  return items;
}

/** Where the walk begins; `null` when the neighbours still stand side by side, as they mostly do. */
function firstBetween({ left, right, parent, parentSub }: Y.Item): Y.Item | null {
  if (left) return left.right === right ? null : left.right;
  if (right ? right.left === null : false) return null;
  if (!(parent instanceof Y.AbstractType)) return null;
  if (parentSub === null) return parent._start;
  let first = parent._map.get(parentSub) ?? null;
  while (first?.left) first = first.left;
  return first;
}
