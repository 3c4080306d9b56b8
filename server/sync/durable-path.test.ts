import { expect, test } from 'vitest';
import { closeCodes } from '#lib/sync/close-codes.ts';
import { noteUpdate, RawClient } from './testing/raw-client.ts';
import { openTab } from './testing/tab.ts';
import { boardId, docId, people, startTestServer } from './testing/test-server.ts';

test('saved comes back only after the commit', async () => {
  const server = await startTestServer();
  const { promise, resolve } = Promise.withResolvers<void>();
  const reached = Promise.withResolvers<void>();
  server.docLog.beforeAppend = () => {
    reached.resolve();
    return promise;
  };
  const ada = new RawClient(server, { user: people.ada });
  await ada.begin();
  ada.update(noteUpdate('n'));
  ada.mark(7);
  await reached.promise;
  // A later round trip on the same socket: had the answer been ready, it would have come before this one.
  await ada.roundTrip();
  expect(ada.heard.filter(({ type }) => type === 'saved')).toEqual([]);
  resolve();
  await ada.saved(7);
  expect(server.docLog.updatesOf(docId)).toHaveLength(1);
});

test('with nothing pending saved comes back at once', async () => {
  const server = await startTestServer();
  const ada = new RawClient(server, { user: people.ada });
  await ada.begin();
  ada.mark(3);
  await ada.saved(3);
  expect(server.docLog.appends).toBe(0);
});

test('nobody hears of an update before the commit, and a joiner is not told of it either', async () => {
  const server = await startTestServer();
  const held = Promise.withResolvers<void>();
  const reached = Promise.withResolvers<void>();
  const ada = new RawClient(server, { user: people.ada });
  const ben = new RawClient(server, { user: people.ben });
  await Promise.all([ada.begin(), ben.begin()]);
  server.docLog.beforeAppend = () => {
    reached.resolve();
    return held.promise;
  };
  ada.update(noteUpdate('n'));
  await reached.promise;
  const vera = new RawClient(server, { user: people.vera });
  const answer = vera.begin();
  await vera.hear(({ type }) => type === 'event');
  await vera.roundTrip();
  await ben.roundTrip();
  expect(ben.updates()).toEqual([]);
  expect(vera.heard.filter(({ type }) => type === 'step-2')).toEqual([]);
  held.resolve();
  await ben.hear((heard) => heard.type === 'update');
  expect((await answer).length).toBeGreaterThan(2);
});

test('the updates of one window reach the others as one frame', async () => {
  const server = await startTestServer({ timings: { gather: 20 } });
  const ada = new RawClient(server, { user: people.ada });
  const ben = new RawClient(server, { user: people.ben });
  await Promise.all([ada.begin(), ben.begin()]);
  for (const key of ['a', 'b', 'c']) ada.update(noteUpdate(key));
  ada.mark(1);
  await ada.saved(1);
  await ben.hear((heard) => heard.type === 'update');
  await ben.roundTrip();
  expect(ben.updates()).toHaveLength(1);
  expect(ada.updates()).toHaveLength(0);
  expect(server.docLog.appends).toBe(1);
  expect(server.docLog.updatesOf(docId)).toHaveLength(3);
});

test('a socket that was not sent the document hears no changes of it', async () => {
  const server = await startTestServer();
  const ada = new RawClient(server, { user: people.ada });
  const silent = new RawClient(server, { user: people.ben });
  await Promise.all([ada.begin(), silent.hear(({ type }) => type === 'step-1')]);
  ada.update(noteUpdate('n'));
  ada.mark(1);
  await ada.saved(1);
  await silent.roundTrip();
  expect(silent.updates()).toEqual([]);
});

test('one append is in flight at a time', async () => {
  const server = await startTestServer();
  const ada = new RawClient(server, { user: people.ada });
  await ada.begin();
  const held = Promise.withResolvers<void>();
  const reached = Promise.withResolvers<void>();
  server.docLog.beforeAppend = () => {
    reached.resolve();
    return held.promise;
  };
  ada.update(noteUpdate('first'));
  await reached.promise;
  ada.update(noteUpdate('second'));
  await ada.roundTrip();
  const flushed = server.sync.rooms.flush();
  expect(server.docLog.appends).toBe(1);
  held.resolve();
  await flushed;
  expect(server.docLog.appends).toBe(2);
  expect(server.docLog.updatesOf(docId)).toHaveLength(2);
});

test('an append that fails twice is tried again, in order and without loss', async () => {
  const server = await startTestServer({ timings: { retryFirst: 1 } });
  let failures = 2;
  server.docLog.beforeAppend = async () => {
    if (failures-- > 0) throw new Error('disk full');
  };
  const ada = new RawClient(server, { user: people.ada });
  await ada.begin();
  ada.update(noteUpdate('n'));
  ada.mark(1);
  await ada.saved(1);
  expect(server.docLog.appends).toBe(3);
  expect(server.docLog.updatesOf(docId)).toHaveLength(1);
});

