import type { Size } from '../geometry/point.ts';
import { boundsOf, type Rect } from '../geometry/rect.ts';
import type { BlockKey, CanvasBlockKey } from './blocks.ts';

/** Board units between two blocks, and from a block's edge to its notes. */
export const BLOCK_GAP = 12;
export const BLOCK_PADDING = 16;
/** Height of a block's title row; notes start under it. */
export const BLOCK_HEADER = 60;

/** The size of an empty block: two default notes wide in a column, five in the bottom row. */
const COLUMN = 432;
const TOP_ROW = 960;
const BOTTOM_ROW = 320;
const PARKING_ROW = 208;

export type CanvasLayout = {
  readonly blocks: Readonly<Record<BlockKey, Rect>>;
  /** The nine blocks without the parking lot. */
  readonly frame: Rect;
  /** Everything, the parking lot included. */
  readonly bounds: Rect;
};

/** How far the notes of each block reach, from the block's top left corner, in board units. */
export type BlockExtents = Readonly<Partial<Record<BlockKey, Size>>>;

const columns: readonly (readonly [CanvasBlockKey, ...CanvasBlockKey[]])[] = [
  ['key-partnerships'],
  ['key-activities', 'key-resources'],
  ['value-propositions'],
  ['customer-relationships', 'channels'],
  ['customer-segments'],
];

/**
 * The classic five columns over two wide blocks, with the parking lot below the frame. A block is never smaller
 * than its empty size and grows with its notes; its column and row grow with it, so that blocks never overlap.
 */
export function layoutCanvas(extents: BlockExtents): CanvasLayout {
  const needs = (key: BlockKey): Size => {
    const extent = extents[key];
    return extent ? { w: extent.w + BLOCK_PADDING, h: extent.h + BLOCK_PADDING } : { w: 0, h: 0 };
  };
  const half = (TOP_ROW - BLOCK_GAP) / 2;
  const topHeight = columns.reduce((tallest, keys) => {
    const base = keys.length === 1 ? TOP_ROW : half;
    const heights = keys.map((key) => Math.max(base, needs(key).h));
    return Math.max(tallest, sum(heights) + BLOCK_GAP * (keys.length - 1));
  }, TOP_ROW);

  const blocks: Partial<Record<BlockKey, Rect>> = {};
  const bottomNeeds = Math.max(needs('cost-structure').w, needs('revenue-streams').w);
  const widths = columns.map((keys) => Math.max(COLUMN, ...keys.map((key) => needs(key).w)));
  const naturalWidth = sum(widths) + BLOCK_GAP * (columns.length - 1);
  const frameWidth = Math.max(naturalWidth, 2 * bottomNeeds + BLOCK_GAP, needs('parking-lot').w);
  const spare = (frameWidth - naturalWidth) / columns.length;

  let x = 0;
  columns.forEach((keys, index) => {
    const w = (widths[index] ?? COLUMN) + spare;
    const base = keys.length === 1 ? TOP_ROW : half;
    const heights = keys.map((key) => Math.max(base, needs(key).h));
    const extra = (topHeight - sum(heights) - BLOCK_GAP * (keys.length - 1)) / keys.length;
    let y = 0;
    keys.forEach((key, row) => {
      const h = (heights[row] ?? base) + extra;
      blocks[key] = { x, y, w, h };
      y += h + BLOCK_GAP;
    });
    x += w + BLOCK_GAP;
  });

  const bottomTop = topHeight + BLOCK_GAP;
  const bottomHeight = Math.max(BOTTOM_ROW, needs('cost-structure').h, needs('revenue-streams').h);
  const bottomWidth = (frameWidth - BLOCK_GAP) / 2;
  blocks['cost-structure'] = { x: 0, y: bottomTop, w: bottomWidth, h: bottomHeight };
  blocks['revenue-streams'] = {
    x: bottomWidth + BLOCK_GAP,
    y: bottomTop,
    w: bottomWidth,
    h: bottomHeight,
  };
  const frame: Rect = { x: 0, y: 0, w: frameWidth, h: bottomTop + bottomHeight };
  const parking: Rect = {
    x: 0,
    y: frame.h + 4 * BLOCK_GAP,
    w: frameWidth,
    h: Math.max(PARKING_ROW, needs('parking-lot').h),
  };
  blocks['parking-lot'] = parking;
  return {
    blocks: blocks as Record<BlockKey, Rect>,
    frame,
    bounds: boundsOf([frame, parking]) ?? frame,
  };
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, each) => total + each, 0);
}
