import { describe, expect, it } from 'vitest';
import { MAX_LINKS } from '../limits.ts';
import { linkNotes } from './link-notes.ts';
import { linkId, noteId, sampleBoard, sampleNote, sampleSource } from './sample-board.ts';
import { unlinkNotes } from './unlink-notes.ts';

const a = sampleNote('a', 'channels', 16, 60);
const b = sampleNote('b', 'channels', 224, 60);
const c = sampleNote('c', 'channels', 16, 184);
const ab = { id: linkId('ab'), from: a.id, to: b.id, kind: 'serves' } as const;
const bc = { id: linkId('bc'), from: b.id, to: c.id, kind: 'serves' } as const;
const { newLinkId } = sampleSource();

describe('linkNotes', () => {
  it('draws a link', () => {
    expect(linkNotes(sampleBoard([a, b]), sampleSource().newLinkId, a.id, b.id, 'pays')).toEqual([
      { type: 'add-link', link: { id: linkId('new0'), from: a.id, to: b.id, kind: 'pays' } },
    ]);
  });

  it.each([
    ['to itself', sampleBoard([a]), a.id],
    ['to a note that is gone', sampleBoard([a]), noteId('gone')],
    ['twice', sampleBoard([a, b], [ab]), b.id],
    [
      'beyond the limit',
      sampleBoard(
        [a, b],
        Array.from({ length: MAX_LINKS }, (_, index) => ({ ...bc, id: linkId(`${index}`) })),
      ),
      b.id,
    ],
  ])('draws none %s', (_, board, to) => {
    expect(linkNotes(board, newLinkId, a.id, to, 'serves')).toEqual([]);
  });

  it('the same notes may be linked in another way, and back', () => {
    const board = sampleBoard([a, b], [ab]);
    expect(linkNotes(board, newLinkId, a.id, b.id, 'needs')).toHaveLength(1);
    expect(linkNotes(board, newLinkId, b.id, a.id, 'serves')).toHaveLength(1);
  });
});

describe('unlinkNotes', () => {
  it('removes the links among the notes and keeps those that lead away', () => {
    const board = sampleBoard([a, b, c], [ab, bc]);
    expect(unlinkNotes(board, new Set([a.id, b.id]))).toEqual([{ type: 'remove-link', id: ab.id }]);
  });
});
