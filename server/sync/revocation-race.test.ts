import { expect, test } from 'vitest';
import { closeCodes } from '#lib/sync/close-codes.ts';
import { RawClient } from './testing/raw-client.ts';
import { boardId, docId, people, startTestServer } from './testing/test-server.ts';

test('who loses the role while the document is being loaded does not stay', async () => {
  const server = await startTestServer();
  const held = Promise.withResolvers<void>();
  const loading = Promise.withResolvers<void>();
  server.docLog.beforeLoad = async () => {
    loading.resolve();
    await held.promise;
  };
  const ben = new RawClient(server, { user: people.ben });
  await loading.promise;
  // Closes whoever is seated: nobody is yet.
  server.roles.delete(people.ben.id);
  await server.sync.rooms.recheckRoles(boardId);
  held.resolve();
  expect(await ben.closed).toBe(closeCodes.noSuchBoard);
  expect(server.sync.rooms.seatCount(boardId)).toBe(0);
});

test('a board that is deleted while somebody joins does not keep them', async () => {
  const server = await startTestServer();
  const held = Promise.withResolvers<void>();
  const loading = Promise.withResolvers<void>();
  server.docLog.beforeLoad = async () => {
    loading.resolve();
    await held.promise;
  };
  const ben = new RawClient(server, { user: people.ben });
  await loading.promise;
  server.roles.clear();
  const closed = server.sync.rooms.closeBoard(boardId, closeCodes.noSuchBoard);
  held.resolve();
  await closed;
  expect(await ben.closed).toBe(closeCodes.noSuchBoard);
});

test('only the seats that are meant are closed, with the word that is given', async () => {
  const server = await startTestServer();
  const [ada, ben] = [people.ada, people.ben].map((user) => new RawClient(server, { user }));
  await Promise.all([ada?.begin(), ben?.begin()]);
  server.sync.rooms.closeWhere(
    (seat, board) => board === boardId && seat.user.id === people.ben.id,
    closeCodes.signIn,
    'signed-out',
  );
  expect([await ben?.closed, await ben?.reason]).toEqual([closeCodes.signIn, 'signed-out']);
  ada?.mark(1);
  await ada?.saved(1);
  expect(server.docLog.updatesOf(docId)).toEqual([]);
});

test('roles of another board are not looked up', async () => {
  const server = await startTestServer();
  const ben = new RawClient(server, { user: people.ben });
  await ben.begin();
  server.roles.delete(people.ben.id);
  await server.sync.rooms.recheckRoles('board-other' as typeof boardId);
  ben.mark(1);
  await ben.saved(1);
  await server.sync.rooms.recheckRoles(boardId);
  expect(await ben.closed).toBe(closeCodes.noSuchBoard);
});
