import type { BlockKey } from '../../canvas/blocks.ts';
import { BLOCK_HEADER, BLOCK_PADDING } from '../../canvas/layout.ts';
import type { BoardPoint, Size } from '../../geometry/point.ts';
import { DEFAULT_NOTE_SIZE } from '../limits.ts';
import type { RichText } from '../rich-text.ts';
import { columnsForBlock } from './block-shape.ts';
import { columnsOf } from './columns-of.ts';
import { headingSize } from './heading-note.ts';
import { TIDY_GAP } from './nearest-clear.ts';
import { layGrid } from './note-grid.ts';

/** A group before it has a place: its heading, if it gets one, and the sizes of its notes. */
export type GroupContent = { readonly heading: RichText | null; readonly sizes: readonly Size[] };

export type LaidGroup = {
  readonly heading: (BoardPoint & Size) | null;
  readonly corners: readonly BoardPoint[];
};

/** All groups of a block, from the corner of them all. */
export type LaidGroups = { readonly size: Size; readonly groups: readonly LaidGroup[] };

/** Board units between two groups; beside each other less where two would not fit a block otherwise. */
const GROUP_GAP: Size = { w: 40, h: 32 };
/** Notes under each other in a group, by how much the block has room for. */
const ROWS = { least: 3, most: 6 } as const;

/**
 * Lays out groups for a block that is `now` so large. A single one is a square of notes; several are columns side by
 * side, in rows of groups where they would be too wide for the block.
 */
export function layGroups(block: BlockKey, now: Size, contents: readonly GroupContent[]): LaidGroups {
  const [only] = contents;
  if (only && contents.length === 1) {
    const sizeAt = (columns: number) => layGroup(only, columns).size;
    const { size, ...group } = layGroup(only, columnsOf(block, now, only.sizes, sizeAt));
    return { size, groups: [group] };
  }
  const free = now.h - BLOCK_HEADER - BLOCK_PADDING;
  const fitting = Math.floor(free / (DEFAULT_NOTE_SIZE.h + TIDY_GAP.h)) - 1;
  const rows = Math.max(ROWS.least, Math.min(fitting, ROWS.most));
  const laid = contents.map((content) => layGroup(content, columnsFor(content.sizes.length, rows)));
  const shelves = layShelves(
    laid.map(({ size }) => size),
    block,
    now,
  );
  const groups = laid.map(({ heading, corners }, index): LaidGroup => {
    const { x, y } = shelves.corners[index] ?? { x: 0, y: 0 };
    const moved = (point: BoardPoint) => ({ x: point.x + x, y: point.y + y });
    return { heading: heading && { ...heading, ...moved(heading) }, corners: corners.map(moved) };
  });
  return { size: shelves.size, groups };
}

/** Few columns; more for a group that would be more than twice as long as wide. */
function columnsFor(count: number, rows: number): number {
  let columns = 1;
  while (Math.ceil(count / columns) > Math.max(rows, 2 * columns)) columns += 1;
  return columns;
}

function layGroup({ heading, sizes }: GroupContent, columns: number): LaidGroup & { readonly size: Size } {
  const grid = layGrid(sizes, columns);
  if (!heading) return { heading: null, ...grid };
  const top = headingSize(heading, grid.size.w);
  const under = top.h + TIDY_GAP.h;
  return {
    size: { w: Math.max(top.w, grid.size.w), h: under + grid.size.h },
    heading: { x: 0, y: 0, ...top },
    corners: grid.corners.map(({ x, y }) => ({ x, y: y + under })),
  };
}

type Shelves = { readonly size: Size; readonly corners: readonly BoardPoint[] };

function layShelves(sizes: readonly Size[], block: BlockKey, now: Size): Shelves {
  const room = now.w - 2 * BLOCK_PADDING;
  const gap = Math.max(TIDY_GAP.w, Math.min(Math.floor(room - 2 * DEFAULT_NOTE_SIZE.w), GROUP_GAP.w));
  const step = DEFAULT_NOTE_SIZE.w + gap;
  const inColumns = (columns: number) => fillShelves(sizes, columns * step - gap, gap);
  const fitting = Math.floor((room + gap) / step);
  const most = Math.ceil(sizes.reduce((sum, { w }) => sum + w + gap, 0) / step);
  const range = { least: Math.max(1, Math.min(fitting, most)), fitting, most };
  return inColumns(columnsForBlock(block, now, range, (columns) => inColumns(columns).size));
}

/** One after the other from the left, on a new shelf whenever `width` is used up. */
function fillShelves(sizes: readonly Size[], width: number, gap: number): Shelves {
  let [x, y, height, widest] = [0, 0, 0, 0];
  const corners = sizes.map(({ w, h }) => {
    if (x > 0 && x + w > width) {
      y += height + GROUP_GAP.h;
      x = 0;
      height = 0;
    }
    const corner = { x, y };
    x += w + gap;
    height = Math.max(height, h);
    widest = Math.max(widest, corner.x + w);
    return corner;
  });
  return { size: { w: widest, h: y + height }, corners };
}
