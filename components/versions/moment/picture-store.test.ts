import { expect, test } from 'vitest';
import { noteId, sampleBoard, sampleNote } from '#lib/board/commands/sample-board.ts';
import { parseUserId } from '#lib/board/ids.ts';
import { makePictureStore } from './picture-store.ts';
import { makeReadingDesk } from './reading-desk.ts';

const a = sampleNote('a', 'channels', 0, 0);
const b = sampleNote('b', 'channels', 0, 300);

test('a note that is alike in the next picture stays the same object and is not told', () => {
  const store = makePictureStore(sampleBoard([a, b]));
  const told: string[] = [];
  for (const { id } of [a, b]) store.subscribeNote(id, () => told.push(id));
  store.show(
    sampleBoard([
      { ...a, text: [...a.text] },
      { ...b, at: { ...b.at, x: 9 } },
    ]),
  );
  expect(told).toEqual([b.id]);
  expect(store.getNote(a.id)).toBe(a);
  expect(store.getNote(b.id)?.at.x).toBe(9);
});

test('a note that is not in the next picture is gone', () => {
  const store = makePictureStore(sampleBoard([a, b]));
  store.show(sampleBoard([b]));
  expect(store.getNote(a.id)).toBeUndefined();
  expect(store.getNoteIds('channels')).toEqual([b.id]);
});

test('nothing that is done on a desk for reading changes the picture', () => {
  const board = sampleBoard([a, b]);
  const store = makePictureStore(board);
  const author = parseUserId('user-reads1');
  if (!author) throw new Error('an id was made');
  const viewport = { w: 800, h: 600 };
  const desk = makeReadingDesk(store, { view: { x: 0, y: 0, zoom: 1 }, viewport, block: 'channels' }, author);
  const stop = desk.start();
  desk.select(a.id);
  for (const name of [
    'delete-selection',
    'duplicate-selection',
    'add-note',
    'edit-note',
    'nudge-left',
  ] as const)
    desk.run(name, a.id);
  expect(store.getBoard()).toBe(board);
  expect(desk.get().editing).toBeNull();
  desk.run('zoom-in', null);
  expect(desk.get().view.zoom).toBeGreaterThan(1);
  store.show(sampleBoard([b]));
  expect(desk.get().selection.has(noteId('a'))).toBe(false);
  stop();
});
