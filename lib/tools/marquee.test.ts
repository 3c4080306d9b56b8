import { describe, expect, it } from 'vitest';
import { noteId, sampleBoard, sampleNote } from '../board/commands/sample-board.ts';
import { screenPoint } from '../geometry/point.ts';
import { move, onBlock, play, press, release, sampleDesk, sampleScene } from './sample-scene.ts';

const [a, b, c] = [noteId('a'), noteId('b'), noteId('c')];
const scene = sampleScene(
  sampleBoard([
    sampleNote('a', 'key-partnerships', 16, 60),
    sampleNote('b', 'key-partnerships', 16, 184),
    sampleNote('c', 'key-activities', 16, 60),
  ]),
);
const desk = sampleDesk(scene, { selection: new Set([c]) });
const background = onBlock('key-partnerships');
const start = screenPoint(300, 100);
const end = screenPoint(150, 120);

describe('marquee', () => {
  it('selects what it touches, in any direction', () => {
    const outcome = play(desk, scene, [press(background, start), move(end)]);
    expect(outcome.desk.selection).toEqual(new Set([a]));
    expect(outcome.desk.gesture).toMatchObject({ kind: 'marquee', from: start, now: end });
  });

  it('grows and shrinks before the release, and then stays selected', () => {
    const outcome = play(desk, scene, [
      press(background, start),
      move(screenPoint(100, 400)),
      move(end),
      release(end),
    ]);
    expect(outcome.desk.selection).toEqual(new Set([a]));
    expect(outcome.desk.gesture).toEqual({ kind: 'idle' });
    expect(outcome.changes).toEqual([]);
  });

  it('with shift adds to the selection', () => {
    const outcome = play(desk, scene, [
      press(background, start, { shift: true }),
      move(screenPoint(100, 400)),
    ]);
    expect(outcome.desk.selection).toEqual(new Set([c, a, b]));
  });

  it('starts outside the blocks as well', () => {
    const outcome = play(desk, scene, [press({ kind: 'outside' }, screenPoint(-50, -50)), move(end)]);
    expect(outcome.desk.selection).toEqual(new Set([a]));
  });

  it('abandoned, it leaves what was kept', () => {
    const events = [
      press(background, start, { shift: true }),
      move(end),
      { type: 'pointer-cancel' } as const,
    ];
    expect(play(desk, scene, events).desk.selection).toEqual(new Set([c]));
  });
});
