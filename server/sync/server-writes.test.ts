import { expect, test } from 'vitest';
import * as Y from 'yjs';
import { closeCodes } from '#lib/sync/close-codes.ts';
import { readBoard } from '#lib/sync/read-board.ts';
import { makeUndo } from '#lib/sync/undo.ts';
import { MemoryDocLog } from './testing/memory-doc-log.ts';
import { RawClient } from './testing/raw-client.ts';
import { openTab } from './testing/tab.ts';
import { boardId, docId, people, startTestServer } from './testing/test-server.ts';
import { addNote, noteId, writtenBoard } from './testing/written-board.ts';

const { ben } = people;
const building = (name: string) => (state: Uint8Array) => writtenBoard(state).write(addNote(name, ben.id));
const namesIn = (doc: Y.Doc) => [...readBoard(doc).notes.keys()].sort();

test('12.1 what the server writes is in the log before anybody is told, and nobody owns it', async () => {
  const server = await startTestServer({ shapes: 'board' });
  const tab = openTab(server, people.ada);
  await tab.synced;
  const committed = Promise.withResolvers<void>();
  const reached = Promise.withResolvers<void>();
  server.docLog.beforeAppend = () => {
    reached.resolve();
    return committed.promise;
  };
  const added = server.sync.rooms.addToBoard(boardId, building('plan'));
  await reached.promise;
  expect(tab.notes.size).toBe(0);
  committed.resolve();
  expect(await added).toBe('added');
  await tab.shows((notes) => notes.size === 1);
  expect(server.docLog.updatesOf(docId).map(({ userId, claims }) => [userId, claims])).toEqual([[null, []]]);
});

test('12.1 it works when nobody has the board open, and on what is being written', async () => {
  const server = await startTestServer({ shapes: 'board' });
  const { rooms } = server.sync;
  expect(await rooms.addToBoard(boardId, building('one'))).toBe('added');
  const all = await Promise.all(['two', 'three'].map((name) => rooms.addToBoard(boardId, building(name))));
  expect(all).toEqual(['added', 'added']);
  expect(await rooms.addToBoard(boardId, () => null)).toBe('nothing');
  expect(await rooms.addToBoard('board-missing' as typeof boardId, building('one'))).toBe('no-such-board');
  const tab = openTab(server, people.ada);
  await tab.synced;
  expect(namesIn(tab.doc)).toEqual([noteId('one'), noteId('three'), noteId('two')]);
});

test("12.2 nobody's undo takes it back, and everybody may change it", async () => {
  const server = await startTestServer({ shapes: 'board' });
  const tabs = [people.ada, people.ben].map((user) => {
    const tab = openTab(server, user);
    return { ...tab, undo: makeUndo(tab.doc) };
  });
  await Promise.all(tabs.map(({ synced }) => synced));
  await server.sync.rooms.addToBoard(boardId, building('plan'));
  await Promise.all(tabs.map(({ shows }) => shows((notes) => notes.size === 1)));
  for (const { undo } of tabs) {
    expect(undo.canUndo()).toBe(false);
    undo.undo();
  }
  const [first, second] = tabs;
  const record = first?.notes.get(noteId('plan'));
  if (record instanceof Y.Map) record.set('colour', 'lime');
  await second?.shows(() => readBoard(second.doc).notes.get(noteId('plan'))?.colour === 'lime');
  for (const { undo } of tabs) undo.destroy();
});

test('12.1 it fails when it cannot be saved, and the next attempt works', async () => {
  const docLog = new MemoryDocLog();
  const server = await startTestServer({ docLog, timings: { giveUp: 30, retryFirst: 5, retryMost: 5 } });
  docLog.beforeAppend = async () => {
    throw new Error('disk full');
  };
  await expect(server.sync.rooms.addToBoard(boardId, building('plan'))).rejects.toThrow('given up');
  docLog.beforeAppend = async () => {};
  expect(await server.sync.rooms.addToBoard(boardId, building('plan'))).toBe('added');
  expect(docLog.updatesOf(docId)).toHaveLength(1);
});

test('12.3 a board that would be too large takes nothing', async () => {
  const server = await startTestServer({ limits: { documentSize: 100 } });
  expect(await server.sync.rooms.addToBoard(boardId, building('plan'))).toBe('board-too-large');
  expect(server.docLog.updatesOf(docId)).toEqual([]);
});

test('12.1 it comes on top of a document that is loaded again after a refusal', async () => {
  const server = await startTestServer({ shapes: 'board' });
  const reader = openTab(server, people.ada);
  await reader.synced;
  const attacker = new RawClient(server, { user: people.ben });
  await attacker.begin();
  const reloading = Promise.withResolvers<void>();
  const goOn = Promise.withResolvers<void>();
  server.docLog.beforeLoad = () => {
    reloading.resolve();
    return goOn.promise;
  };
  attacker.update(writtenBoard().write(addNote('forged', people.ada.id)));
  await reloading.promise;
  const added = server.sync.rooms.addToBoard(boardId, building('plan'));
  goOn.resolve();
  expect(await added).toBe('added');
  expect(await attacker.closed).toBe(closeCodes.refusedUpdate);
  await reader.shows((notes) => notes.size === 1);
  expect(namesIn(reader.doc)).toEqual([noteId('plan')]);
});

test('4.15 what a tab still has of a document that began anew is refused, and fresh words are not', async () => {
  const server = await startTestServer({ shapes: 'board' });
  const { rooms } = server.sync;
  const writer = new RawClient(server, { user: people.ben });
  const old = writtenBoard(await writer.begin());
  writer.update(old.write(addNote('revealed', ben.id)));
  writer.mark(1);
  await writer.saved(1);
  await rooms.closeBoard(boardId, closeCodes.replaced);
  server.docLog.replace(docId);
  old.write(addNote('further', ben.id));
  const late = new RawClient(server, { user: people.ben });
  await late.opened;
  late.sync(1, Y.encodeStateAsUpdate(old.doc));
  expect([await late.closed, await late.reason]).toEqual([closeCodes.replaced, 'revealed']);
  const fresh = new RawClient(server, { user: people.ben });
  fresh.update(writtenBoard(await fresh.begin()).write(addNote('fresh', ben.id)));
  fresh.mark(1);
  await fresh.saved(1);
  const state = await rooms.readState(boardId);
  expect(namesIn(writtenBoard(state ?? Uint8Array.of(0, 0)).doc)).toEqual([noteId('fresh')]);
});
