import { describe, expect, it } from 'vitest';
import { noteId, sampleBoard, sampleNote } from '../board/commands/sample-board.ts';
import { screenPoint } from '../geometry/point.ts';
import type { Tool } from './desk.ts';
import { move, onBlock, onNote, play, press, release, sampleDesk, sampleScene } from './sample-scene.ts';

const scene = sampleScene(sampleBoard([sampleNote('a', 'key-partnerships', 16, 60)]));
const [from, to] = [screenPoint(100, 100), screenPoint(130, 80)];

describe('panning', () => {
  it.each([
    ['the hand tool', 'hand', {}],
    ['the space bar', 'select', { space: true }],
    ['the middle button', 'select', { button: 1 }],
    ['the middle button in any tool', 'note', { button: 1 }],
  ] as const)('with %s the content follows the pointer', (_, tool: Tool, options) => {
    for (const target of [onNote(noteId('a')), onBlock('channels'), { kind: 'outside' } as const]) {
      const desk = sampleDesk(scene, {
        tool,
        view: { x: 0, y: 0, zoom: 2 },
        selection: new Set([noteId('a')]),
      });
      const outcome = play(desk, scene, [press(target, from, options), move(to), release(to)]);
      expect(outcome.desk.view).toEqual({ x: -15, y: 10, zoom: 2 });
      expect(outcome.desk.selection).toBe(desk.selection);
      expect(outcome.desk.gesture).toEqual({ kind: 'idle' });
      expect(outcome.changes).toEqual([]);
    }
  });
});
