import { pino } from 'pino';
import { afterAll, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest';
import type { Role } from '#lib/board/can.ts';
import type { BoardId } from '#lib/board/ids.ts';
import { closeCodes } from '#lib/sync/close-codes.ts';
import { openAccess } from '#server/access/access-services.ts';
import { parseEnv } from '#server/env.ts';
import { readHealth } from '#server/http/read-health.ts';
import { readBoardState } from '#server/records/read-board-state.ts';
import type { BoardHistory } from '#server/records/versions/board-history.ts';
import type { LiveVersions } from '#server/records/versions/live-versions.ts';
import type { LiveWorkshops } from '#server/records/workshop/live-workshops.ts';
import { provideServices } from '#server/services.ts';
import { listBoardsOf } from '#server/store/boards.ts';
import { addMember, roleOf } from '#server/store/members.ts';
import { openStore, type Store } from '#server/store/open-store.ts';
import type { User } from '#server/store/users.ts';
import { defaultLimits, defaultTimings } from '#server/sync/limits.ts';
import { Rooms } from '#server/sync/rooms.ts';
import { insertTestBoard, insertTestUser } from '#server/testing/insert-records.ts';
import { makeTempDir, type TempDir } from '#server/testing/temp-dir.ts';
import { startTestSession } from '#server/testing/test-session.ts';
import * as duplicate from './boards/[id]/duplicate/route.ts';
import * as invites from './boards/[id]/invites/route.ts';
import * as people from './boards/[id]/people/route.ts';
import * as restore from './boards/[id]/restore/route.ts';
import * as board from './boards/[id]/route.ts';
import * as state from './boards/[id]/state/route.ts';
import * as boards from './boards/route.ts';
import * as health from './health/route.ts';

const secret = 'a secret for the tests of these routes';
const site = 'http://localhost:3000';

type Handler = (request: Request, context: { params: Promise<never> }) => Promise<Response>;
type Route = { name: string; method: string; handler: unknown; body?: unknown };

const reads: readonly Route[] = [
  { name: 'people', method: 'GET', handler: people.GET },
  { name: 'state', method: 'GET', handler: state.GET },
];
const changes: readonly Route[] = [
  { name: 'rename', method: 'PATCH', handler: board.PATCH, body: { title: 'Another' } },
  { name: 'delete', method: 'DELETE', handler: board.DELETE },
  { name: 'duplicate', method: 'POST', handler: duplicate.POST },
  { name: 'invite', method: 'POST', handler: invites.POST, body: { role: 'viewer' } },
];

let dir: TempDir;
let store: Store;
let rooms: Rooms;
let count = 0;
let owner: User;
let stranger: User;
let boardId: BoardId;

beforeAll(async () => {
  dir = makeTempDir();
  store = await openStore({ databaseUrl: null, dataDir: dir.path });
  const log = pino({ level: 'silent' });
  rooms = new Rooms({
    docLog: store.docLog,
    roleOf: (board, user) => roleOf(store.db, board, user),
    log,
    limits: defaultLimits,
    timings: defaultTimings,
    now: Date.now,
  });
  provideServices({
    env: parseEnv({}),
    log,
    store,
    rooms,
    // Handlers of boards ask nothing of it.
    workshops: {} as unknown as LiveWorkshops,
    versions: {} as unknown as LiveVersions,
    history: {} as unknown as BoardHistory,
    secret,
    access: openAccess(parseEnv({})),
    readHealth: () => readHealth({ db: store.db, isDraining: () => false, isAppendFailing: () => false }),
    startedAt: 0,
  });
});

afterAll(async () => {
  await rooms.end();
  await store.close();
  dir.remove();
});

beforeEach(async () => {
  vi.restoreAllMocks();
  count += 1;
  owner = await insertTestUser(store, `owner-${count}`);
  stranger = await insertTestUser(store, `stranger-${count}`);
  boardId = await insertTestBoard(store, `number-${count}`, owner);
});

async function call(
  route: Pick<Route, 'method' | 'handler' | 'body'>,
  user: User | null,
  params: Record<string, string>,
  origin: string | null = site,
): Promise<Response> {
  const headers = new Headers({ host: new URL(site).host });
  if (origin) headers.set('origin', origin);
  if (user) headers.set('cookie', (await startTestSession(store, user, secret)).cookie);
  const body = route.body === undefined ? null : JSON.stringify(route.body);
  const request = new Request(`${site}/api`, { method: route.method, headers, body });
  return (route.handler as Handler)(request, { params: Promise.resolve(params as never) });
}

async function member(role: Role): Promise<User> {
  const user = await insertTestUser(store, `${role}-${count}`);
  await addMember(store.db, { boardId, userId: user.id, role, now: 2 });
  return user;
}

const titlesOf = async (user: User) => (await listBoardsOf(store.db, user.id)).map(({ title }) => title);

describe.each([...reads, ...changes])('$name', (route) => {
  test('asks a visitor to sign in', async () => {
    expect((await call(route, null, { id: boardId })).status).toBe(401);
  });

  test('answers a stranger just as it answers for a board that does not exist', async () => {
    const [there, missing, noId] = await Promise.all([
      call(route, stranger, { id: boardId }),
      call(route, stranger, { id: 'no-such-board' }),
      call(route, stranger, { id: '../x' }),
    ]);
    expect(there.status).toBe(404);
    const text = await there.text();
    for (const other of [missing, noId]) {
      expect(other.status).toBe(404);
      expect(await other.text()).toBe(text);
      expect([...other.headers]).toEqual([...there.headers]);
    }
  });

  test('is never kept by a cache', async () => {
    const response = await call(route, owner, { id: boardId });
    expect(response.status).toBeLessThan(300);
    expect(response.headers.get('cache-control')).toBe('no-store');
  });
});

describe.each(changes)('$name', (route) => {
  test.each(['https://elsewhere.example', null])('does nothing for a request from %s', async (origin) => {
    const response = await call(route, owner, { id: boardId }, origin);
    expect(response.status).toBe(403);
    expect(await titlesOf(owner)).toEqual([`number-${count}`]);
  });
});

test.each([
  ['rename', 'viewer', 403],
  ['rename', 'commenter', 403],
  ['rename', 'editor', 200],
  ['delete', 'editor', 403],
  ['delete', 'facilitator', 403],
  ['duplicate', 'viewer', 201],
  ['invite', 'viewer', 403],
  ['invite', 'editor', 201],
] as const)('%s by a %s answers %i', async (name, role, status) => {
  const route = changes.find((each) => each.name === name);
  if (!route) throw new Error(`There is no route ${name}.`);
  expect((await call(route, await member(role), { id: boardId })).status).toBe(status);
});

describe('a new board', () => {
  const post = (body: unknown) => call({ method: 'POST', handler: boards.POST, body }, owner, {});

  test('gets the title that it was given, made fit', async () => {
    expect((await post({ title: ' My\nplan ' })).status).toBe(201);
    expect(await titlesOf(owner)).toContain('My plan');
  });

  test('gets a title when it was given none', async () => {
    const { id } = (await (await post({ template: 'blank', title: ' ' })).json()) as { id: string };
    expect(id).toMatch(/^[\w-]{21}$/);
    expect(await titlesOf(owner)).toContain('Untitled board');
  });

  test.each([{ template: 'other' }, { title: 5 }])('%j is refused', async (body) => {
    expect((await post(body)).status).toBe(400);
  });
});

test('a new name reaches everyone on the board', async () => {
  const sent = vi.spyOn(rooms, 'sendEvent');
  await call({ method: 'PATCH', handler: board.PATCH, body: { title: 'Fresh' } }, owner, { id: boardId });
  expect(sent).toHaveBeenCalledWith(boardId, { type: 'board-renamed', title: 'Fresh' });
  expect(await titlesOf(owner)).toEqual(['Fresh']);
});

test.each(['', '   ', '\u200b'])('%j is no name for a board', async (title) => {
  const response = await call({ method: 'PATCH', handler: board.PATCH, body: { title } }, owner, {
    id: boardId,
  });
  expect(response.status).toBe(400);
});

test('a deleted board is gone for everyone, its sockets closed, until its owner takes that back', async () => {
  const closed = vi.spyOn(rooms, 'closeBoard');
  const viewer = await member('viewer');
  await call({ method: 'DELETE', handler: board.DELETE }, owner, { id: boardId });
  expect(closed).toHaveBeenCalledWith(boardId, closeCodes.noSuchBoard);
  expect((await call({ method: 'GET', handler: state.GET }, owner, { id: boardId })).status).toBe(404);

  const undo = { method: 'POST', handler: restore.POST };
  expect((await call(undo, viewer, { id: boardId })).status).toBe(404);
  expect((await call(undo, owner, { id: boardId }, 'https://elsewhere.example')).status).toBe(403);
  expect((await call(undo, owner, { id: boardId })).status).toBe(200);
  expect((await call({ method: 'GET', handler: state.GET }, owner, { id: boardId })).status).toBe(200);
});

test('the state is the document, and the people are its members', async () => {
  const response = await call({ method: 'GET', handler: state.GET }, owner, { id: boardId });
  expect(response.headers.get('content-type')).toBe('application/octet-stream');
  expect(readBoardState(new Uint8Array(await response.arrayBuffer())).notes.size).toBe(0);
  const told = await call({ method: 'GET', handler: people.GET }, owner, { id: boardId });
  expect(await told.json()).toEqual({ people: [{ ...owner, role: 'owner' }] });
});

test('the server says when it is ready', async () => {
  expect((await health.GET()).status).toBe(200);
});

test('a failure says nothing of its cause', async () => {
  vi.spyOn(rooms, 'readState').mockRejectedValueOnce(new Error('the disk at /var/secret is full'));
  const response = await call({ method: 'GET', handler: state.GET }, owner, { id: boardId });
  expect(response.status).toBe(500);
  expect(await response.text()).not.toContain('secret');
});
