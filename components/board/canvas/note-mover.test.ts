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
  mover.drawn(note.id, 'channels', null);
  const drag = (dx: number, dy: number, copies = false) =>
    canvas.setDesk({
      gesture: { kind: 'dragging', ids: [note.id], from: { x: 0, y: 0 }, dx, dy, copies },
    });
  const moveTo = (x: number, y: number) => {
    canvas.setNotes([{ ...note, at: { ...note.at, x, y } }]);
    mover.changed(note.id);
  };
  return { ...canvas, elements, element, mover, drag, moveTo };
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
  mover.drawn(note.id, 'channels', null);
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

it('a note that moves in the document is moved by transform, and stands by its place once it rests', () => {
  const { element, moveTo, frames } = noteInHand();
  expect([element.style.left, element.style.top]).toEqual(['16px', '60px']);
  moveTo(36, 50);
  frames.run(0);
  expect(element.style.left).toBe('16px');
  expect(element.style.transform).toBe('translate(20px,-10px)');
  frames.run(250);
  expect([element.style.left, element.style.top]).toEqual(['36px', '50px']);
  expect([element.style.transform, element.style.willChange]).toEqual(['', '']);
});

it('a dropped note does not jump: what was the drag is the way from its old place', () => {
  const { element, drag, moveTo, setDesk, frames } = noteInHand();
  drag(10, 5);
  frames.run(0);
  moveTo(26, 65);
  setDesk({ gesture: { kind: 'idle' } });
  frames.run(16);
  expect(element.style.transform).toBe('translate(10px,5px)');
  frames.run(270);
  expect([element.style.left, element.style.top]).toEqual(['26px', '65px']);
  expect(element.style.transform).toBe('');
});

it('a note that the document moves while it is in hand stays under the hand', () => {
  const { element, drag, moveTo, frames } = noteInHand();
  drag(10, 5);
  frames.run(0);
  moveTo(36, 60);
  frames.run(16);
  expect(element.style.transform).toBe('translate(30px,5px)');
  expect(element.style.zIndex).toBe('1000002');
});

it('a note that is drawn again on its way stands where the document has it', () => {
  const { element, mover, moveTo, frames } = noteInHand();
  moveTo(36, 50);
  frames.run(0);
  moveTo(46, 50);
  mover.drawn(note.id, 'channels', null);
  expect([element.style.left, element.style.transform]).toEqual(['46px', '']);
  frames.run(16);
  expect([element.style.left, element.style.transform]).toEqual(['46px', '']);
});

it('a note that is being resized stands where its corner is pulled to', () => {
  const { element, mover, frames } = noteInHand();
  mover.drawn(note.id, 'channels', { x: 0, y: 40, w: 208, h: 132 });
  mover.changed(note.id);
  frames.run(0);
  expect([element.style.left, element.style.top, element.style.transform]).toEqual(['0px', '40px', '']);
  mover.drawn(note.id, 'channels', null);
  expect([element.style.left, element.style.top]).toEqual(['16px', '60px']);
});
