import { containsRect, intersects, type Rect } from './rect.ts';

/** A drawn part that is so many times too large is cut down, as after zooming in. */
const ROOMY = 1.5;

/**
 * The part of the board whose things are kept drawn. `current` stays as long as the view is inside it and is not
 * much smaller, so that small moves of the view change nothing; `margin` is a share of the view's width and height.
 */
export function drawnRect(current: Rect | null, visible: Rect, margin: number): Rect {
  const grown: Rect = {
    x: visible.x - visible.w * margin,
    y: visible.y - visible.h * margin,
    w: visible.w * (1 + 2 * margin),
    h: visible.h * (1 + 2 * margin),
  };
  if (!current || !containsRect(current, visible)) return grown;
  return current.w > ROOMY * grown.w || current.h > ROOMY * grown.h ? grown : current;
}

export type Candidate<Id> = { readonly id: Id; readonly rect: Rect };

/** The ids in `region`, those in the middle of `visible` first. */
export function nearestFirst<Id>(candidates: Iterable<Candidate<Id>>, region: Rect, visible: Rect): Id[] {
  const centreX = visible.x + visible.w / 2;
  const centreY = visible.y + visible.h / 2;
  const found: { id: Id; distance: number }[] = [];
  for (const { id, rect } of candidates) {
    if (!intersects(rect, region)) continue;
    const dx = rect.x + rect.w / 2 - centreX;
    const dy = rect.y + rect.h / 2 - centreY;
    found.push({ id, distance: dx * dx + dy * dy });
  }
  return found.sort((a, b) => a.distance - b.distance).map(({ id }) => id);
}

/** How many may come and go in one step. */
export type MountBudget = { readonly come: number; readonly go: number };

export type Mounting<Id> = {
  readonly mounted: ReadonlySet<Id>;
  /** Some of what is wanted is not mounted yet. */
  readonly lacking: boolean;
  /** Some of what is mounted is not wanted any more. */
  readonly spare: boolean;
};

/**
 * One frame's step from what is mounted to what is wanted: as many come and go as `budget` allows, in the order
 * of `wanted`. `kept` are mounted at once and never go. The same set is returned when nothing changes.
 */
export function stepMounting<Id>(
  mounted: ReadonlySet<Id>,
  wanted: readonly Id[],
  kept: ReadonlySet<Id>,
  budget: MountBudget,
): Mounting<Id> {
  const wantedSet = new Set(wanted);
  const next = new Set<Id>();
  let gone = 0;
  let changed = false;
  let lacking = false;
  let spare = false;
  for (const id of mounted) {
    if (wantedSet.has(id) || kept.has(id)) next.add(id);
    else if (gone < budget.go) {
      gone += 1;
      changed = true;
    } else {
      next.add(id);
      spare = true;
    }
  }
  for (const id of kept) {
    if (!next.has(id)) {
      next.add(id);
      changed = true;
    }
  }
  let come = 0;
  for (const id of wanted) {
    if (next.has(id)) continue;
    if (come === budget.come) {
      lacking = true;
      break;
    }
    next.add(id);
    come += 1;
    changed = true;
  }
  return { mounted: changed ? next : mounted, lacking, spare };
}
