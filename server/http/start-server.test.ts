import { mkdtemp, rm } from 'node:fs/promises';
import { createServer, type IncomingHttpHeaders } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pino } from 'pino';
import { expect, onTestFinished, test, vi } from 'vitest';
import { WebSocket } from 'ws';
import { Awareness } from 'y-protocols/awareness';
import { WebsocketProvider } from 'y-websocket';
import * as Y from 'yjs';
import { closeCodes } from '#lib/sync/close-codes.ts';
import { LOCAL } from '#lib/sync/local-origin.ts';
import { writeChanges } from '#lib/sync/write-changes.ts';
import { CLIENT_ADDRESS } from '../access/client-address.ts';
import { parseEnv } from '../env.ts';
import { getServices } from '../services.ts';
import { softDeleteBoard } from '../store/boards.ts';
import { endSession } from '../store/sessions.ts';
import { addNote } from '../sync/testing/written-board.ts';
import { insertTestBoard, insertTestUser } from '../testing/insert-records.ts';
import { startTestSession } from '../testing/test-session.ts';
import { type RunningServer, startServer } from './start-server.ts';

const secret = 'a-secret-of-more-than-thirty-two-characters';

async function makeDataDir(): Promise<string> {
  const dataDir = await mkdtemp(join(tmpdir(), 'ninefold-'));
  onTestFinished(() => rm(dataDir, { recursive: true }));
  return dataDir;
}

async function start(
  dataDir: string,
  port = 0,
  onRequest: (headers: IncomingHttpHeaders) => void = () => {},
): Promise<RunningServer> {
  const env = { ...parseEnv({ DATA_DIR: dataDir, NEXTAUTH_SECRET: secret, HOST: '127.0.0.1' }), port };
  return startServer({
    env,
    log: pino({ level: 'silent' }),
    openPages: async () => ({
      handleRequest: (request, response) => {
        onRequest(request.headers);
        response.end('a page');
      },
      handleUpgrade: null,
      close: async () => {},
    }),
  });
}

/** The close code of a socket, or the status of a refused upgrade. */
function outcome(url: string, headers: Record<string, string>): Promise<number> {
  const socket = new WebSocket(url, { headers });
  return new Promise((resolve, reject) => {
    socket.on('close', resolve);
    socket.on('unexpected-response', (_request, response) => {
      resolve(response.statusCode ?? 0);
      response.resume();
    });
    socket.on('error', reject);
  });
}

test('pages and sockets share a port; a foreign page, a missing session and a wrong path are turned away', async () => {
  const server = await start(await makeDataDir());
  onTestFinished(server.stop);
  const host = `127.0.0.1:${server.port}`;
  expect(await (await fetch(`http://${host}/any`)).text()).toBe('a page');
  const board = `ws://${host}/sync/board/board-one`;
  expect(await outcome(board, { origin: 'http://evil.example' })).toBe(closeCodes.notAllowed);
  expect(await outcome(board, {})).toBe(closeCodes.notAllowed);
  expect(await outcome(board, { origin: `http://${host}` })).toBe(closeCodes.signIn);
  expect(await outcome(`ws://${host}/elsewhere`, {})).toBe(404);
  expect(await outcome(`ws://${host}/_next/hmr`, {})).toBe(404);
});

test.each([
  ['/b/%E0%A4%A', 400],
  ['/b/%', 400],
  ['/b/%C3%A9', 200],
  ['/?share=100%', 200],
])('the address %s is answered with %i', async (path, status) => {
  const server = await start(await makeDataDir());
  onTestFinished(server.stop);
  expect((await fetch(`http://127.0.0.1:${server.port}${path}`)).status).toBe(status);
});

test('what was written before a stop is there after the next start', async () => {
  const dataDir = await makeDataDir();
  const first = await start(dataDir);
  const { store } = getServices();
  const ada = await insertTestUser(store, 'ada');
  const boardId = await insertTestBoard(store, 'one', ada);
  const { cookie } = await startTestSession(store, ada, secret);

  const writer = openBoard(first.port, boardId, cookie);
  await writer.synced;
  for (let index = 0; index < 50; index++) writeChanges(writer.doc, [addNote(`${index}`, ada.id)], LOCAL);
  await writer.sent();
  await first.stop();

  const second = await start(dataDir);
  onTestFinished(second.stop);
  const reader = openBoard(second.port, boardId, cookie);
  await reader.synced;
  expect(reader.doc.getMap('notes').size).toBe(50);
});

