import { describe, expect, it } from 'vitest';
import { reorderNotes } from './reorder-notes.ts';
import { boardAfter, noteId, sampleBoard, sampleNote } from './sample-board.ts';
import { compareStack } from './stacking.ts';

const board = sampleBoard(['a', 'b', 'c', 'd'].map((name, z) => sampleNote(name, 'channels', 16, 60, { z })));

function stackAfter(names: readonly string[], to: 'front' | 'back'): string {
  const after = boardAfter(board, reorderNotes(board, names.map(noteId), to));
  return Array.from(after.notes.values())
    .sort(compareStack)
    .map((note) => note.plain)
    .join('');
}

describe('reorderNotes', () => {
  it.each([
    [['b'], 'front', 'acdb'],
    [['c', 'a'], 'front', 'bdac'],
    [['c'], 'back', 'cabd'],
    [['d', 'b'], 'back', 'bdac'],
  ] as const)('%j to the %s gives %s', (names, to, expected) => {
    expect(stackAfter(names, to)).toBe(expected);
  });

  it.each([
    [['d'], 'front'],
    [['d', 'c'], 'front'],
    [['a', 'b'], 'back'],
    [[], 'back'],
  ] as const)('%j are at the %s already', (names, to) => {
    expect(reorderNotes(board, names.map(noteId), to)).toEqual([]);
  });
});
