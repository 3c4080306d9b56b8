import { describe, expect, it } from 'vitest';
import { noteId, sampleBoard, sampleNote } from '../board/commands/sample-board.ts';
import { screenPoint } from '../geometry/point.ts';
import {
  middleOf,
  move,
  onNote,
  play,
  press,
  release,
  sampleDesk,
  sampleScene,
  shifted,
} from './sample-scene.ts';

const [a, b] = [noteId('a'), noteId('b')];
const scene = sampleScene(
  sampleBoard([
    sampleNote('a', 'value-propositions', 16, 60),
    sampleNote('b', 'value-propositions', 224, 60, { z: 1 }),
  ]),
);
const desk = sampleDesk(scene);
const start = middleOf(desk, scene, a);
const end = shifted(start, 0, 300);

describe('dragging', () => {
  it('starts past the threshold and moves the note by one change set on the drop', () => {
    const events = [press(onNote(a), start), move(shifted(start, 0, 5)), move(end)];
    const during = play(desk, scene, events);
    expect(during.desk.gesture).toMatchObject({ kind: 'dragging', ids: [a], dx: 0, dy: 300, copies: false });
    expect(during.changes).toEqual([]);
    const after = play(desk, scene, [...events, release(end)]);
    expect(after.desk.gesture).toEqual({ kind: 'idle' });
    expect(after.changes).toEqual([
      { type: 'move-note', id: a, at: { block: 'value-propositions', x: 16, y: 360, z: 2 } },
    ]);
  });

  it('moves the whole selection', () => {
    const both = { ...desk, selection: new Set([a, b]) };
    const { changes, desk: after } = play(both, scene, [press(onNote(a), start), move(end), release(end)]);
    expect(changes.map((change) => change.type)).toEqual(['move-note', 'move-note']);
    expect(after.selection).toEqual(new Set([a, b]));
  });

  it('with shift the pressed note comes along with the selection', () => {
    const other = { ...desk, selection: new Set([b]) };
    const { changes } = play(other, scene, [
      press(onNote(a), start, { shift: true }),
      move(end),
      release(end),
    ]);
    expect(changes).toHaveLength(2);
  });

  it('with Alt drops copies, which are then selected', () => {
    const { changes, desk: after } = play(desk, scene, [
      press(onNote(a), start),
      move(end, { alt: true }),
      release(end),
    ]);
    expect(changes).toMatchObject([{ type: 'add-note', note: { at: { x: 16, y: 360 } } }]);
    expect(after.selection).toEqual(new Set([noteId('new0')]));
  });

  it('counts in board units at any zoom', () => {
    const zoomed = { ...desk, view: { x: 100, y: 50, zoom: 0.5 } };
    const from = middleOf(zoomed, scene, a);
    const { changes } = play(zoomed, scene, [
      press(onNote(a), from),
      move(shifted(from, 0, 100)),
      release(shifted(from, 0, 100)),
    ]);
    expect(changes).toMatchObject([{ at: { x: 16, y: 260 } }]);
  });

  it('follows the content when the view moves under it', () => {
    const { desk: after } = play(desk, scene, [
      press(onNote(a), start),
      move(end),
      { type: 'pan-by', dx: 0, dy: -40 },
      move(end),
    ]);
    expect(after.gesture).toMatchObject({ dy: 340 });
  });

  it('a second button pressed meanwhile does not interrupt', () => {
    const events = [press(onNote(a), start), move(end), press(onNote(b), end, { button: 1 }), release(end)];
    expect(play(desk, scene, events).changes).toMatchObject([{ id: a, at: { x: 16, y: 360 } }]);
  });

  it('takes the new block in hand', () => {
    const { w } = scene.layout.blocks['value-propositions'];
    const far = shifted(start, w + 12, 0);
    const { desk: after } = play(desk, scene, [press(onNote(a), start), move(far), release(far)]);
    expect(after.block).toBe('customer-relationships');
  });

  it.each([
    ['a cancelled pointer', { type: 'pointer-cancel' }],
    ['Escape', { type: 'action', name: 'clear-selection' }],
  ] as const)('%s drops the gesture and changes nothing', (_, event) => {
    const outcome = play(desk, scene, [press(onNote(a), start), move(end), event, release(end)]);
    expect(outcome.changes).toEqual([]);
    expect(outcome.desk.gesture).toEqual({ kind: 'idle' });
    expect(outcome.desk.selection).toEqual(new Set([a]));
  });

  it('a reader drags the view and never a note', () => {
    const reader = { ...scene, mayEdit: false };
    const outcome = play(desk, reader, [
      press(onNote(a), screenPoint(100, 100)),
      move(screenPoint(110, 100)),
      move(screenPoint(150, 130)),
      release(screenPoint(150, 130)),
    ]);
    expect(outcome.changes).toEqual([]);
    expect(outcome.desk.view).toEqual({ x: -40, y: -30, zoom: 1 });
  });

  it('a drop after the right to edit was lost changes nothing', () => {
    const during = play(desk, scene, [press(onNote(a), start), move(end)]);
    const outcome = play(during.desk, { ...scene, mayEdit: false }, [release(end)]);
    expect(outcome.changes).toEqual([]);
  });
});
