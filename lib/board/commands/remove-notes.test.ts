import { expect, it } from 'vitest';
import { removeNotes } from './remove-notes.ts';
import { linkId, noteId, sampleBoard, sampleNote } from './sample-board.ts';

it('removes notes with the links at them, each once', () => {
  const [a, b, c] = ['a', 'b', 'c'].map((name) => sampleNote(name, 'channels', 16, 60));
  if (!a || !b || !c) throw new Error('three notes');
  const board = sampleBoard(
    [a, b, c],
    [
      { id: linkId('ab'), from: a.id, to: b.id, kind: 'serves' },
      { id: linkId('bc'), from: b.id, to: c.id, kind: 'serves' },
      { id: linkId('ca'), from: c.id, to: a.id, kind: 'needs' },
    ],
  );
  expect(removeNotes(board, [a.id, a.id, noteId('gone')])).toEqual([
    { type: 'remove-link', id: linkId('ab') },
    { type: 'remove-link', id: linkId('ca') },
    { type: 'remove-note', id: a.id },
  ]);
  expect(removeNotes(board, [])).toEqual([]);
});
