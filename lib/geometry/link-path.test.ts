import { describe, expect, it } from 'vitest';
import { linkPath } from './link-path.ts';

const note = (x: number, y: number) => ({ x, y, w: 200, h: 100 });

describe('a link', () => {
  it.each([
    ['to the right leaves at the right edge', note(0, 0), note(400, 0), 'M200 50C', ' 396 50'],
    ['to the left leaves at the left edge', note(400, 0), note(0, 0), 'M400 50C', ' 204 50'],
    ['down leaves at the bottom edge', note(0, 0), note(0, 300), 'M100 100C', ' 100 296'],
    ['up leaves at the top edge', note(0, 300), note(0, 0), 'M100 300C', ' 100 104'],
    [
      'to a note beside and slightly below leaves at the side',
      note(0, 0),
      note(300, 140),
      'M200 50C',
      ' 296 190',
    ],
  ])('%s and ends just before the other note', (_name, from, to, start, end) => {
    const path = linkPath(from, to);
    expect(path.line.startsWith(start)).toBe(true);
    expect(path.line.endsWith(end)).toBe(true);
  });

  it('has its head at its end, opening towards where it comes from', () => {
    expect(linkPath(note(0, 0), note(400, 0)).head).toBe('M385 44L396 50L385 56');
  });

  it('has its label half way', () => {
    expect(linkPath(note(0, 0), note(400, 0)).middle).toEqual({ x: 298, y: 50 });
  });

  it('is drawn with numbers even when both notes lie in the same place', () => {
    expect(linkPath(note(0, 0), note(0, 0)).line).not.toContain('NaN');
  });
});
