import { BLOCK_HEADER, BLOCK_PADDING } from '../../canvas/layout.ts';
import type { BoardPoint } from '../../geometry/point.ts';
import type { Rect } from '../../geometry/rect.ts';
import { MAX_COORDINATE } from '../limits.ts';
import { TIDY_GAP } from './nearest-clear.ts';

export type Axis = 'across' | 'down';

/** Where notes begin on each axis of a block, and what is left between two of them; board units. */
export const axes = {
  across: { least: BLOCK_PADDING, gap: TIDY_GAP.w, other: 'down' },
  down: { least: BLOCK_HEADER, gap: TIDY_GAP.h, other: 'across' },
} as const satisfies Record<Axis, object>;

/** A rectangle seen along one axis. */
export type Segment = { readonly start: number; readonly length: number };

export function segmentOf({ x, y, w, h }: Rect, axis: Axis): Segment {
  return axis === 'across' ? { start: x, length: w } : { start: y, length: h };
}

/** The corners of rectangles that begin there on the axes that are given, and where they did on the others. */
export function withStarts(
  rects: readonly Rect[],
  starts: { readonly [A in Axis]?: readonly number[] },
): readonly BoardPoint[] {
  const kept = (value: number, axis: Axis) => Math.max(axes[axis].least, Math.min(MAX_COORDINATE, value));
  return rects.map(({ x, y }, index) => ({
    x: kept(starts.across?.[index] ?? x, 'across'),
    y: kept(starts.down?.[index] ?? y, 'down'),
  }));
}
