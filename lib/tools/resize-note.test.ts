import { describe, expect, it } from 'vitest';
import { noteId, sampleBoard, sampleNote } from '../board/commands/sample-board.ts';
import { screenPoint } from '../geometry/point.ts';
import type { Corner } from './desk.ts';
import { move, play, press, release, sampleDesk, sampleScene } from './sample-scene.ts';

const id = noteId('a');
const scene = sampleScene(sampleBoard([sampleNote('a', 'key-partnerships', 100, 200)]));
const desk = sampleDesk(scene);

function resizeBy(corner: Corner, dx: number, dy: number, shift = false) {
  const from = screenPoint(300, 300);
  const to = screenPoint(300 + dx, 300 + dy);
  return play(desk, scene, [press({ kind: 'corner', id, corner }, from), move(to, { shift }), release(to)]);
}

const moved = (x: number, y: number) => ({
  type: 'move-note',
  id,
  at: { block: 'key-partnerships', x, y, z: 0 },
});
const resized = (w: number, h: number) => ({ type: 'resize-note', id, size: { w, h } });

describe('resizing', () => {
  it.each([
    ['se', 50, 40, [resized(242, 152)]],
    ['nw', -50, -40, [moved(50, 160), resized(242, 152)]],
    ['ne', 50, -40, [moved(100, 160), resized(242, 152)]],
    ['sw', -50, 40, [moved(50, 200), resized(242, 152)]],
    ['se', -900, -900, [resized(96, 64)]],
    ['nw', 900, 900, [moved(196, 248), resized(96, 64)]],
    ['se', 9_000, 9_000, [resized(640, 640)]],
    ['se', 0, 0, []],
  ] as const)('the %s corner by %d, %d', (corner, dx, dy, changes) => {
    expect(resizeBy(corner, dx, dy).changes).toEqual(changes);
  });

  it.each([
    ['se', 192, 0, [resized(384, 224)]],
    ['se', 0, 112, [resized(384, 224)]],
    ['se', -900, -900, [resized(110, 64)]],
    ['se', 9_000, 0, [resized(640, 373)]],
  ] as const)('with shift the %s corner by %d, %d keeps the proportions', (corner, dx, dy, changes) => {
    expect(resizeBy(corner, dx, dy, true).changes).toEqual(changes);
  });

  it('shows the size as it grows and writes nothing before the release', () => {
    const outcome = play(desk, scene, [
      press({ kind: 'corner', id, corner: 'se' }, screenPoint(0, 0)),
      move(screenPoint(10, 20)),
    ]);
    expect(outcome.desk.gesture).toMatchObject({
      kind: 'resizing',
      rect: { x: 100, y: 200, w: 202, h: 132 },
    });
    expect(outcome.changes).toEqual([]);
    expect(
      play(outcome.desk, scene, [{ type: 'pointer-cancel' }, release(screenPoint(9, 9))]).changes,
    ).toEqual([]);
  });

  it('shows no size beyond the limits', () => {
    const outcome = play(desk, scene, [
      press({ kind: 'corner', id, corner: 'nw' }, screenPoint(0, 0)),
      move(screenPoint(900, -9_000)),
    ]);
    expect(outcome.desk.gesture).toMatchObject({ rect: { x: 196, y: 60, w: 96, h: 252 } });
  });

  it.each([
    ['nw', { x: 16, y: 60, w: 276, h: 252 }],
    ['ne', { x: 100, y: 60, w: 96, h: 252 }],
    ['sw', { x: 16, y: 200, w: 276, h: 64 }],
  ] as const)('shows the %s corner no farther than it may be dropped', (corner, rect) => {
    const outcome = play(desk, scene, [
      press({ kind: 'corner', id, corner }, screenPoint(0, 0)),
      move(screenPoint(-300, -300)),
    ]);
    expect(outcome.desk.gesture).toMatchObject({ rect });
  });

  it('a reader only selects', () => {
    const outcome = play(desk, { ...scene, mayEdit: false }, [
      press({ kind: 'corner', id, corner: 'se' }, screenPoint(0, 0)),
      release(screenPoint(0, 0)),
    ]);
    expect(outcome.desk.selection).toEqual(new Set([id]));
    expect(outcome.changes).toEqual([]);
  });
});
