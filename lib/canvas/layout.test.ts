import { describe, expect, it } from 'vitest';
import { containsRect } from '../geometry/rect.ts';
import { blockKeys, canvasBlockKeys } from './blocks.ts';
import { BLOCK_GAP, BLOCK_PADDING, layoutCanvas } from './layout.ts';

describe('layoutCanvas', () => {
  it('has five columns over two blocks, and the parking lot below', () => {
    const { blocks, frame } = layoutCanvas({});
    const xs = new Set(canvasBlockKeys.slice(0, 8).map((key) => blocks[key].x));
    expect(blocks['key-partnerships'].x).toBe(0);
    expect(blocks['key-activities'].x).toBe(blocks['key-resources'].x);
    expect(blocks['customer-relationships'].x).toBe(blocks.channels.x);
    expect(blocks['customer-relationships'].y).toBeLessThan(blocks.channels.y);
    expect(blocks['key-activities'].y).toBeLessThan(blocks['key-resources'].y);
    expect(blocks['value-propositions'].x).toBeGreaterThan(blocks['key-activities'].x);
    expect(blocks['value-propositions'].x).toBeLessThan(blocks.channels.x);
    expect(blocks['customer-segments'].x).toBe(Math.max(...xs));
    expect(blocks['cost-structure'].y).toBe(blocks['key-partnerships'].h + BLOCK_GAP);
    expect(blocks['revenue-streams'].x + blocks['revenue-streams'].w).toBe(frame.w);
    expect(blocks['parking-lot'].y).toBeGreaterThan(frame.h);
  });

  it('makes a block as large as its notes need, and its column and row with it', () => {
    const before = layoutCanvas({});
    const after = layoutCanvas({ channels: { w: 800, h: 900 } });
    expect(after.blocks.channels.w).toBe(800 + BLOCK_PADDING);
    expect(after.blocks.channels.h).toBe(900 + BLOCK_PADDING);
    expect(after.blocks['customer-relationships'].w).toBe(after.blocks.channels.w);
    expect(after.blocks['key-partnerships'].h).toBeGreaterThan(before.blocks['key-partnerships'].h);
    expect(after.blocks['customer-segments'].x).toBeGreaterThan(before.blocks['customer-segments'].x);
  });

  it('widens all columns alike for a wide bottom row', () => {
    const { blocks, frame } = layoutCanvas({ 'revenue-streams': { w: 2_000, h: 100 } });
    expect(frame.w).toBe(2 * (2_000 + BLOCK_PADDING) + BLOCK_GAP);
    expect(blocks['key-partnerships'].w).toBeCloseTo(blocks['customer-segments'].w);
    expect(blocks['customer-segments'].x + blocks['customer-segments'].w).toBeCloseTo(frame.w);
  });

  it('bounds hold every block, and the frame all but the parking lot', () => {
    const { blocks, frame, bounds } = layoutCanvas({ 'parking-lot': { w: 3_000, h: 700 } });
    for (const key of blockKeys) expect(containsRect(bounds, blocks[key])).toBe(true);
    for (const key of canvasBlockKeys) expect(containsRect(frame, blocks[key])).toBe(true);
    expect(containsRect(frame, blocks['parking-lot'])).toBe(false);
  });
});
