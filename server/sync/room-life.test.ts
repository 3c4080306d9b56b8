import { expect, test } from 'vitest';
import { closeCodes } from '#lib/sync/close-codes.ts';
import { gapUpdate, noteUpdate, RawClient } from './testing/raw-client.ts';
import { boardId, docId, people, startTestServer } from './testing/test-server.ts';

test('joins during a load wait for that one load', async () => {
  const server = await startTestServer();
  const held = Promise.withResolvers<void>();
  server.docLog.beforeLoad = () => held.promise;
  const clients = [people.ada, people.ben, people.vera].map((user) => new RawClient(server, { user }));
  const answers = clients.map((client) => client.begin());
  await Promise.all(clients.map((client) => client.opened.then(() => client.roundTrip())));
  expect(clients.flatMap(({ heard }) => heard)).toEqual([]);
  held.resolve();
  await Promise.all(answers);
  expect(server.docLog.loads).toBe(1);
});

test('a failed load closes with 4503 and is not kept', async () => {
  const server = await startTestServer();
  server.docLog.create(docId, noteUpdate('kept'));
  server.docLog.beforeLoad = () => Promise.reject(new Error('damaged'));
  const ada = new RawClient(server, { user: people.ada });
  expect(await ada.closed).toBe(closeCodes.unavailable);
  expect(ada.heard).toEqual([]);
  server.docLog.beforeLoad = async () => {};
  const again = new RawClient(server, { user: people.ada });
  expect((await again.begin()).length).toBeGreaterThan(2);
});

test('a log with a gap is not served', async () => {
  const server = await startTestServer();
  server.docLog.create(docId, gapUpdate);
  const ada = new RawClient(server, { user: people.ada });
  expect(await ada.closed).toBe(closeCodes.unavailable);
});

test('a load that takes too long tells the socket to come back', async () => {
  const server = await startTestServer({ timings: { admit: 5 } });
  const held = Promise.withResolvers<void>();
  server.docLog.beforeLoad = () => held.promise;
  const ada = new RawClient(server, { user: people.ada });
  expect(await ada.closed).toBe(closeCodes.unavailable);
  held.resolve();
});

test('the document is unloaded after the last socket and loaded again for the next', async () => {
  const server = await startTestServer({ timings: { unload: 1 } });
  const ada = new RawClient(server, { user: people.ada });
  await ada.begin();
  ada.update(noteUpdate('n'));
  ada.mark(1);
  await ada.saved(1);
  const loadsBefore = server.docLog.loads;
  ada.socket.close();
  await ada.closed;
  // Rejoins at the worst moments: about when the room is being taken down.
  for (let round = 0; round < 20; round++) {
    const ben = new RawClient(server, { user: people.ben });
    expect((await ben.begin()).length).toBeGreaterThan(2);
    ben.socket.close();
    await ben.closed;
  }
  expect(server.docLog.loads).toBeGreaterThanOrEqual(loadsBefore);
});

test('a room with an edit on its way stays until the edit is saved', async () => {
  const server = await startTestServer({ timings: { unload: 1 } });
  const ada = new RawClient(server, { user: people.ada });
  await ada.begin();
  const held = Promise.withResolvers<void>();
  const reached = Promise.withResolvers<void>();
  server.docLog.beforeAppend = () => {
    reached.resolve();
    return held.promise;
  };
  ada.update(noteUpdate('last words'));
  ada.socket.close();
  await reached.promise;
  await ada.closed;
  const ben = new RawClient(server, { user: people.ben });
  const answer = ben.begin();
  await ben.hear(({ type }) => type === 'event');
  held.resolve();
  expect((await answer).length).toBeGreaterThan(2);
  expect(server.docLog.loads).toBe(1);
});

test('a quiet socket hears something before a y-websocket client would cut the line', async () => {
  const server = await startTestServer({ timings: { keepAlive: 10 } });
  const vera = new RawClient(server, { user: people.vera });
  await vera.begin();
  await vera.hear((heard) => heard.type === 'awareness' && heard.states.size === 0);
});

test('a socket that answers no ping is given up', async () => {
  const server = await startTestServer({ timings: { keepAlive: 10, silence: 40 } });
  const ada = new RawClient(server, { user: people.ada });
  const ben = new RawClient(server, { user: people.ben });
  await Promise.all([ada.begin(), ben.begin()]);
  ada.awareness(5, 1, { cursor: { x: 1, y: 1 } });
  await ben.hear((heard) => heard.type === 'awareness' && heard.states.has(5));
  ada.socket.pause();
  await ben.hear((heard) => heard.type === 'awareness' && heard.states.get(5) === null);
});

test('a reader that stops reading is closed, and the others are not held up', async () => {
  const server = await startTestServer({ limits: { backlog: 64 * 1024 } });
  const ada = new RawClient(server, { user: people.ada });
  const vera = new RawClient(server, { user: people.vera });
  await Promise.all([ada.begin(), vera.begin()]);
  vera.socket.pause();
  let open = true;
  const left = vera.closed.then(() => {
    open = false;
  });
  const seats = () => server.sync.rooms.seatCount(boardId);
  for (let index = 0; seats() === 2; index++) {
    ada.update(noteUpdate(`n${index}`, 'x'.repeat(900_000)));
    ada.mark(index % 100);
    await ada.saved(index % 100);
  }
  expect(open).toBe(true);
  vera.socket.resume();
  await left;
  expect(await vera.closed).toBe(closeCodes.tooSlow);
});
