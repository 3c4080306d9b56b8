import { describe, expect, it } from 'vitest';
import { blockKeys, blockTitles, canvasBlockKeys, isBlockKey } from './blocks.ts';
import { defaultBlockColours, isPaletteColour, paletteColours } from './palette.ts';

describe('blocks', () => {
  it('there are nine and a parking lot, each with a title', () => {
    expect(canvasBlockKeys).toHaveLength(9);
    expect(blockKeys).toHaveLength(10);
    expect(new Set(blockKeys.map((key) => blockTitles[key])).size).toBe(10);
  });

  it.each(['channel', 'Channels', '', null, undefined, 3, {}, '__proto__'])('%j is none', (value) => {
    expect(isBlockKey(value)).toBe(false);
    expect(isPaletteColour(value)).toBe(false);
  });

  it('each has a colour of its own from the palette of twelve', () => {
    expect(paletteColours).toHaveLength(12);
    expect(new Set(blockKeys.map((key) => defaultBlockColours[key])).size).toBe(10);
    for (const key of blockKeys) expect(isPaletteColour(defaultBlockColours[key])).toBe(true);
  });
});
