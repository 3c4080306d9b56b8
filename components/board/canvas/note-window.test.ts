import { describe, expect, it, vi } from 'vitest';
import type { NoteId } from '#lib/board/ids.ts';
import type { Note } from '#lib/board/note.ts';
import { makeFocusedNotes } from './focused-notes.ts';
import { makeNoteWindow } from './note-window.ts';
import { sampleCanvas, sampleNote } from './sample-canvas.ts';

/** A row of notes that begins at the block's left edge. */
function row(count: number): Note[] {
  return Array.from({ length: count }, (_, index) =>
    sampleNote(`note-${String(index).padStart(5, '0')}`, 'x', {
      block: 'key-partnerships',
      x: 16 + index * 200,
    }),
  );
}

function windowOn(notes: readonly Note[]) {
  const canvas = sampleCanvas(notes);
  const focused = makeFocusedNotes();
  const window = makeNoteWindow({ ...canvas, focused });
  window.start();
  const ids = () => window.getNoteIds('key-partnerships');
  const runUntilStill = () => {
    for (let frame = 0; frame < 60; frame += 1) canvas.frames.run();
  };
  return { ...canvas, focused, window, ids, runUntilStill };
}

const id = (index: number) => `note-${String(index).padStart(5, '0')}` as NoteId;

describe('which notes are in the page', () => {
  it('all of them on a board that is not crowded', () => {
    const { ids, store } = windowOn(row(1_000));
    expect(ids()).toBe(store.getNoteIds('key-partnerships'));
  });

  it('those near the view on a crowded one', () => {
    const { ids, runUntilStill, window } = windowOn(row(1_001));
    runUntilStill();
    expect(ids()).toEqual([0, 1, 2, 3, 4, 5, 6].map(id));
    expect(window.isThinned()).toBe(false);
  });

  it('come 12 a frame while the view moves and 24 while it rests, the middle of the view first, in reading order', () => {
    const { ids, frames, setDesk, window } = windowOn(row(2_000));
    setDesk({ view: { x: 40_000, y: 0, zoom: 0.3 }, viewport: { w: 2_000, h: 600 } });
    frames.run();
    expect(ids().filter((each) => each > id(100))).toHaveLength(12);
    expect(ids()).toEqual(Array.from(ids()).sort());
    expect(ids()).toContain(id(216));
    expect(window.isThinned()).toBe(true);
    frames.run();
    expect(ids().filter((each) => each > id(100))).toHaveLength(36);
  });

  it('stay while the view hardly moves', () => {
    const { ids, runUntilStill, setDesk } = windowOn(row(1_001));
    runUntilStill();
    const before = ids();
    setDesk({ view: { x: 300, y: 0, zoom: 1 } });
    runUntilStill();
    expect(ids()).toBe(before);
  });

  it('selected, open and focused ones are kept wherever they are', () => {
    const { ids, runUntilStill, setDesk, focused } = windowOn(row(1_500));
    setDesk({ selection: new Set([id(900)]), editing: { id: id(901), typed: '' } });
    expect(ids()).toContain(id(900));
    focused.set('key-partnerships', id(902));
    runUntilStill();
    expect(ids().slice(-3)).toEqual([id(900), id(901), id(902)]);
    setDesk({ selection: new Set(), editing: null });
    runUntilStill();
    expect(ids()).not.toContain(id(900));
  });

  it('a new note that is being written is there at once', () => {
    const notes = row(1_200);
    const { ids, setDesk, setNotes } = windowOn(notes);
    const made = sampleNote('note-made', '', { block: 'key-partnerships', x: 90_000 });
    setDesk({ editing: { id: made.id, typed: '' } });
    setNotes([...notes, made]);
    expect(ids()).toContain(made.id);
  });

  it('none come from far away, where a picture stands in', () => {
    const { ids, runUntilStill, setDesk, window } = windowOn(row(1_200));
    setDesk({ view: { x: 0, y: 0, zoom: 0.1 } });
    runUntilStill();
    expect(ids()).toEqual([]);
    expect(window.isThinned()).toBe(true);
    setDesk({ view: { x: 0, y: 0, zoom: 1 } });
    expect(window.isThinned()).toBe(true);
    runUntilStill();
    expect(ids()).toHaveLength(7);
    expect(window.isThinned()).toBe(false);
  });

  it('change their order only once they rest, and come and go at once', () => {
    vi.useFakeTimers();
    const notes = row(5);
    const { ids, setNotes } = windowOn(notes);
    const [first, second, ...others] = notes;
    if (!first || !second) throw new Error('no notes');
    setNotes([second, first, ...others]);
    expect(ids().slice(0, 2)).toEqual([id(0), id(1)]);
    vi.runAllTimers();
    expect(ids().slice(0, 2)).toEqual([id(1), id(0)]);
    setNotes([first, ...others]);
    expect(ids()).not.toContain(id(1));
    vi.useRealTimers();
  });

  it('all are back when the board empties', () => {
    const { ids, setNotes } = windowOn(row(1_200));
    setNotes(row(800));
    expect(ids()).toHaveLength(800);
  });
});
