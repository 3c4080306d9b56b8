import { type Axis, axes, type Segment } from './axis.ts';

/**
 * Whole-number starts at which segments of one axis do not overlap. Each begins where it is, or a gap behind the
 * one before it when it would begin inside that one; equal ones follow each other in the order given.
 */
export function makeRoom(segments: readonly Segment[], axis: Axis): readonly number[] {
  const { least, gap } = axes[axis];
  const starts: number[] = [];
  let end = -Infinity;
  for (const { start, length, index } of inOrder(segments)) {
    const at = Math.max(least, Math.ceil(start < end ? end + gap : start));
    starts[index] = at;
    end = at + length;
  }
  return starts;
}

/** With the same space between each two, between the first start and the last end; a gap at least. */
export function spaceEvenly(segments: readonly Segment[], axis: Axis): readonly number[] {
  const { least, gap } = axes[axis];
  const order = inOrder(segments);
  const [first, last] = [order[0], order.at(-1)];
  if (!first || !last) return [];
  const from = Math.max(least, Math.round(first.start));
  const lengths = order.reduce((sum, { length }) => sum + length, 0);
  const to = Math.round(last.start) + last.length;
  const space = Math.max(gap, (to - from - lengths) / Math.max(1, order.length - 1));
  const starts: number[] = [];
  let next = from;
  for (const { length, index } of order) {
    starts[index] = Math.round(next);
    next += length + space;
  }
  return starts;
}

function inOrder(segments: readonly Segment[]) {
  return segments
    .map((segment, index) => ({ ...segment, index }))
    .sort((a, b) => a.start - b.start || a.index - b.index);
}
