import { pino } from 'pino';
import type { BoardId } from '#lib/board/ids.ts';
import { CLIENT_ADDRESS } from '#server/access/client-address.ts';
import { parseEnv } from '#server/env.ts';
import { startServer } from '#server/http/start-server.ts';
import { getServices } from '#server/services.ts';
import type { Store } from '#server/store/open-store.ts';
import type { User } from '#server/store/users.ts';
import type { Rooms } from '#server/sync/rooms.ts';
import { RawClient } from '#server/sync/testing/raw-client.ts';
import { makeTempDir } from '#server/testing/temp-dir.ts';
import { startTestSession } from '#server/testing/test-session.ts';

const secret = 'a secret for the tests of these routes';
const site = 'http://localhost:3000';

export type Question = {
  readonly method?: 'GET' | 'POST' | 'PATCH' | 'DELETE';
  readonly user: User | null;
  readonly params?: Readonly<Record<string, string>>;
  readonly body?: unknown;
  readonly query?: string;
  readonly address?: string;
};

type Handler = (request: Request, context: { params: Promise<never> }) => Promise<Response>;

export type ApiBed = {
  readonly store: Store;
  readonly rooms: Rooms;
  /** Calls a handler as a page of ours would. */
  readonly ask: (handler: unknown, question: Question) => Promise<Response>;
  /** Opens a socket on a board; it ends with the test. */
  readonly connect: (boardId: BoardId, user: User) => Promise<RawClient>;
  readonly close: () => Promise<void>;
};

/** The whole server without its pages, on an empty database and a free port. @param settings of its environment */
export async function openApiBed(settings: Readonly<Record<string, string>> = {}): Promise<ApiBed> {
  const dir = makeTempDir();
  const server = await startServer({
    env: parseEnv({ PORT: '0', HOST: '127.0.0.1', DATA_DIR: dir.path, NEXTAUTH_SECRET: secret, ...settings }),
    log: pino({ level: process.env.TEST_LOG ?? 'silent' }),
    openPages: async () => ({
      handleRequest: (_request, response) => response.end(),
      handleUpgrade: null,
      close: async () => {},
    }),
  });
  const { store, rooms } = getServices();
  const cookieOf = async (user: User) => (await startTestSession(store, user, secret)).cookie;
  const own = `127.0.0.1:${server.port}`;
  return {
    store,
    rooms,
    ask: async (handler, question) => {
      const { method = 'POST', user, params = {}, body, query = '', address = '192.0.2.1' } = question;
      const headers = new Headers({ host: new URL(site).host, origin: site, 'user-agent': 'Test/1.0' });
      headers.set(CLIENT_ADDRESS, address);
      if (user) headers.set('cookie', await cookieOf(user));
      const text = body === undefined ? null : JSON.stringify(body);
      const request = new Request(`${site}/api${query}`, { method, headers, body: text });
      return (handler as Handler)(request, { params: Promise.resolve(params as never) });
    },
    connect: async (boardId, user) =>
      new RawClient(
        { url: `ws://${own}/sync/board` },
        { path: `/sync/board/${boardId}`, origin: `http://${own}`, cookie: await cookieOf(user) },
      ),
    close: async () => {
      await server.stop();
      dir.remove();
    },
  };
}
