import type { BlockKey } from '../../canvas/blocks.ts';
import { BLOCK_HEADER, BLOCK_PADDING, type CanvasLayout, layoutCanvas } from '../../canvas/layout.ts';
import type { BoardPoint, Size } from '../../geometry/point.ts';
import type { Board } from '../board.ts';
import type { NoteId } from '../ids.ts';
import { DEFAULT_NOTE_SIZE, MAX_COORDINATE } from '../limits.ts';
import { CellGrid, type CellRange } from './cell-grid.ts';

/** From one place to the next: a default note and the space beside or under it. */
const STEP: Size = { w: DEFAULT_NOTE_SIZE.w + 16, h: DEFAULT_NOTE_SIZE.h + 12 };
const GAP: Size = { w: STEP.w - DEFAULT_NOTE_SIZE.w, h: STEP.h - DEFAULT_NOTE_SIZE.h };

/**
 * The first free places on a block's grid for notes of these sizes, in order: rows from the top, each from the
 * left. Fills the block as it stands, then makes it taller, and wider as well once it would become a ribbon.
 * Points count from the block's corner. Notes in `except` count as gone.
 */
export function placeNotes(
  board: Board,
  layout: CanvasLayout,
  block: BlockKey,
  sizes: readonly Size[],
  except: ReadonlySet<NoteId> = new Set(),
): readonly BoardPoint[] {
  const grid = new CellGrid();
  let taken = 0;
  for (const { id, at, size } of board.notes.values()) {
    if (at.block !== block || except.has(id)) continue;
    taken += grid.take(
      cellsUnder(at.x - BLOCK_PADDING, size.w, STEP.w, DEFAULT_NOTE_SIZE.w),
      cellsUnder(at.y - BLOCK_HEADER, size.h, STEP.h, DEFAULT_NOTE_SIZE.h),
    );
  }
  const spans = sizes.map((size) => ({
    across: Math.ceil((size.w + GAP.w) / STEP.w),
    down: Math.ceil((size.h + GAP.h) / STEP.h),
  }));
  const wanted = spans.reduce((sum, span) => sum + span.across * span.down, taken);
  const columns = spans.reduce(
    (most, span) => Math.max(most, span.across),
    columnsFor(block, layout.blocks[block], wanted),
  );
  return grid.placeAll(spans, columns).map(({ column, row }) => ({
    x: Math.min(MAX_COORDINATE, BLOCK_PADDING + column * STEP.w),
    y: Math.min(MAX_COORDINATE, BLOCK_HEADER + row * STEP.h),
  }));
}

/** The cells that an interval touches, edges included. */
function cellsUnder(start: number, length: number, step: number, cell: number): CellRange {
  return { first: Math.ceil((start - cell) / step), last: Math.floor((start + length) / step) };
}

/** Enough columns for so many cells without leaving the block's shape behind. */
function columnsFor(block: BlockKey, now: Size, wanted: number): number {
  const empty = layoutCanvas({}).blocks[block];
  const tallest = Math.max(1, (1.5 * empty.h) / empty.w);
  const fitting = Math.floor((now.h - BLOCK_HEADER - BLOCK_PADDING + GAP.h) / STEP.h);
  let columns = Math.max(1, Math.floor((now.w - 2 * BLOCK_PADDING + GAP.w) / STEP.w));
  for (;;) {
    const rows = Math.ceil(wanted / columns);
    const height = BLOCK_HEADER + rows * STEP.h + BLOCK_PADDING;
    const width = 2 * BLOCK_PADDING + columns * STEP.w;
    if (rows <= fitting || height <= tallest * width) return columns;
    columns += 1;
  }
}
