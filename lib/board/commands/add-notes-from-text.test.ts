import { describe, expect, it } from 'vitest';
import { intersects } from '../../geometry/rect.ts';
import { layoutOf, rectOf } from '../board.ts';
import { MAX_NOTES } from '../limits.ts';
import { addNotesFromText } from './add-notes-from-text.ts';
import { boardAfter, sampleBoard, sampleNote, sampleSource } from './sample-board.ts';

describe('addNotesFromText', () => {
  it('makes 200 lines 200 notes that do not overlap', () => {
    const board = sampleBoard([sampleNote('a', 'value-propositions', 40, 90)]);
    const text = Array.from({ length: 200 }, (_, index) => `- line ${index}`).join('\n');
    const { changes, leftOut } = addNotesFromText(
      board,
      layoutOf(board),
      sampleSource(),
      'value-propositions',
      text,
    );
    expect(leftOut).toBe(0);
    const after = boardAfter(board, changes);
    const notes = Array.from(after.notes.values());
    expect(notes).toHaveLength(201);
    expect(new Set(notes.map((note) => note.at.z)).size).toBe(201);
    expect(notes.at(-1)?.plain).toBe('line 199');
    const rects = notes.map((note) => rectOf(note, layoutOf(after)));
    const overlapping = rects.filter((a, index) => rects.slice(index + 1).some((b) => intersects(a, b)));
    expect(overlapping).toEqual([]);
  });

  it('adds what there is room for and says how much was left out', () => {
    const notes = Array.from({ length: MAX_NOTES - 2 }, (_, index) =>
      sampleNote(`${index}`, 'channels', 0, 0),
    );
    const board = sampleBoard(notes);
    const { changes, leftOut } = addNotesFromText(
      board,
      layoutOf(board),
      sampleSource(),
      'parking-lot',
      'a\nb\nc\nd\ne',
    );
    expect(changes).toHaveLength(2);
    expect(leftOut).toBe(3);
  });

  it('makes nothing of an empty text', () => {
    const board = sampleBoard([]);
    expect(addNotesFromText(board, layoutOf(board), sampleSource(), 'channels', ' \n ')).toEqual({
      changes: [],
      leftOut: 0,
    });
  });
});
