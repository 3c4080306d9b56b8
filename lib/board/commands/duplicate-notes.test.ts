import { describe, expect, it } from 'vitest';
import { layoutOf } from '../board.ts';
import { MAX_NOTES } from '../limits.ts';
import { duplicateNotes } from './duplicate-notes.ts';
import { linkId, noteId, sampleBoard, sampleNote, sampleSource } from './sample-board.ts';

const a = sampleNote('a', 'channels', 16, 60, { colour: 'pink', text: 'one\ntwo' });
const b = sampleNote('b', 'customer-segments', 16, 60);
const c = sampleNote('c', 'customer-segments', 224, 60);

describe('duplicateNotes', () => {
  it('copies text, colour and size to the first free place, by its new author', () => {
    const board = sampleBoard([a]);
    const { changes } = duplicateNotes(board, layoutOf(board), sampleSource(), [a.id], null);
    expect(changes).toEqual([
      {
        type: 'add-note',
        note: {
          id: noteId('new0'),
          at: { block: 'channels', x: 224, y: 60, z: 1 },
          size: a.size,
          colour: 'pink',
          text: a.text,
          author: 'user-bob1',
          created: 1_000,
        },
      },
    ]);
  });

  it('drops copies at a distance and leaves the originals', () => {
    const board = sampleBoard([a]);
    const { changes } = duplicateNotes(board, layoutOf(board), sampleSource(), [a.id], { dx: 40, dy: 50 });
    expect(changes).toMatchObject([{ type: 'add-note', note: { at: { block: 'channels', x: 56, y: 110 } } }]);
  });

  it('copies the links among them and no others', () => {
    const board = sampleBoard(
      [a, b, c],
      [
        { id: linkId('ab'), from: a.id, to: b.id, kind: 'pays' },
        { id: linkId('bc'), from: b.id, to: c.id, kind: 'serves' },
      ],
    );
    const { changes } = duplicateNotes(board, layoutOf(board), sampleSource(), [a.id, b.id], null);
    expect(changes.filter((change) => change.type === 'add-link')).toEqual([
      {
        type: 'add-link',
        link: { id: linkId('new0'), from: noteId('new0'), to: noteId('new1'), kind: 'pays' },
      },
    ]);
  });

  it('stops at a full board and says how many were left out', () => {
    const notes = Array.from({ length: MAX_NOTES - 1 }, (_, index) =>
      sampleNote(`${index}`, 'channels', 0, 0),
    );
    const board = sampleBoard(notes);
    const ids = notes.slice(0, 3).map((note) => note.id);
    const { changes, leftOut } = duplicateNotes(board, layoutOf(board), sampleSource(), ids, null);
    expect(changes).toHaveLength(1);
    expect(leftOut).toBe(2);
  });
});