test('a start removes boards for good whose time in the bin is over', async () => {
  const dataDir = await makeDataDir();
  const first = await start(dataDir);
  const { store } = getServices();
  const boardId = await insertTestBoard(store, 'old', await insertTestUser(store, 'ada'));
  await softDeleteBoard(store.db, boardId, 1);
  await first.stop();

  const second = await start(dataDir);
  onTestFinished(second.stop);
  const { db } = getServices().store;
  const rows = () => db.selectFrom('doc_updates').select('seq').execute();
  await vi.waitFor(async () => expect(await rows()).toEqual([]));
});

test('every answer has the headers that protect who reads it', async () => {
  const server = await start(await makeDataDir());
  onTestFinished(server.stop);
  const { headers } = await fetch(`http://127.0.0.1:${server.port}/any`);
  expect(headers.get('content-security-policy')).toContain("script-src 'self' 'nonce-");
  expect(headers.get('cache-control')).toBe('no-store');
});

test('ending a session closes its sockets at once, and lets no new one in', async () => {
  const server = await start(await makeDataDir());
  onTestFinished(server.stop);
  const { store, rooms } = getServices();
  const ada = await insertTestUser(store, 'ada');
  const boardId = await insertTestBoard(store, 'one', ada);
  const [here, there] = [
    await startTestSession(store, ada, secret),
    await startTestSession(store, ada, secret),
  ];
  const origin = `http://127.0.0.1:${server.port}`;
  const url = `ws://127.0.0.1:${server.port}/sync/board/${boardId}`;
  const ended = outcome(url, { origin, cookie: there.cookie });
  const stays = openBoard(server.port, boardId, here.cookie);
  await stays.synced;
  await vi.waitFor(() => expect(rooms.seatCount(boardId)).toBe(2), { timeout: 10_000 });

  await endSession(store.db, { hash: there.hash, userId: ada.id, now: Date.now() });
  // What was ended elsewhere is found in the round that looks all roles up anew.
  await rooms.recheckRoles();
  expect(await ended).toBe(closeCodes.signIn);
  expect(rooms.seatCount(boardId)).toBe(1);
  expect(await outcome(url, { origin, cookie: there.cookie })).toBe(closeCodes.signIn);

  rooms.closeWhere(({ caller }) => caller.sessionId === here.hash, closeCodes.signIn, 'signed-out');
  expect(rooms.seatCount(boardId)).toBe(0);
});

test('handlers are told the address that the server saw, whatever a browser claims', async () => {
  const seen: unknown[] = [];
  const server = await start(await makeDataDir(), 0, (headers) => seen.push(headers[CLIENT_ADDRESS]));
  onTestFinished(server.stop);
  const headers = { [CLIENT_ADDRESS]: '203.0.113.1', 'x-forwarded-for': '203.0.113.2' };
  await fetch(`http://127.0.0.1:${server.port}/`, { headers });
  expect(seen).toEqual(['127.0.0.1']);
});

test('a second server on the same folder does not start, and the first goes on', async () => {
  const dataDir = await makeDataDir();
  const first = await start(dataDir);
  onTestFinished(first.stop);
  await expect(start(dataDir)).rejects.toThrow('another Ninefold is running on it');
  expect(await (await fetch(`http://127.0.0.1:${first.port}/`)).text()).toBe('a page');
});

test('a taken port is an error that says so, and nothing is left open', async () => {
  const other = createServer().listen(0, '127.0.0.1');
  await new Promise((resolve) => other.once('listening', resolve));
  onTestFinished(() => void other.close());
  const dataDir = await makeDataDir();
  await expect(start(dataDir, portOf(other.address()))).rejects.toMatchObject({ code: 'EADDRINUSE' });
  const server = await start(dataDir);
  await server.stop();
});

function openBoard(port: number, boardId: string, cookie: string) {
  const origin = `http://127.0.0.1:${port}`;
  class FromPage extends WebSocket {
    constructor(url: string, protocols: string[]) {
      super(url, protocols, { headers: { cookie, origin } });
    }
  }
  const doc = new Y.Doc();
  const awareness = new Awareness(doc);
  const provider = new WebsocketProvider(`ws://127.0.0.1:${port}/sync/board`, boardId, doc, {
    awareness,
    disableBc: true,
    WebSocketPolyfill: FromPage as unknown as typeof globalThis.WebSocket,
  });
  provider.messageHandlers[101] = () => {};
  onTestFinished(() => {
    provider.destroy();
    awareness.destroy();
  });
  return {
    doc,
    synced: new Promise<void>((resolve) => provider.once('sync', () => resolve())),
    /** Resolves when the server has handled everything that was sent. */
    sent: () =>
      new Promise<void>((resolve) => {
        const socket = provider.ws;
        if (!(socket instanceof WebSocket)) throw new Error('not connected');
        socket.once('pong', () => resolve());
        socket.ping();
      }),
  };
}

function portOf(address: AddressInfo | string | null): number {
  if (address === null || typeof address === 'string') throw new Error('not listening');
  return address.port;
}
