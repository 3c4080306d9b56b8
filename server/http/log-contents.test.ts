import { expect, onTestFinished, test, vi } from 'vitest';
import { WebSocket } from 'ws';
import * as Y from 'yjs';
import type { BoardId } from '#lib/board/ids.ts';
import { savedFrame } from '#lib/sync/saved-marker.ts';
import { parseEnv } from '../env.ts';
import { createLog } from '../log.ts';
import { getServices } from '../services.ts';
import { writeSyncStep1, writeSyncStep2, writeUpdate } from '../sync/write-frames.ts';
import { insertTestBoard, insertTestUser } from '../testing/insert-records.ts';
import { makeTempDir } from '../testing/temp-dir.ts';
import { startTestSession } from '../testing/test-session.ts';
import { startServer } from './start-server.ts';

const secret = 'canary-of-the-session-secret-0123456789';
const words = 'canary-of-a-note';
const metricsToken = 'canary-of-the-token-for-the-figures';

async function start() {
  const dir = makeTempDir();
  const lines: string[] = [];
  const env = {
    ...parseEnv({
      DATA_DIR: dir.path,
      NEXTAUTH_SECRET: secret,
      METRICS_TOKEN: metricsToken,
      HOST: '127.0.0.1',
      LOG_LEVEL: 'trace',
    }),
    port: 0,
  };
  const server = await startServer({
    env,
    log: createLog(env.logLevel, { write: (line) => lines.push(line) }),
    openPages: async () => ({
      handleRequest: (_request, response) => response.end('a page'),
      handleUpgrade: null,
      close: async () => {},
    }),
  });
  onTestFinished(async () => {
    await server.stop();
    dir.remove();
  });
  return { port: server.port, lines };
}

/** Says these frames one after the other, then waits for the answer to a marker or for the end. */
async function converse(
  port: number,
  boardId: BoardId,
  cookie: string,
  frames: readonly (Uint8Array | string)[],
) {
  const socket = new WebSocket(`ws://127.0.0.1:${port}/sync/board/${boardId}?canary-of-a-query`, {
    headers: { cookie, origin: `http://127.0.0.1:${port}` },
  });
  await new Promise((resolve) => socket.once('open', resolve));
  socket.send(writeSyncStep1(Uint8Array.of(0)));
  socket.send(writeSyncStep2(Uint8Array.of(0, 0)));
  for (const frame of frames) socket.send(frame);
  socket.send(savedFrame(1));
  await new Promise<void>((resolve) => {
    socket.on('close', () => resolve());
    socket.on('message', (data) => {
      if (data instanceof Buffer && data[0] === 100) resolve();
    });
  });
  socket.terminate();
}

function update(change: (doc: Y.Doc) => void): Uint8Array {
  const doc = new Y.Doc();
  doc.transact(() => change(doc));
  return writeUpdate(Y.encodeStateAsUpdate(doc));
}

test('no line of the log has a word of a note, a name, a title, a cookie or a token in it', async () => {
  const { port, lines } = await start();
  const { store } = getServices();
  const name = 'canary-of-a-name';
  const user = { ...(await insertTestUser(store, 'ada')), name };
  await store.db.updateTable('users').set({ name }).where('id', '=', user.id).execute();
  const boardId = await insertTestBoard(store, 'one', user);
  await store.db
    .updateTable('boards')
    .set({ title: 'canary-of-a-title' })
    .where('id', '=', boardId)
    .execute();
  const { cookie, sid } = await startTestSession(store, user, secret);
  const say = (...frames: readonly (Uint8Array | string)[]) => converse(port, boardId, cookie, frames);

  // What is taken, and what each kind of refusal looks at.
  await say(update((doc) => doc.getMap('blocks').set('channels', new Y.Map([['colour', 'teal']]))));
  await say(update((doc) => doc.getMap('notes').set(words, words)));
  await say(
    update((doc) =>
      doc.getMap('notes').set(
        'a-note-1',
        new Y.Map<unknown>([
          ['text', words],
          ['n', 5n],
        ]),
      ),
    ),
  );
  await say(update((doc) => doc.getMap(words).set(words, words)));
  await say(new TextEncoder().encode(words));
  await say(words);
  await say(Uint8Array.of(1, 40, 1, 5, 1, 36, ...new TextEncoder().encode(`{"user":${words}`)));
  // A session that does not hold, an address that is none, a store that repeats what it was given.
  await converse(port, boardId, `${cookie}${words}`, []);
  const failing = vi
    .spyOn(store.docLog, 'append')
    .mockRejectedValue(Object.assign(new Error('disk full'), { detail: words, parameters: [words] }));
  await say(update((doc) => doc.getMap('blocks').set('channels', new Y.Map([['colour', 'pink']]))));
  failing.mockRestore();
  const ask = (authorization: string) =>
    fetch(`http://127.0.0.1:${port}/metrics`, { headers: { authorization } });
  expect((await ask(`Bearer ${metricsToken}`)).status).toBe(200);
  expect((await ask('Bearer canary-of-a-guess')).status).toBe(401);

  const log = lines.join('');
  expect(log).toContain('a socket was refused');
  expect(log).toContain('a socket was not admitted');
  expect(log).toContain('updates could not be appended');
  expect(log).not.toContain('canary');
  expect(log).not.toContain(cookie.slice(-20));
  expect(log).not.toContain(sid);
});
