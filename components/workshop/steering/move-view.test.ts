// @vitest-environment jsdom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { type SampleOpenBoard, sampleOpenBoard } from '#components/workshop/testing/sample-open-board.ts';
import { userId } from '#components/workshop/testing/sample-workshop.ts';
import type { NoteId } from '#lib/board/ids.ts';
import { makeViewMover, type ViewMover } from './move-view.ts';

const there = { x: 500, y: 400, zoom: 1 };
let sample: SampleOpenBoard;
let mover: ViewMover;
let frames: (() => void)[];

const view = () => sample.board.desk.get().view;
/** Lets two frames pass, as when the page has settled. */
const settle = () => {
  for (let frame = 0; frame < 2; frame += 1) for (const act of frames.splice(0)) act();
};

beforeEach(() => {
  frames = [];
  vi.stubGlobal('matchMedia', () => ({ matches: true }));
  vi.stubGlobal('requestAnimationFrame', (act: () => void) => frames.push(act));
  vi.stubGlobal('cancelAnimationFrame', (handle: number) => frames.splice(handle - 1, 1, () => {}));
  sample = sampleOpenBoard();
  const { desk, follow } = sample.board;
  desk.dispatch({ type: 'resize-viewport', size: { w: 800, h: 600 } });
  mover = makeViewMover(desk, follow);
});

afterEach(() => {
  mover.close();
  vi.unstubAllGlobals();
});

describe('moving a view for somebody', () => {
  it('happens at once when everyone is brought', () => {
    mover.move(() => there, 'at-once');
    expect(view()).toEqual(there);
  });

  it('waits for those who write, and then happens once', () => {
    const { desk } = sample.board;
    desk.put((before) => ({ ...before, editing: { id: 'note-0001' as NoteId, typed: '' } }));
    mover.move(() => there, 'when-free');
    settle();
    expect(view()).not.toEqual(there);
    desk.put((before) => ({ ...before, editing: null }));
    expect(view()).toEqual(there);
    desk.put((before) => ({ ...before, view: { x: 1, y: 1, zoom: 1 } }));
    expect(view()).toEqual({ x: 1, y: 1, zoom: 1 });
  });

  it('waits for a canvas that has no size yet', () => {
    const late = sampleOpenBoard();
    const other = makeViewMover(late.board.desk, late.board.follow);
    other.move((size) => ({ ...there, x: size.w }), 'at-once');
    late.board.desk.dispatch({ type: 'resize-viewport', size: { w: 320, h: 200 } });
    expect(late.board.desk.get().view).toEqual({ ...there, x: 320 });
  });

  it('gives way to a later one', () => {
    mover.move(() => ({ x: 9, y: 9, zoom: 1 }), 'when-free');
    mover.move(() => there, 'at-once');
    settle();
    expect(view()).toEqual(there);
  });

  it('gives way to a later one that waits for the same', () => {
    const { desk } = sample.board;
    desk.put((before) => ({ ...before, editing: { id: 'note-0001' as NoteId, typed: '' } }));
    for (const to of [{ x: 9, y: 9, zoom: 1 }, there]) {
      mover.move(() => to, 'when-free');
      settle();
    }
    desk.put((before) => ({ ...before, editing: null }));
    expect(view()).toEqual(there);
  });

  it('leaves those alone who follow somebody, unless everyone is brought', () => {
    const { follow } = sample.board;
    const user = { id: userId('ada1'), name: 'Ada', colour: 'teal' } as const;
    const idle = { cursor: null, selection: [], drag: null, resize: null, editing: null, view: null };
    sample.canvas.setPeers([{ ...idle, user, clientId: 9, reaction: null, chat: '' }]);
    follow.start(9);
    mover.move(() => there, 'when-free');
    settle();
    expect(view()).not.toEqual(there);
    expect(follow.get()).toBe(9);
    mover.move(() => there, 'at-once');
    expect([view(), follow.get()]).toEqual([there, null]);
  });
});
