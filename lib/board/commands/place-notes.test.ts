import { describe, expect, it } from 'vitest';
import { layoutCanvas } from '../../canvas/layout.ts';
import type { Size } from '../../geometry/point.ts';
import { layoutOf } from '../board.ts';
import { DEFAULT_NOTE_SIZE } from '../limits.ts';
import { placeNotes } from './place-notes.ts';
import { sampleBoard, sampleNote } from './sample-board.ts';

const block = 'customer-segments';
const many = (count: number, size: Size = DEFAULT_NOTE_SIZE): readonly Size[] => Array(count).fill(size);

describe('placeNotes', () => {
  it('fills rows from the top, each from the left, under the title', () => {
    const board = sampleBoard([]);
    expect(placeNotes(board, layoutOf(board), block, many(3))).toEqual([
      { x: 16, y: 60 },
      { x: 224, y: 60 },
      { x: 16, y: 184 },
    ]);
  });

  it('steps over every place that a note touches', () => {
    const board = sampleBoard([sampleNote('a', block, 100, 100)]);
    expect(placeNotes(board, layoutOf(board), block, many(1))).toEqual([{ x: 16, y: 308 }]);
  });

  it('takes a hole before a place at the end', () => {
    const board = sampleBoard([sampleNote('a', block, 16, 60), sampleNote('b', block, 16, 184)]);
    expect(placeNotes(board, layoutOf(board), block, many(2))).toEqual([
      { x: 224, y: 60 },
      { x: 224, y: 184 },
    ]);
  });

  it('does not mind notes of other blocks, nor lifted ones', () => {
    const own = sampleNote('a', block, 16, 60);
    const board = sampleBoard([own, sampleNote('b', 'channels', 16, 60)]);
    expect(placeNotes(board, layoutOf(board), block, many(1), new Set([own.id]))).toEqual([{ x: 16, y: 60 }]);
  });

  it('gives a large note as many places as it needs', () => {
    const board = sampleBoard([]);
    const sizes = [DEFAULT_NOTE_SIZE, { w: 300, h: 200 }, DEFAULT_NOTE_SIZE];
    expect(placeNotes(board, layoutOf(board), block, sizes)).toEqual([
      { x: 16, y: 60 },
      { x: 16, y: 184 },
      { x: 224, y: 60 },
    ]);
  });

  it('makes a block taller first, and wider when hundreds come', () => {
    const board = sampleBoard([]);
    const columns = (count: number) =>
      new Set(placeNotes(board, layoutOf(board), block, many(count)).map((place) => place.x)).size;
    expect(columns(20)).toBe(2);
    expect(columns(200)).toBeGreaterThanOrEqual(5);
    expect(columns(200)).toBeLessThanOrEqual(10);
  });

  it.each(['customer-segments', 'channels', 'cost-structure', 'parking-lot'] as const)(
    '%s keeps roughly its shape with 2,000 notes',
    (key) => {
      const board = sampleBoard([]);
      const places = placeNotes(board, layoutOf(board), key, many(2_000));
      const width = Math.max(...places.map((place) => place.x)) + DEFAULT_NOTE_SIZE.w;
      const height = Math.max(...places.map((place) => place.y)) + DEFAULT_NOTE_SIZE.h;
      const empty = layoutCanvas({}).blocks[key];
      expect(height / width).toBeLessThanOrEqual(1.05 * Math.max(1, (1.5 * empty.h) / empty.w));
      expect(height / width).toBeGreaterThan(0.8 * Math.min(1, empty.h / empty.w));
    },
  );

  it('places the same notes alike every time', () => {
    const board = sampleBoard([sampleNote('a', block, 33, 77)]);
    const place = () => placeNotes(board, layoutOf(board), block, many(50));
    expect(place()).toEqual(place());
  });
});
