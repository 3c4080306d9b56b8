import { expect, test } from 'vitest';
import * as Y from 'yjs';
import { closeCodes } from '#lib/sync/close-codes.ts';
import { RawClient } from './testing/raw-client.ts';
import { openTab } from './testing/tab.ts';
import { boardId, docId, people, startTestServer } from './testing/test-server.ts';
import { writtenBoard } from './testing/written-board.ts';
import type { Writers } from './write-lock.ts';

const GRACE = 1_000;

/** A server whose clock stands until it is moved. */
async function scene(writers: Writers = 'editors') {
  let time = 0;
  const server = await startTestServer({
    now: () => time,
    timings: { lockGrace: GRACE },
    desk: { writersOf: async () => writers },
  });
  return {
    server,
    rooms: server.sync.rooms,
    after: (milliseconds: number) => {
      time += milliseconds;
    },
    stored: () => server.docLog.updatesOf(docId).length,
  };
}

/** A tab that writes one note after another. */
async function writer(...[server, options]: ConstructorParameters<typeof RawClient>) {
  const client = new RawClient(server, options);
  const tab = writtenBoard(await client.begin());
  let notes = 0;
  const write = () => client.update(tab.step(({ clientID }) => tab.notes.set(`${clientID}-${notes++}`, 1)));
  const writeAndWait = async () => {
    write();
    client.mark(notes);
    return client.saved(notes);
  };
  const ending = async () => [await client.closed, await client.reason];
  return { ...tab, client, write, writeAndWait, ending };
}

const lockedOut = [closeCodes.notAllowed, 'locked'];

test('10.2 whoever was there may write for one more second, and then is refused', async () => {
  const { server, rooms, after, stored } = await scene();
  const ben = await writer(server, { user: people.ben });
  rooms.setWriters(boardId, 'facilitators');
  after(GRACE - 1);
  await ben.writeAndWait();
  after(1);
  ben.write();
  expect(await ben.ending()).toEqual(lockedOut);
  expect(stored()).toBe(1);
});

test('10.2 to close it again gives nobody more time', async () => {
  const { server, rooms, after, stored } = await scene();
  const ben = await writer(server, { user: people.ben });
  rooms.setWriters(boardId, 'facilitators');
  after(GRACE);
  rooms.setWriters(boardId, 'facilitators');
  ben.write();
  expect(await ben.ending()).toEqual(lockedOut);
  expect(stored()).toBe(0);
});

test('10.2 who comes when it is closed may not write at once', async () => {
  const { server, rooms, stored } = await scene();
  const ada = await writer(server, { user: people.ada });
  rooms.setWriters(boardId, 'facilitators');
  const ben = await writer(server, { user: people.ben });
  ben.write();
  expect(await ben.ending()).toEqual(lockedOut);
  await ada.writeAndWait();
  expect(stored()).toBe(1);
});

test('10.1 a board that is loaded asks whether it is closed', async () => {
  const { server, stored } = await scene('facilitators');
  const ben = await writer(server, { user: people.ben });
  ben.write();
  expect(await ben.ending()).toEqual(lockedOut);
  expect(stored()).toBe(0);
});

test('10.1 what is said while a board is being loaded is newer than what it asks', async () => {
  const asked = Promise.withResolvers<void>();
  const answer = Promise.withResolvers<Writers>();
  const server = await startTestServer({
    desk: {
      writersOf: () => {
        asked.resolve();
        return answer.promise;
      },
    },
  });
  const ben = writer(server, { user: people.ben });
  await asked.promise;
  server.sync.rooms.setWriters(boardId, 'facilitators');
  answer.resolve('editors');
  (await ben).write();
  expect(await (await ben).ending()).toEqual(lockedOut);
});

test('10.4 when it is opened again they write without connecting anew', async () => {
  const { server, rooms, after } = await scene();
  const ben = await writer(server, { user: people.ben });
  rooms.setWriters(boardId, 'facilitators');
  after(GRACE);
  rooms.setWriters(boardId, 'editors');
  await ben.writeAndWait();
  expect(ben.client.socket.readyState).toBe(ben.client.socket.OPEN);
});

test.each(['facilitator', 'owner'] as const)('10.1 a %s writes on a locked board', async (role) => {
  const { server } = await scene('facilitators');
  server.roles.set(people.ben.id, role);
  await (await writer(server, { user: people.ben })).writeAndWait();
});

test('10.3 a tab that returns with nothing new stays, whatever was ever deleted', async () => {
  const { server, rooms, stored } = await scene();
  const ada = await writer(server, { user: people.ada });
  await ada.writeAndWait();
  ada.client.update(ada.step(({ clientID }) => ada.notes.delete(`${clientID}-0`)));
  await ada.writeAndWait();
  rooms.setWriters(boardId, 'facilitators');
  const ben = openTab(server, people.ben);
  await ben.synced;
  ben.provider.disconnect();
  const back = new Promise((resolve) => ben.provider.once('sync', resolve));
  ben.provider.connect();
  await back;
  const before = stored();
  await ada.writeAndWait();
  await ben.shows((notes) => notes.size === 2);
  expect(stored()).toBe(before + 1);
  expect(Y.encodeStateAsUpdate(ben.doc)).toEqual(Y.encodeStateAsUpdate(ada.doc));
});

test.each([
  ['a note', (notes: Y.Map<unknown>) => notes.set('offline', 1)],
  ['a deletion', (notes: Y.Map<unknown>) => notes.delete([...notes.keys()][0] ?? '')],
])('10.3 %s from offline is refused in a step 2, and stored nowhere', async (_what, act) => {
  const { server, rooms, stored } = await scene();
  const ada = await writer(server, { user: people.ada });
  await ada.writeAndWait();
  rooms.setWriters(boardId, 'facilitators');
  const away = writtenBoard(Y.encodeStateAsUpdate(ada.doc));
  act(away.notes);
  const ben = new RawClient(server, { user: people.ben });
  await ben.opened;
  ben.sync(1, Y.encodeStateAsUpdate(away.doc));
  expect([await ben.closed, await ben.reason]).toEqual(lockedOut);
  expect(stored()).toBe(1);
});

test('9.3 to be late is no offence', async () => {
  const refusals: string[] = [];
  const server = await startTestServer({
    strict: true,
    desk: { writersOf: async () => 'facilitators' },
    onRefusal: (rule) => refusals.push(rule),
  });
  for (let round = 0; round < 12; round++) {
    const ben = await writer(server, { user: people.ben });
    ben.write();
    expect(await ben.ending()).toEqual(lockedOut);
  }
  expect(refusals).toEqual([]);
});
