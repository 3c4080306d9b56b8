import { describe, expect, it } from 'vitest';
import type { BlockKey } from '../../canvas/blocks.ts';
import { layoutCanvas } from '../../canvas/layout.ts';
import { layoutOf } from '../board.ts';
import { blockBeside, type Direction, moveNotesToNextBlock } from './move-notes-to-next-block.ts';
import { boardAfter, noteId, sampleBoard, sampleNote } from './sample-board.ts';

const layout = layoutCanvas({});

/** From a point in a block, given as parts of its width and height. */
const cases: readonly (readonly [BlockKey, number, number, Direction, BlockKey | null])[] = [
  ['key-partnerships', 0.5, 0.2, 'right', 'key-activities'],
  ['key-partnerships', 0.5, 0.8, 'right', 'key-resources'],
  ['key-partnerships', 0.5, 0.5, 'left', null],
  ['key-partnerships', 0.5, 0.5, 'up', null],
  ['key-partnerships', 0.5, 0.5, 'down', 'cost-structure'],
  ['key-activities', 0.5, 0.5, 'down', 'key-resources'],
  ['key-activities', 0.5, 0.5, 'right', 'value-propositions'],
  ['key-resources', 0.5, 0.5, 'up', 'key-activities'],
  ['value-propositions', 0.5, 0.1, 'right', 'customer-relationships'],
  ['value-propositions', 0.5, 0.9, 'right', 'channels'],
  ['value-propositions', 0.2, 0.5, 'down', 'cost-structure'],
  ['value-propositions', 0.9, 0.5, 'down', 'revenue-streams'],
  ['channels', 0.5, 0.5, 'right', 'customer-segments'],
  ['channels', 0.5, 0.5, 'down', 'revenue-streams'],
  ['customer-segments', 0.5, 0.5, 'right', null],
  ['cost-structure', 0.5, 0.5, 'right', 'revenue-streams'],
  ['cost-structure', 0.6, 0.5, 'up', 'key-resources'],
  ['cost-structure', 0.5, 0.5, 'down', 'parking-lot'],
  ['revenue-streams', 0.9, 0.5, 'up', 'customer-segments'],
  ['parking-lot', 0.1, 0.5, 'up', 'cost-structure'],
  ['parking-lot', 0.9, 0.5, 'up', 'revenue-streams'],
  ['parking-lot', 0.5, 0.5, 'down', null],
];

describe('blockBeside', () => {
  it.each(cases)('from %s at %d, %d going %s is %s', (block, across, down, direction, expected) => {
    const { x, y, w, h } = layout.blocks[block];
    expect(blockBeside(layout, block, { x: x + across * w, y: y + down * h }, direction)).toBe(expected);
  });
});

describe('moveNotesToNextBlock', () => {
  it('puts notes at the first free places, in reading order', () => {
    const board = sampleBoard([
      sampleNote('second', 'customer-segments', 224, 60),
      sampleNote('first', 'customer-segments', 16, 60),
      sampleNote('there', 'customer-relationships', 16, 60, { z: 3 }),
    ]);
    const ids = [noteId('second'), noteId('first')];
    const after = boardAfter(board, moveNotesToNextBlock(board, layoutOf(board), ids, 'left'));
    expect(after.notes.get(noteId('first'))?.at).toEqual({
      block: 'customer-relationships',
      x: 224,
      y: 60,
      z: 4,
    });
    expect(after.notes.get(noteId('second'))?.at).toEqual({
      block: 'customer-relationships',
      x: 16,
      y: 184,
      z: 5,
    });
  });

  it('leaves notes at the edge where they are', () => {
    const board = sampleBoard([sampleNote('a', 'customer-segments', 16, 60)]);
    expect(moveNotesToNextBlock(board, layoutOf(board), [noteId('a')], 'right')).toEqual([]);
  });
});
