import { describe, expect, it } from 'vitest';
import type { BlockKey } from '../../canvas/blocks.ts';
import { layoutCanvas } from '../../canvas/layout.ts';
import { layoutOf } from '../board.ts';
import { moveNotes } from './move-notes.ts';
import { noteId, sampleBoard, sampleNote } from './sample-board.ts';

const layout = layoutCanvas({});
const corner = (block: BlockKey) => layout.blocks[block];
const between = (from: BlockKey, to: BlockKey) => ({
  dx: corner(to).x - corner(from).x,
  dy: corner(to).y - corner(from).y,
});

type Case = readonly [
  name: string,
  start: readonly [BlockKey, number, number],
  by: { readonly dx: number; readonly dy: number },
  end: readonly [BlockKey, number, number] | null,
];

const cases: readonly Case[] = [
  ['moves within its block', ['channels', 16, 60], { dx: 10.4, dy: 20.6 }, ['channels', 26, 81]],
  ['stays for a hair', ['channels', 16, 60], { dx: 0.3, dy: -0.2 }, null],
  ['is kept under the title', ['channels', 16, 100], { dx: 0, dy: -80 }, ['channels', 16, 60]],
  [
    'is kept inside the right edge',
    ['customer-segments', 16, 60],
    { dx: 300, dy: 0 },
    ['customer-segments', 224, 60],
  ],
  [
    'takes the block under its centre',
    ['channels', 16, 60],
    between('channels', 'key-activities'),
    ['key-activities', 16, 60],
  ],
  [
    'outside the frame it is parked',
    ['customer-segments', 16, 60],
    { dx: 0, dy: -2_000 },
    ['parking-lot', 1_792, 60],
  ],
  ['below the frame it is parked', ['cost-structure', 16, 60], { dx: 0, dy: 300 }, ['parking-lot', 16, 60]],
  [
    'in a gap it goes to the nearest block',
    ['key-partnerships', 16, 60],
    { dx: 325, dy: 0 },
    ['key-partnerships', 224, 60],
  ],
];

describe('moveNotes', () => {
  it.each(cases)('a note %s', (_, [block, x, y], by, end) => {
    const board = sampleBoard([sampleNote('a', block, x, y)]);
    const at = end && { block: end[0], x: end[1], y: end[2], z: 1 };
    expect(moveNotes(board, layoutOf(board), [noteId('a')], by)).toEqual(
      at ? [{ type: 'move-note', id: noteId('a'), at }] : [],
    );
  });

  it('notes land on top, in the order they had', () => {
    const board = sampleBoard([
      sampleNote('top', 'channels', 16, 60, { z: 5 }),
      sampleNote('low', 'channels', 30, 70, { z: 2 }),
      sampleNote('there', 'channels', 16, 200, { z: 9 }),
    ]);
    const changes = moveNotes(board, layoutOf(board), [noteId('top'), noteId('low')], { dx: 5, dy: 5 });
    expect(changes).toMatchObject([
      { id: noteId('low'), at: { z: 10 } },
      { id: noteId('top'), at: { z: 11 } },
    ]);
  });

  it('the stack does not rise when its top note moves', () => {
    const board = sampleBoard([
      sampleNote('top', 'channels', 16, 60, { z: 7 }),
      sampleNote('low', 'channels', 30, 70, { z: 6 }),
    ]);
    const [change] = moveNotes(board, layoutOf(board), [noteId('top')], { dx: 5, dy: 5 });
    expect(change).toMatchObject({ at: { z: 7 } });
  });

  it('notes pushed against an edge keep their arrangement where it fits', () => {
    const board = sampleBoard([
      sampleNote('a', 'value-propositions', 16, 60),
      sampleNote('b', 'value-propositions', 100, 200),
    ]);
    const changes = moveNotes(board, layoutOf(board), [noteId('a'), noteId('b')], { dx: 0, dy: 700 });
    expect(changes).toMatchObject([{ at: { x: 16, y: 692 } }, { at: { x: 100, y: 832 } }]);
  });

  it('notes that are gone are left out', () => {
    const board = sampleBoard([]);
    expect(moveNotes(board, layout, [noteId('gone')], { dx: 9, dy: 9 })).toEqual([]);
  });

  it('a note larger than its block starts at the top left', () => {
    const board = sampleBoard([sampleNote('a', 'key-partnerships', 16, 60, { size: { w: 640, h: 112 } })]);
    const by = { dx: 0, dy: layoutOf(board).frame.h };
    expect(moveNotes(board, layoutOf(board), [noteId('a')], by)).toMatchObject([
      { at: { block: 'parking-lot', x: 16 } },
    ]);
  });
});
