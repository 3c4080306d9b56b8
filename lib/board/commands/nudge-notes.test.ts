import { describe, expect, it } from 'vitest';
import { layoutOf } from '../board.ts';
import { nudgeNotes } from './nudge-notes.ts';
import { boardAfter, noteId, sampleBoard, sampleNote } from './sample-board.ts';

describe('nudgeNotes', () => {
  it.each([
    [
      { dx: 1, dy: 0 },
      { x: 101, y: 100 },
    ],
    [
      { dx: 0, dy: -10 },
      { x: 100, y: 90 },
    ],
    [
      { dx: -1_000, dy: 0 },
      { x: 16, y: 100 },
    ],
    [
      { dx: 0, dy: -1_000 },
      { x: 100, y: 60 },
    ],
  ])('by %j leads to %j, in the same block and stack', (by, end) => {
    const board = sampleBoard([sampleNote('a', 'channels', 100, 100, { z: 4 })]);
    expect(nudgeNotes(board, layoutOf(board), [noteId('a')], by)).toEqual([
      { type: 'move-note', id: noteId('a'), at: { block: 'channels', z: 4, ...end } },
    ]);
  });

  it('yields nothing at the edge', () => {
    const board = sampleBoard([sampleNote('a', 'channels', 16, 60)]);
    expect(nudgeNotes(board, layoutOf(board), [noteId('a')], { dx: -1, dy: 0 })).toEqual([]);
  });

  it('stops several notes together', () => {
    const board = sampleBoard([
      sampleNote('a', 'value-propositions', 20, 60),
      sampleNote('b', 'value-propositions', 100, 200),
    ]);
    const changes = nudgeNotes(board, layoutOf(board), board.notes.keys(), { dx: -10, dy: 0 });
    const after = boardAfter(board, changes);
    expect(after.notes.get(noteId('a'))?.at.x).toBe(16);
    expect(after.notes.get(noteId('b'))?.at.x).toBe(96);
  });

  it('never drifts back in a block that its own notes have stretched', () => {
    const board = sampleBoard([
      sampleNote('a', 'parking-lot', 2_301, 60),
      sampleNote('b', 'channels', 301, 60),
    ]);
    expect(nudgeNotes(board, layoutOf(board), board.notes.keys(), { dx: 1, dy: 0 })).not.toContainEqual(
      expect.objectContaining({ at: expect.objectContaining({ x: 2_300 }) }),
    );
  });
});
