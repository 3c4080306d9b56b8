// @vitest-environment jsdom
import { beforeEach, expect, it, vi } from 'vitest';
import { makeNoteElements } from './note-elements.ts';
import { makeNoteMover } from './note-mover.ts';
import { sampleCanvas, sampleNote } from './sample-canvas.ts';

const note = sampleNote('note-0001', 'x', { z: 3 });

beforeEach(() => {
  vi.stubGlobal('matchMedia', () => ({ matches: true }));
});

function noteInHand() {
  const canvas = sampleCanvas([note]);
  const elements = makeNoteElements();
  const element = document.createElement('article');
  elements.add(note.id, element);
  const mover = makeNoteMover({ ...canvas, elements });
  mover.start();
  const drag = (dx: number, dy: number, copies = false) =>
    canvas.setDesk({
      gesture: { kind: 'dragging', ids: [note.id], from: { x: 0, y: 0 }, dx, dy, copies },
    });
  return { ...canvas, elements, element, mover, drag };
}

it('a dragged note is written by transform, above all others', () => {
  const { element, drag, frames } = noteInHand();
  drag(10, 5);
  frames.run(0);
  expect(element.style.transform).toBe('translate(10px,5px)');
  expect(element.style.willChange).toBe('transform');
  expect(element.style.zIndex).toBe('1000002');
});

it('after the drop nothing is left on it but its own place in the stack', () => {
  const { element, drag, frames, setDesk } = noteInHand();
  drag(10, 5);
  frames.run(0);
  setDesk({ gesture: { kind: 'idle' } });
  frames.run(16);
  expect(element.style.transform).toBe('');
  expect(element.style.zIndex).toBe('500003');
  frames.run(200);
  expect(element.style.willChange).toBe('transform');
  frames.run(270);
  expect(element.style.willChange).toBe('');
});

it('an original whose copy is dragged stays', () => {
  const { element, drag, frames } = noteInHand();
  drag(10, 5, true);
  frames.run(0);
  expect(element.style.transform).toBe('');
});

it('an element that comes in the middle of a drag is placed at once', () => {
  const { elements, mover, drag, frames } = noteInHand();
  drag(10, 5);
  frames.run(0);
  const next = document.createElement('article');
  elements.add(note.id, next);
  mover.place(note.id);
  expect(next.style.transform).toBe('translate(10px,5px)');
});

it('whoever follows a note hears of its moves and of its rest', () => {
  const { mover, drag, frames, setDesk } = noteInHand();
  const heard: unknown[] = [];
  mover.onMoved((ids) => heard.push(ids, mover.offsetOf(note.id)));
  drag(10, 5);
  frames.run(0);
  setDesk({ gesture: { kind: 'idle' } });
  frames.run(16);
  expect(heard).toEqual([[note.id], { dx: 10, dy: 5 }, [note.id], undefined]);
});
