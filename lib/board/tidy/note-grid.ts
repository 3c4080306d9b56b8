import type { BoardPoint, Size } from '../../geometry/point.ts';
import { TIDY_GAP } from './nearest-clear.ts';

/** Things in rows and columns, from the corner of it all. */
export type NoteGrid = { readonly size: Size; readonly corners: readonly BoardPoint[] };

/** Lays out sizes in rows of so many; a column is as wide as its widest, a row as high as its highest. */
export function layGrid(sizes: readonly Size[], columns: number): NoteGrid {
  const widths: number[] = [];
  const heights: number[] = [];
  sizes.forEach(({ w, h }, index) => {
    const [column, row] = [index % columns, Math.floor(index / columns)];
    widths[column] = Math.max(widths[column] ?? 0, w);
    heights[row] = Math.max(heights[row] ?? 0, h);
  });
  const xs = startsOf(widths, TIDY_GAP.w);
  const ys = startsOf(heights, TIDY_GAP.h);
  return {
    size: { w: xs.end, h: ys.end },
    corners: sizes.map((_, index) => ({
      x: xs.starts[index % columns] ?? 0,
      y: ys.starts[Math.floor(index / columns)] ?? 0,
    })),
  };
}

function startsOf(
  lengths: readonly number[],
  gap: number,
): { readonly starts: number[]; readonly end: number } {
  let next = 0;
  const starts = lengths.map((length) => {
    const start = next;
    next += Math.ceil(length) + gap;
    return start;
  });
  return { starts, end: Math.max(0, next - gap) };
}
