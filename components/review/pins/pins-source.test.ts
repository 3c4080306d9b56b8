// @vitest-environment jsdom
import { beforeEach, expect, it, vi } from 'vitest';
import { makeNoteAspects } from '#components/board/canvas/note-aspects.ts';
import { makeNoteElements } from '#components/board/canvas/note-elements.ts';
import { makeNoteMover } from '#components/board/canvas/note-mover.ts';
import { sampleCanvas, sampleNote } from '#components/board/canvas/sample-canvas.ts';
import { sampleThread } from '#lib/review/testing/sample-thread.ts';
import type { Anchor, Thread } from '#lib/review/thread.ts';
import type { ThreadsSnapshot } from '../threads/thread-store.ts';
import { makePinsSource } from './pins-source.ts';
import { makePinWriter } from './write-pins.ts';

const note = sampleNote('note-0001', 'Small cafés', { x: 100, y: 100 });
const key = `note:${note.id}`;
const anchor: Anchor = {
  ...{ is: 'note', note: note.id, isThere: true },
  lastAt: { block: 'key-resources', x: 0, y: 60 },
};

beforeEach(() => {
  vi.stubGlobal('matchMedia', () => ({ matches: true }));
});

function pinnedNote(threads: readonly Thread[] = [sampleThread('one', { anchor })]) {
  const canvas = sampleCanvas([note]);
  const elements = makeNoteElements();
  elements.add(note.id, document.createElement('article'));
  const mover = makeNoteMover({ ...canvas, elements });
  const aspects = makeNoteAspects(canvas);
  let snapshot: ThreadsSnapshot = { status: 'ready', threads, unread: 0, open: null, beginning: null };
  let changed = () => {};
  const source = makePinsSource(
    { ...canvas, mover, aspects },
    {
      get: () => snapshot,
      subscribe: (listener) => {
        changed = listener;
        return () => {};
      },
    },
  );
  const writer = makePinWriter({ ...canvas, mover }, source);
  const layer = document.createElement('div');
  const field = document.createElement('div');
  const { x, y } = canvas.store.getLayout().blocks.channels;
  const look = (dx: number, dy: number, zoom = 1) => canvas.setDesk({ view: { x: x + dx, y: y + dy, zoom } });
  mover.start();
  mover.drawn(note.id, 'channels', null);
  look(0, 0);
  source.start();
  writer.start(layer, field);
  canvas.frames.run();
  const pin = document.createElement('button');
  writer.elements.add(key, pin);
  const put = (change: Partial<ThreadsSnapshot>) => {
    snapshot = { ...snapshot, ...change };
    changed();
    canvas.frames.run();
  };
  const at = (dx: number, dy: number, zoom = 1) =>
    `translate(${(x + 100 + 192 + dx) * zoom}px,${(y + 100 + dy) * zoom}px)`;
  const settle = () => {
    for (let now = 0; now < 10; now += 1) canvas.frames.run(now * 1_000);
  };
  return { ...canvas, source, writer, layer, field, pin, put, at, look, settle };
}

it('a pin goes where a hand has its note, frame by frame', () => {
  const { pin, at, setDesk, frames, source } = pinnedNote();
  expect(pin.style.transform).toBe(at(0, 0));
  const seen = vi.fn();
  source.subscribe(seen);
  setDesk({
    gesture: { kind: 'dragging', ids: [note.id], from: { x: 0, y: 0 }, dx: 30, dy: 12, copies: false },
  });
  frames.run(16);
  expect(pin.style.transform).toBe(at(30, 12));
  expect(seen).not.toHaveBeenCalled();
});

it('a pan writes the layer alone, a zoom over few pins each of them too', () => {
  const { pin, at, look, layer, frames } = pinnedNote();
  const before = layer.style.transform;
  look(40, 0);
  frames.run();
  expect(layer.style.transform).not.toBe(before);
  expect(pin.style.transform).toBe(at(0, 0));
  look(40, 0, 0.5);
  frames.run();
  expect(pin.style.transform).toBe(at(0, 0, 0.5));
});

it('a zoom over many pins scales them as one, and writes each once it is at rest', () => {
  const { pin, at, look, field, frames, writer, settle } = pinnedNote();
  for (let more = 0; more < 100; more += 1) writer.elements.add(`more-${more}`, document.createElement('i'));
  look(0, 0, 0.8);
  frames.run();
  expect(field.style.transform).toBe('scale(0.8)');
  expect(pin.style.transform).toBe(at(0, 0));
  settle();
  expect(field.style.transform).toBe('');
  expect(pin.style.transform).toBe(at(0, 0, 0.8));
});

it('pins are put together anew when a zoom is at rest, and on the way when it goes far', () => {
  const [first, second] = ['one', 'two'].map((name, index) =>
    sampleThread(name, { anchor: { is: 'point', at: { block: 'channels', x: 300 + 30 * index, y: 300 } } }),
  );
  if (!first || !second) throw new Error('there are two');
  const { source, look, frames, settle } = pinnedNote([first, second]);
  expect(source.get()).toHaveLength(2);
  look(0, 0, 0.6);
  frames.run();
  expect(source.get()).toHaveLength(2);
  settle();
  expect(source.get()).toHaveLength(1);
  look(0, 0, 0.9);
  frames.run();
  expect(source.get()).toHaveLength(1);
  look(0, 0, 1.3);
  frames.run();
  expect(source.get()).toHaveLength(2);
});

it('the pin of a note that is deleted stays where the note was seen last', () => {
  const { source, setNotes, at, pin, frames } = pinnedNote();
  setNotes([]);
  frames.run();
  expect(source.get()).toMatchObject([{ key, pins: [{ about: { is: 'gone-note' }, block: 'channels' }] }]);
  expect(pin.style.transform).toBe(at(0, 0));
});

it('pins out of view are not in the page, but for the one with the focus', () => {
  const { source, look, settle } = pinnedNote();
  expect(source.get()).toHaveLength(1);
  source.keep(key);
  look(9_000, 9_000);
  settle();
  expect(source.get()).toHaveLength(1);
  source.keep(null);
  settle();
  expect(source.get()).toHaveLength(0);
  look(0, 0);
  settle();
  expect(source.get()).toHaveLength(1);
});

it('a resolved thread has a pin while it is open or such are shown', () => {
  const resolution = { outcome: 'changed', because: '', by: note.author, at: 1 } as const;
  const thread = sampleThread('one', { anchor, resolution });
  const { source, put, settle } = pinnedNote([thread]);
  expect(source.get()).toHaveLength(0);
  put({ open: thread.id });
  settle();
  expect(source.get()).toHaveLength(1);
  put({ open: null });
  settle();
  expect(source.get()).toHaveLength(0);
  source.show('shown');
  settle();
  expect(source.get()).toHaveLength(1);
});
