import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { Awareness } from 'y-protocols/awareness';
import * as Y from 'yjs';
import { noteId, sampleBoard, sampleNote } from '#lib/board/commands/sample-board.ts';
import { screenPoint } from '#lib/geometry/point.ts';
import type { Corner } from '#lib/tools/desk.ts';
import { move, play, press, sampleDesk, sampleScene } from '#lib/tools/sample-scene.ts';
import { publishPresence } from './presence-publisher.ts';

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

const id = noteId('a');
const scene = sampleScene(sampleBoard([sampleNote('a', 'key-partnerships', 100, 200)]));

it.each([
  ['se', { dx: 0, dy: 0 }, { w: 222, h: 132 }],
  ['nw', { dx: 30, dy: 20 }, { w: 162, h: 92 }],
  ['ne', { dx: 0, dy: 20 }, { w: 222, h: 92 }],
  ['sw', { dx: 30, dy: 0 }, { w: 162, h: 132 }],
] as const)('peers see a note resized by its %s corner where it is', (corner: Corner, by, size) => {
  const awareness = new Awareness(new Y.Doc());
  const publisher = publishPresence(awareness);
  const { desk } = play(sampleDesk(scene), scene, [
    press({ kind: 'corner', id, corner }, screenPoint(0, 0)),
    move(screenPoint(30, 20)),
  ]);
  publisher.deskChanged(desk);
  vi.runOnlyPendingTimers();
  expect(awareness.getLocalState()).toMatchObject({ drag: { ids: [id], ...by }, resize: { id, size } });
  publisher.close();
  awareness.destroy();
});
