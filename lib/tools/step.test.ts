import { describe, expect, it } from 'vitest';
import { noteId, sampleBoard, sampleNote } from '../board/commands/sample-board.ts';
import { screenPoint } from '../geometry/point.ts';
import { MAX_ZOOM } from '../geometry/view.ts';
import { initialDesk } from './initial-desk.ts';
import { onBlock, play, press, sampleDesk, sampleScene } from './sample-scene.ts';
import { step } from './step.ts';

const scene = sampleScene(
  sampleBoard([sampleNote('a', 'key-partnerships', 16, 60), sampleNote('far', 'parking-lot', 16, 60)]),
);
const desk = sampleDesk(scene);

describe('step', () => {
  it('pans and zooms', () => {
    expect(play(desk, scene, [{ type: 'pan-by', dx: 10, dy: -20 }]).desk.view).toEqual({
      x: -10,
      y: 20,
      zoom: 1,
    });
    const zoomed = play(desk, scene, [{ type: 'zoom-at', anchor: screenPoint(100, 100), zoom: 2 }]);
    expect(zoomed.desk.view).toEqual({ x: 50, y: 50, zoom: 2 });
    const moved = play(desk, scene, [{ type: 'view-moved', view: { x: 1, y: 2, zoom: 99 } }]);
    expect(moved.desk.view).toEqual({ x: 1, y: 2, zoom: MAX_ZOOM });
  });

  it('fits the board to its first viewport and keeps the view in later ones', () => {
    const unseen = initialDesk({ w: 0, h: 0 }, scene.layout);
    const first = play(unseen, scene, [{ type: 'resize-viewport', size: { w: 1_000, h: 600 } }]).desk;
    expect(first.view).toEqual(initialDesk({ w: 1_000, h: 600 }, scene.layout).view);
    const later = play(first, scene, [{ type: 'resize-viewport', size: { w: 500, h: 600 } }]).desk;
    expect(later).toEqual({ ...first, viewport: { w: 500, h: 600 } });
    expect(play(later, scene, [{ type: 'resize-viewport', size: { w: 0, h: 0 } }]).desk).toBe(later);
  });

  it('the focus takes a block in hand, and what it reaches comes into view', () => {
    const far = step(desk, { type: 'focus-note', id: noteId('far') }, scene);
    expect(far.desk.block).toBe('parking-lot');
    expect(far.glideTo?.y).toBeGreaterThan(0);
    expect(far.desk.view).toBe(desk.view);
    expect(step(desk, { type: 'focus-note', id: noteId('a') }, scene).glideTo).toBeUndefined();
    expect(step(desk, { type: 'focus-block', block: 'channels' }, scene).desk.block).toBe('channels');
    expect(step(desk, { type: 'focus-note', id: noteId('gone') }, scene).desk).toBe(desk);
  });

  it('the view stays while the pointer that brought the focus is down', () => {
    const pressed = play(desk, scene, [press(onBlock('channels'), screenPoint(5, 5))]).desk;
    expect(step(pressed, { type: 'focus-note', id: noteId('far') }, scene).glideTo).toBeUndefined();
  });

  it.each([
    { type: 'pan-by', dx: Number.NaN, dy: 0 },
    { type: 'pan-by', dx: Infinity, dy: 0 },
    { type: 'zoom-at', anchor: screenPoint(0, 0), zoom: Number.NaN },
    { type: 'view-moved', view: { x: 1e300, y: 0, zoom: 1 } },
    { type: 'pointer-up', point: screenPoint(Number.NaN, 0) },
    { type: 'action', name: 'undo' },
    { type: 'action', name: 'delete-selection' },
  ] as const)('%j leaves everything as it is', (event) => {
    expect(step(desk, event, scene)).toEqual({ desk, changes: [] });
  });

  it('performs actions with what they need', () => {
    const outcome = step(
      desk,
      { type: 'action', name: 'delete-selection', args: { focused: noteId('a') } },
      scene,
    );
    expect(outcome.changes).toEqual([{ type: 'remove-note', id: noteId('a') }]);
  });
});
