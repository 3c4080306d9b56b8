import { describe, expect, it } from 'vitest';
import { resizeNote } from './resize-note.ts';
import { noteId, sampleBoard, sampleNote } from './sample-board.ts';

const board = sampleBoard([sampleNote('a', 'channels', 100, 100)]);
const id = noteId('a');
const moved = (x: number, y: number) => ({ type: 'move-note', id, at: { block: 'channels', x, y, z: 0 } });
const resized = (w: number, h: number) => ({ type: 'resize-note', id, size: { w, h } });

describe('resizeNote', () => {
  it.each([
    ['from the bottom right', { size: { w: 220.4, h: 150 }, dx: 0, dy: 0 }, [resized(220, 150)]],
    ['from the top left', { size: { w: 202, h: 122 }, dx: -10, dy: -10 }, [moved(90, 90), resized(202, 122)]],
    ['not at all', { size: { w: 192, h: 112 }, dx: 0, dy: 0 }, []],
    ['below the least size', { size: { w: 1, h: 1 }, dx: 0, dy: 0 }, [resized(96, 64)]],
    ['above the greatest size', { size: { w: 9_000, h: 9_000 }, dx: 0, dy: 0 }, [resized(640, 640)]],
    [
      'over the title and the left edge, which hold it',
      { size: { w: 392, h: 312 }, dx: -200, dy: -200 },
      [moved(16, 60), resized(276, 152)],
    ],
  ])('%s', (_, to, expected) => {
    expect(resizeNote(board, id, to)).toEqual(expected);
  });

  it('a note that is gone yields nothing', () => {
    expect(resizeNote(board, noteId('gone'), { size: { w: 300, h: 300 }, dx: 0, dy: 0 })).toEqual([]);
  });
});
