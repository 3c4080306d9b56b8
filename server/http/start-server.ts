import type { RequestListener } from 'node:http';
import type { Logger } from 'pino';
import { isSameOrigin } from '../access/origin.ts';
import { loadSecret } from '../access/secret.ts';
import { readSessionCookie } from '../access/session-cookie.ts';
import type { Env } from '../env.ts';
import { provideServices } from '../services.ts';
import { roleOf } from '../store/members.ts';
import { openStore } from '../store/open-store.ts';
import { isSyncPath } from '../sync/sync-path.ts';
import { createSyncServer } from '../sync/sync-server.ts';
import { createHttpServer, type UpgradeHandler } from './http-server.ts';

/** What answers requests that are not sockets. */
export type Pages = {
  readonly handleRequest: RequestListener;
  /** The upgrades that the pages' own tools use in development; `null` in production. */
  readonly handleUpgrade: UpgradeHandler | null;
  readonly close: () => Promise<void>;
};

export type ServerOptions = {
  readonly env: Env;
  readonly log: Logger;
  /** Called when the services are there, before anything listens. */
  readonly openPages: (secret: string) => Promise<Pages>;
};

export type RunningServer = {
  readonly port: number;
  /** Refuses new sockets, saves what was received, closes everything and lets go of the database. */
  readonly stop: () => Promise<void>;
};

/** Running requests have this long to end at a stop, in milliseconds. */
const REQUEST_GRACE = 2_000;

/**
 * Starts everything in one process on one port. What was opened before a failure is closed again.
 * @throws when the database cannot be opened, the pages cannot be prepared or the port is taken
 */
export async function startServer({ env, log, openPages }: ServerOptions): Promise<RunningServer> {
  const opened: (() => Promise<void>)[] = [];
  const closeAll = async () => {
    for (const close of opened.reverse()) await close();
  };
  try {
    const store = await openStore({
      databaseUrl: env.databaseUrl,
      dataDir: env.dataDir,
      report: (error) => log.error({ err: error }, 'the store got over a trouble'),
    });
    opened.push(store.close);
    const secret = await loadSecret({ secret: env.secret, dataDir: env.dataDir });
    const allowed = [...env.allowedOrigins, ...(env.siteUrl === null ? [] : [new URL(env.siteUrl).origin])];
    const sync = createSyncServer({
      docLog: store.docLog,
      authenticate: (request) => readSessionCookie(request.headers.cookie, secret),
      roleOf: (boardId, userId) => roleOf(store.db, boardId, userId),
      isOriginAllowed: ({ headers }) => isSameOrigin({ origin: headers.origin, host: headers.host, allowed }),
      log,
    });
    opened.push(sync.stop);
    provideServices({ env, log, store, rooms: sync.rooms, secret, startedAt: Date.now() });
    const pages = await openPages(secret);
    opened.push(pages.close);
    const http = createHttpServer({
      handleRequest: pages.handleRequest,
      routeUpgrade: (path) => {
        if (isSyncPath(path)) return sync.handleUpgrade;
        return path.startsWith('/_next/') ? pages.handleUpgrade : null;
      },
    });
    const port = await http.listen(env.port, env.host);
    return {
      port,
      stop: async () => {
        // Sockets first: the listener goes on answering newcomers with the code that makes them come back later.
        await sync.stop();
        await http.close(REQUEST_GRACE);
        await pages.close();
        await store.close();
      },
    };
  } catch (error) {
    await closeAll();
    throw error;
  }
}
