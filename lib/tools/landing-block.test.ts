import { describe, expect, it } from 'vitest';
import { sampleBoard, sampleNote } from '../board/commands/sample-board.ts';
import type { BlockKey } from '../canvas/blocks.ts';
import { screenPoint } from '../geometry/point.ts';
import type { DeskEvent } from './desk-event.ts';
import { onBlock, play, sampleDesk, sampleScene } from './sample-scene.ts';

const board = sampleBoard([sampleNote('a', 'channels', 16, 60)]);
const focused = {
  ...sampleScene(board),
  newNotesIn: ['value-propositions', 'revenue-streams'] as readonly BlockKey[],
};
const { x, y } = focused.layout.blocks.channels;
const underChannels = screenPoint(x + 120, y + 300);

const newNote = (block: BlockKey, scene: typeof focused, event: DeskEvent) => {
  const { changes, desk } = play(sampleDesk(scene, { block }), scene, [event]);
  const [change] = changes;
  return { at: change?.type === 'add-note' ? change.note.at : null, block: desk.block };
};
const key: DeskEvent = { type: 'action', name: 'add-note' };
const double: DeskEvent = { type: 'double-click', point: underChannels, target: onBlock('channels') };
const paste: DeskEvent = {
  type: 'action',
  name: 'paste-text',
  args: { text: 'Pasted', point: { x: x + 120, y: y + 300 } },
};

describe('where new notes only come to some blocks', () => {
  it.each([
    ['the key', key],
    ['a double click', double],
    ['pasted text', paste],
    ['the next note', { type: 'action', name: 'add-next-note' }],
  ] as const)('%s in another one leads to the first free place of the first of them', (_, event) => {
    expect(newNote('channels', focused, event).at).toMatchObject({
      ...{ block: 'value-propositions', x: 16, y: 60 },
    });
  });

  it.each([
    ['the key', key],
    ['pasted text', paste],
  ] as const)('%s stays in the block in hand when it is one of them', (_, event) => {
    expect(newNote('revenue-streams', focused, event).at?.block).toBe('revenue-streams');
  });

  it('the block of the new note is in hand then', () => {
    expect(newNote('channels', focused, double).block).toBe('value-propositions');
  });

  it('and where they come to all, a double click means the place under it', () => {
    const { at } = newNote('customer-segments', { ...focused, newNotesIn: [] }, double);
    expect(at).toMatchObject({ block: 'channels', y: 300 - 56 });
  });
});