test.each([
  ['fails', () => Promise.reject(new Error('disk full'))],
  ['never answers', () => new Promise<never>(() => {})],
])(
  'a store that %s for too long closes the room with 4503, and nothing was told',
  async (_how, beforeAppend) => {
    const server = await startTestServer({ timings: { retryFirst: 1, retryMost: 5, giveUp: 40 } });
    const ada = new RawClient(server, { user: people.ada });
    const ben = new RawClient(server, { user: people.ben });
    await Promise.all([ada.begin(), ben.begin()]);
    server.docLog.beforeAppend = beforeAppend;
    ada.update(noteUpdate('n'));
    ada.mark(1);
    expect(await Promise.all([ada.closed, ben.closed])).toEqual([
      closeCodes.unavailable,
      closeCodes.unavailable,
    ]);
    expect(ada.heard.some(({ type }) => type === 'saved')).toBe(false);
    expect(ben.updates()).toEqual([]);
    expect(server.docLog.updatesOf(docId)).toHaveLength(0);
  },
);

test('once the store is back, the edits that tabs kept go in by themselves', async () => {
  const server = await startTestServer({ timings: { retryFirst: 1, retryMost: 2, giveUp: 10 } });
  const ada = openTab(server, people.ada);
  await ada.synced;
  const lost = new Promise<void>((resolve) => ada.provider.once('connection-close', () => resolve()));
  server.docLog.beforeAppend = () => Promise.reject(new Error('away'));
  ada.notes.set('kept', true);
  await lost;
  server.docLog.beforeAppend = async () => {};
  const ben = openTab(server, people.ben);
  await ben.shows((notes) => notes.get('kept') === true);
});

test('a replaced document closes its own room with 4409 and leaves the others alone', async () => {
  const server = await startTestServer({ timings: { retryFirst: 1 } });
  server.docLog.create('board/board-two');
  const ada = new RawClient(server, { user: people.ada });
  const ben = new RawClient(server, { user: people.ben, path: '/sync/board/board-two' });
  await Promise.all([ada.begin(), ben.begin()]);
  server.docLog.replace(docId);
  ada.update(noteUpdate('stale'));
  ben.update(noteUpdate('fine'));
  ben.mark(1);
  expect(await ada.closed).toBe(closeCodes.replaced);
  await ben.saved(1);
  expect(server.docLog.updatesOf('board/board-two')).toHaveLength(1);
});

test('a room whose log grew behind its back is loaded anew, and no snapshot hides what it did not know', async () => {
  const server = await startTestServer({ limits: { snapshotUpdates: 1 } });
  const ada = openTab(server, people.ada);
  await ada.synced;
  const elsewhere = { docId, epoch: 1, userId: people.ben.id, bytes: noteUpdate('elsewhere') };
  await server.docLog.append([elsewhere]);
  ada.notes.set('here', true);
  await ada.shows((notes) => notes.has('elsewhere'));
  expect([...ada.notes.keys()].sort()).toEqual(['elsewhere', 'here']);
  const vera = openTab(server, people.vera);
  await vera.shows((notes) => notes.has('elsewhere') && notes.has('here'));
});

test('pages read what is saved, from the room or from the log', async () => {
  const server = await startTestServer();
  const ada = new RawClient(server, { user: people.ada });
  await ada.begin();
  const held = Promise.withResolvers<void>();
  const reached = Promise.withResolvers<void>();
  server.docLog.beforeAppend = () => {
    reached.resolve();
    return held.promise;
  };
  ada.update(noteUpdate('n'));
  await reached.promise;
  let read = false;
  const live = server.sync.rooms.readState(boardId).then((state) => {
    read = true;
    return state;
  });
  await ada.roundTrip();
  expect(read).toBe(false);
  held.resolve();
  expect((await live)?.length).toBeGreaterThan(2);
  expect(server.sync.rooms.headSeq(boardId)).toBe(1);
  await server.stop();
  expect(await server.sync.rooms.readState(boardId)).toEqual(await live);
});

test('a stop saves edits in flight and closes with 4503', async () => {
  const server = await startTestServer({ timings: { gather: 60_000 } });
  const ada = new RawClient(server, { user: people.ada });
  await ada.begin();
  for (let index = 0; index < 20; index++) ada.update(noteUpdate(`n${index}`));
  ada.mark(1);
  await ada.roundTrip();
  await server.stop();
  await ada.saved(1);
  expect(await ada.closed).toBe(closeCodes.unavailable);
  expect(server.docLog.updatesOf(docId)).toHaveLength(20);
});
