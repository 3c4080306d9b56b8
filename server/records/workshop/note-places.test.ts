import { afterAll, beforeAll, beforeEach, expect, test, vi } from 'vitest';
import * as Y from 'yjs';
import type { BoardId } from '#lib/board/ids.ts';
import type { Store } from '#server/store/open-store.ts';
import { addNote, noteId, type WrittenBoard, writtenBoard } from '#server/sync/testing/written-board.ts';
import { boardId as idOf, insertTestBoard, insertTestUser } from '#server/testing/insert-records.ts';
import { startTestDatabases, type TestDatabases } from '#server/testing/test-databases.ts';
import { makeNotePlaces } from './note-places.ts';

let databases: TestDatabases;
let store: Store;
let boardId: BoardId;
let board: WrittenBoard;
let time: number;

beforeAll(async () => {
  databases = await startTestDatabases('sqlite');
});
afterAll(async () => databases.stop());
beforeEach(async () => {
  store = await databases.open();
  const ann = await insertTestUser(store, 'ann');
  boardId = await insertTestBoard(store, 'one', ann);
  board = writtenBoard();
  board.write(addNote('first', ann.id));
  time = 1_000_000;
});

function scene(seq: number | null) {
  const head = { seq };
  const readState = vi.fn(async (): Promise<Uint8Array | null> => Y.encodeStateAsUpdate(board.doc));
  const rooms = { readState, headSeq: () => head.seq };
  const places = makeNotePlaces({ db: store.db, rooms, now: () => time });
  return {
    head,
    readState,
    where: async (name: string) => (await places(boardId, noteId(name))).get(noteId(name)),
  };
}

test('a board on which nothing is written is read once, whoever asks for what and when', async () => {
  const { readState, where } = scene(4);
  expect(await Promise.all([where('first'), where('first'), where('gone')])).toEqual([
    'channels',
    'channels',
    undefined,
  ]);
  time += 60_000;
  expect(await where('first')).toBe('channels');
  expect(readState).toHaveBeenCalledTimes(1);
});

test('while it is being written on, it is read now and then, and at once for a note that is not known', async () => {
  const { head, readState, where } = scene(4);
  await where('first');
  head.seq = 5;
  await where('first');
  expect(readState).toHaveBeenCalledTimes(1);
  await where('gone');
  expect(readState).toHaveBeenCalledTimes(2);
  head.seq = 6;
  time += 2_000;
  await where('first');
  expect(readState).toHaveBeenCalledTimes(3);
});

test('of a board that is not in memory the store says what it has come to', async () => {
  const { readState, where } = scene(null);
  await where('first');
  time += 60_000;
  await where('first');
  expect(readState).toHaveBeenCalledTimes(1);
  await store.db.updateTable('docs').set({ head_seq: 2 }).execute();
  await where('first');
  expect(readState).toHaveBeenCalledTimes(2);
});

test('a failed look is not kept, and a board without a document has no notes', async () => {
  const { readState, where } = scene(4);
  readState.mockRejectedValueOnce(new Error('away'));
  await expect(where('first')).rejects.toThrow('away');
  expect(await where('first')).toBe('channels');
  const none = makeNotePlaces({
    db: store.db,
    rooms: { readState: async () => null, headSeq: () => null },
    now: () => time,
  });
  expect((await none(idOf('missing'), noteId('first'))).size).toBe(0);
});
