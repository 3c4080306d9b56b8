import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { Awareness } from 'y-protocols/awareness';
import * as Y from 'yjs';
import { noteId, sampleBoard, sampleNote } from '#lib/board/commands/sample-board.ts';
import { screenPoint } from '#lib/geometry/point.ts';
import type { Corner, Desk } from '#lib/tools/desk.ts';
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

const shown = (act: (publisher: ReturnType<typeof publishPresence>) => void) => {
  const awareness = new Awareness(new Y.Doc());
  const publisher = publishPresence(awareness, () => true);
  publisher.deskChanged(sampleDesk(scene));
  publisher.pointerMoved({ x: 7, y: 8 });
  act(publisher);
  vi.runOnlyPendingTimers();
  const state = awareness.getLocalState();
  publisher.close();
  awareness.destroy();
  return state;
};

it('the same reaction twice is two reactions', () => {
  const once = shown(({ react }) => react('👍'));
  const twice = shown(({ react }) => {
    react('👍');
    react('👍');
  });
  expect([once?.reaction, twice?.reaction]).toEqual([
    { emoji: '👍', n: 1 },
    { emoji: '👍', n: 2 },
  ]);
});

it('a reaction is shown for a moment only, and counted on from there', () => {
  const awareness = new Awareness(new Y.Doc());
  const publisher = publishPresence(awareness, () => true);
  publisher.deskChanged(sampleDesk(scene));
  publisher.react('👍');
  vi.advanceTimersByTime(1_000);
  expect(awareness.getLocalState()?.reaction).toEqual({ emoji: '👍', n: 1 });
  vi.advanceTimersByTime(10_000);
  expect(awareness.getLocalState()?.reaction).toBeNull();
  publisher.react('💡');
  vi.advanceTimersByTime(1_000);
  expect(awareness.getLocalState()?.reaction).toEqual({ emoji: '💡', n: 2 });
  publisher.close();
  awareness.destroy();
});

it('what is said is at most 80 characters', () => {
  expect(shown(({ say }) => say('a'.repeat(200)))?.chat).toBe('a'.repeat(80));
});

it('a hidden cursor is not sent, wherever it moves', () => {
  const hidden = shown(({ showCursor, pointerMoved }) => {
    showCursor('hidden');
    pointerMoved({ x: 9, y: 9 });
  });
  expect(hidden?.cursor).toBeNull();
  expect(shown(() => {})?.cursor).toEqual({ x: 7, y: 8 });
});

it('nothing is told of a note that others do not see, whatever is done to it', () => {
  const hidden = noteId('h');
  const both = sampleScene(
    sampleBoard([
      sampleNote('a', 'key-partnerships', 100, 200),
      sampleNote('h', 'key-partnerships', 400, 200),
    ]),
  );
  const awareness = new Awareness(new Y.Doc());
  const publisher = publishPresence(awareness, (each) => each !== hidden);
  const told = (given: Partial<Desk>) => {
    publisher.deskChanged(sampleDesk(both, given));
    vi.runOnlyPendingTimers();
    return JSON.stringify(awareness.getLocalState());
  };
  const from = { x: 0, y: 0 };
  const rect = { x: 0, y: 0, w: 200, h: 120 };
  const ids = [hidden, id];
  const states = [
    told({ selection: new Set(ids), editing: { id: hidden, typed: '' } }),
    told({ gesture: { kind: 'dragging', ids, from, dx: 9, dy: 9, copies: false } }),
    told({ gesture: { kind: 'dragging', ids: [hidden], from, dx: 9, dy: 9, copies: false } }),
    told({ gesture: { kind: 'resizing', id: hidden, corner: 'se', from, rect, start: rect } }),
  ];
  expect(states.join()).not.toContain(hidden);
  expect(states.map((state) => state.includes(id))).toEqual([true, true, false, false]);
  publisher.close();
  awareness.destroy();
});

it.each([
  ['se', { dx: 0, dy: 0 }, { w: 222, h: 132 }],
  ['nw', { dx: 30, dy: 20 }, { w: 162, h: 92 }],
  ['ne', { dx: 0, dy: 20 }, { w: 222, h: 92 }],
  ['sw', { dx: 30, dy: 0 }, { w: 162, h: 132 }],
] as const)('peers see a note resized by its %s corner where it is', (corner: Corner, by, size) => {
  const awareness = new Awareness(new Y.Doc());
  const publisher = publishPresence(awareness, () => true);
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
