import { describe, expect, it } from 'vitest';
import { layoutCanvas } from '../canvas/layout.ts';
import { colourOf, extentsOf, layoutOf, rectOf } from './board.ts';
import { sampleBoard, sampleNote } from './commands/sample-board.ts';

const a = sampleNote('a', 'channels', 100, 100);
const b = sampleNote('b', 'channels', 16, 700, { colour: 'lime' });

describe('board', () => {
  it('extents tell how far the notes of each block reach', () => {
    expect(extentsOf([a, b])).toEqual({ channels: { w: 292, h: 812 } });
    expect(extentsOf([])).toEqual({});
  });

  it('the layout grows with the notes', () => {
    const board = sampleBoard([a, b]);
    expect(layoutOf(board)).toEqual(layoutCanvas({ channels: { w: 292, h: 812 } }));
  });

  it("a note's rectangle counts from its block's corner", () => {
    const layout = layoutCanvas({});
    const { x, y } = layout.blocks.channels;
    expect(rectOf(a, layout)).toEqual({ x: x + 100, y: y + 100, w: 192, h: 112 });
  });

  it("a note has its own colour or its block's", () => {
    const board = sampleBoard([a, b]);
    expect(colourOf(a, board)).toBe(board.blockColours.channels);
    expect(colourOf(b, board)).toBe('lime');
  });
});
