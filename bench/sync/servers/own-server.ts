import { decode, encode } from 'next-auth/jwt';
import { pino } from 'pino';
import { parseBoardId, parseUserId } from '../../../lib/board/ids.ts';
import { createHttpServer } from '../../../server/http/http-server.ts';
import { createMetrics } from '../../../server/metrics/create-metrics.ts';
import { insertBoard } from '../../../server/store/boards.ts';
import { addMember, roleOf } from '../../../server/store/members.ts';
import { openStore, type Store } from '../../../server/store/open-store.ts';
import { createUser, findUser, type User } from '../../../server/store/users.ts';
import { createSyncServer } from '../../../server/sync/sync-server.ts';
import type { Served } from './serve.ts';
import type { Headers, Seed } from './server-process.ts';

const SECRET = 'the secret of a bench is no secret';
const COOKIE = 'session';

/** The load comes from one address, and what is played in a second may be an hour's work. */
const oneAddress = {
  socketsPerAddress: 100_000,
  socketsPerUser: 100_000,
  socketsWaiting: 100_000,
  messagesPerSecond: 100_000,
  messagesAtOnce: 100_000,
  bytesPerSecond: 64 * 1024 * 1024,
  bytesAtOnce: 64 * 1024 * 1024,
};

/** Our live server as the product composes it, store and sign-in included, without pages. */
export async function openOwnServer(folder: string): Promise<Served> {
  const store = await openStore({ databaseUrl: null, dataDir: folder });
  const log = pino({ level: process.env.BENCH_LOG ?? 'error' });
  const sync = createSyncServer({
    docLog: store.docLog,
    authenticate: ({ headers }) => personOf(store, headers.cookie ?? ''),
    observer: createMetrics(() => performance.now()).tally,
    roleOf: (boardId, userId) => roleOf(store.db, boardId, userId),
    isOriginAllowed: () => true,
    log,
    limits: oneAddress,
    // The others let a document go at once or never.
    timings: { unload: 500 },
  });
  const http = createHttpServer({
    handleRequest: (_request, response) => response.writeHead(404).end(),
    routeUpgrade: () => sync.handleUpgrade,
  });
  const port = await http.listen(0, '127.0.0.1');
  return { port, seed: (seed) => seedBoards(store, seed) };
}

/** What signing in costs the product: a token is opened, and its person looked up. */
async function personOf({ db }: Store, cookie: string): Promise<User | null> {
  const claims = await decode({ token: cookie.slice(COOKIE.length + 1), secret: SECRET });
  const id = parseUserId(claims?.sub);
  return id && findUser(db, id);
}

async function seedBoards(store: Store, { rooms, state, people }: Seed): Promise<readonly Headers[]> {
  const users = Array.from({ length: people }, (_, index): User => {
    const id = parseUserId(`bench-user-${index}`);
    if (!id) throw new Error('a name is no id');
    return { id, name: `Person ${index}`, colour: 'teal' };
  });
  const now = Date.now();
  const [owner] = users;
  if (!owner) return [];
  for (const user of users) await createUser(store.db, { ...user, now }).catch(() => {});
  for (const room of rooms) {
    const id = parseBoardId(room);
    if (!id) throw new Error(`“${room}” is no id.`);
    await store.db
      .transaction()
      .execute((trx) => insertBoard(trx, { id, title: room, ownerId: owner.id, now, firstUpdate: state }))
      // After a restart on the same folder it is there already.
      .catch(() => {});
    for (const user of users.slice(1))
      await addMember(store.db, { boardId: id, userId: user.id, role: 'editor', now });
  }
  return Promise.all(
    users.map(async (user) => {
      const token = await encode({ token: { sub: user.id }, secret: SECRET, maxAge: 86_400 });
      return { Cookie: `${COOKIE}=${token}` };
    }),
  );
}
