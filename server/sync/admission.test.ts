import { expect, test } from 'vitest';
import { closeCodes } from '#lib/sync/close-codes.ts';
import { noteUpdate, RawClient } from './testing/raw-client.ts';
import { openTab } from './testing/tab.ts';
import { boardId, docId, people, startTestServer } from './testing/test-server.ts';

test.each([
  ['without a session is told to sign in', {}, closeCodes.signIn],
  ['without a role finds no board', { user: people.stranger }, closeCodes.noSuchBoard],
  [
    'on a board that does not exist finds none',
    { user: people.ada, path: '/sync/board/missing-1' },
    closeCodes.noSuchBoard,
  ],
  [
    'on a malformed board id finds none',
    { user: people.ada, path: '/sync/board/..%2f' },
    closeCodes.noSuchBoard,
  ],
  ['on a draft finds none', { user: people.ada, path: `/sync/draft/${boardId}` }, closeCodes.noSuchBoard],
  [
    'from a foreign page is not allowed',
    { user: people.ada, origin: 'http://evil.example' },
    closeCodes.notAllowed,
  ],
  ['from an opaque page is not allowed', { user: people.ada, origin: 'null' }, closeCodes.notAllowed],
] as const)('a socket %s, and hears not a byte', async (_what, options, code) => {
  const server = await startTestServer();
  const client = new RawClient(server, options);
  await client.opened;
  expect(await client.closed).toBe(code);
  expect(client.heard).toEqual([]);
});

test('a tab that is refused stops trying', async () => {
  const server = await startTestServer();
  const tab = openTab(server, people.stranger);
  expect(await tab.closed).toBe(closeCodes.noSuchBoard);
  expect(tab.provider.shouldConnect).toBe(false);
});

test('after joining a socket is told its role', async () => {
  const server = await startTestServer();
  const vera = new RawClient(server, { user: people.vera, origin: 'http://ours.example' });
  const text = await vera.hear((heard) => heard.type === 'event' && heard.text);
  expect(JSON.parse(text)).toEqual({ type: 'joined', role: 'viewer' });
});

test('everyone on the board hears an event', async () => {
  const server = await startTestServer();
  const [ada, vera] = [people.ada, people.vera].map((user) => new RawClient(server, { user }));
  await Promise.all([ada?.begin(), vera?.begin()]);
  server.sync.rooms.sendEvent(boardId, { type: 'people-changed' });
  const isNews = (heard: { type: string; text?: string }) => heard.text?.includes('people-changed') ?? false;
  await Promise.all([ada?.hear(isNews), vera?.hear(isNews)]);
});

test.each([
  ['an update', 2],
  ['a step 2', 1],
] as const)("a viewer's %s is refused, stored nowhere and heard by nobody", async (_what, kind) => {
  const server = await startTestServer();
  const ada = new RawClient(server, { user: people.ada });
  const vera = new RawClient(server, { user: people.vera });
  await Promise.all([ada.begin(), vera.begin()]);
  vera.sync(kind, noteUpdate('graffiti'));
  expect(await vera.closed).toBe(closeCodes.notAllowed);
  await server.stop();
  expect(server.docLog.updatesOf(docId)).toEqual([]);
  expect(ada.updates()).toEqual([]);
});

test('a viewer is never asked for what it has, and reads on as others write', async () => {
  const server = await startTestServer();
  const vera = new RawClient(server, { user: people.vera });
  await vera.begin();
  const ada = openTab(server, people.ada);
  await ada.synced;
  ada.notes.set('news', 1);
  await vera.hear((heard) => heard.type === 'update');
  expect(vera.heard.some(({ type }) => type === 'step-1')).toBe(false);
});

test('whoever lost the role is out; whoever has another one comes back with it', async () => {
  const server = await startTestServer();
  const ada = new RawClient(server, { user: people.ada });
  const ben = new RawClient(server, { user: people.ben });
  const vera = new RawClient(server, { user: people.vera });
  await Promise.all([ada.begin(), ben.begin(), vera.begin()]);
  server.roles.set(people.ben.id, 'viewer');
  server.roles.delete(people.vera.id);
  await server.sync.rooms.recheckRoles();
  expect(await ben.closed).toBe(closeCodes.unavailable);
  expect(await vera.closed).toBe(closeCodes.noSuchBoard);
  const again = new RawClient(server, { user: people.ben });
  expect(await again.hear((heard) => heard.type === 'event' && heard.text)).toContain('viewer');
  ada.mark(1);
  await ada.saved(1);
});

test('a closed board puts everyone out', async () => {
  const server = await startTestServer();
  const ada = new RawClient(server, { user: people.ada });
  await ada.begin();
  await server.sync.rooms.closeBoard(boardId, closeCodes.noSuchBoard);
  expect(await ada.closed).toBe(closeCodes.noSuchBoard);
});

test('a stopping server turns newcomers away with 4503', async () => {
  const server = await startTestServer({ timings: { goodbye: 10_000 } });
  const held = Promise.withResolvers<void>();
  const ada = new RawClient(server, { user: people.ada });
  await ada.begin();
  server.docLog.beforeAppend = () => held.promise;
  ada.update(noteUpdate('n'));
  await ada.roundTrip();
  const stopped = server.stop();
  const late = new RawClient(server, { user: people.ben });
  expect(await late.closed).toBe(closeCodes.unavailable);
  held.resolve();
  await stopped;
});
