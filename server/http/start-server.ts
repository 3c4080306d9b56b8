import { getRandomValues, randomBytes } from 'node:crypto';
import type { RequestListener } from 'node:http';
import type { Logger } from 'pino';
import type { BoardId } from '#lib/board/ids.ts';
import { emptyWorkshop } from '#lib/workshop/workshop.ts';
import { openAccess } from '../access/access-services.ts';
import { CLIENT_ADDRESS } from '../access/client-address.ts';
import { liveSession } from '../access/live-session.ts';
import { isSameOrigin } from '../access/origin.ts';
import { loadSecret } from '../access/secret.ts';
import type { Env } from '../env.ts';
import { createMetrics } from '../metrics/create-metrics.ts';
import { keepEmptyingBin } from '../records/empty-bin.ts';
import { refusalRecorder } from '../records/refusal-recorder.ts';
import { openLiveCounts } from '../records/workshop/draft-counts.ts';
import { areCountsShown } from '../records/workshop/draft-counts-shown.ts';
import { laterByTimer } from '../records/workshop/later.ts';
import { openLiveWorkshops } from '../records/workshop/live-workshops.ts';
import { draftOpener } from '../records/workshop/open-draft.ts';
import { type ReportUnreadable, readWorkshop, writersOf } from '../records/workshop/read-workshop.ts';
import { provideServices } from '../services.ts';
import { roleOf } from '../store/members.ts';
import { openStore } from '../store/open-store.ts';
import { liveAmong } from '../store/sessions.ts';
import { clientAddress } from '../sync/client-address.ts';
import { isSyncPath } from '../sync/sync-path.ts';
import { createSyncServer } from '../sync/sync-server.ts';
import { createHttpServer, type UpgradeHandler } from './http-server.ts';
import { createMetricsPage, isMetricsPath } from './metrics-page.ts';
import { readHealth } from './read-health.ts';
import { screenRequests } from './screen-requests.ts';

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
    const reportUnreadable: ReportUnreadable = (boardId, error) =>
      log.error({ boardId, err: error }, 'a workshop could not be read');
    const workshopOf = (boardId: BoardId) => readWorkshop(store.db, boardId, reportUnreadable);
    const draftCounts = openLiveCounts({
      db: store.db,
      docLog: store.docLog,
      areShown: async (boardId) => areCountsShown((await workshopOf(boardId))?.workshop ?? emptyWorkshop),
      send: (boardId, event) => sync.rooms.sendEvent(boardId, event),
      later: laterByTimer,
      report: (boardId, error) => log.error({ boardId, err: error }, 'hidden notes could not be counted'),
    });
    const metrics = createMetrics(() => performance.now());
    const sync = createSyncServer({
      docLog: store.docLog,
      authenticate: async ({ headers }) => {
        const session = await liveSession(headers.cookie, { db: store.db, secret, now: Date.now });
        return session && { ...session.user, sessionId: session.sessionHash };
      },
      roleOf: (boardId, userId) => roleOf(store.db, boardId, userId),
      liveSessions: (hashes) => liveAmong(store.db, hashes, Date.now()),
      isOriginAllowed: ({ headers }) => isSameOrigin({ origin: headers.origin, host: headers.host, allowed }),
      log,
      observer: metrics.tally,
      limits: env.socketLimits,
      trustedProxies: env.trustedProxies,
      writersOf: (boardId) => writersOf(store.db, boardId, reportUnreadable),
      onSeated: (boardId, seat) => {
        workshops.arrive(boardId, seat.user.id);
        draftCounts.welcome(boardId, seat);
      },
      openDraft: draftOpener({ db: store.db, readWorkshop: workshopOf, now: Date.now }),
      onDraftCommit: draftCounts.committed,
      onDraftsHeld: draftCounts.changed,
      onRefusal: refusalRecorder({
        db: store.db,
        now: Date.now,
        report: (error) => log.error({ err: error }, 'a refused socket could not be written to the audit'),
      }),
    });
    opened.push(sync.stop, draftCounts.stop);
    const workshops = openLiveWorkshops({
      db: store.db,
      rooms: sync.rooms,
      maker: { now: Date.now, random: (bytes) => void getRandomValues(bytes) },
      later: laterByTimer,
      reportUnreadable,
      onCountsShown: draftCounts.changed,
      report: (boardId, error) => log.error({ boardId, err: error }, 'a workshop could not be changed'),
    });
    opened.push(workshops.stop);
    await workshops.resume();
    metrics.watch({ sockets: sync.countSockets, rooms: () => sync.rooms.size });
    provideServices({
      env,
      log,
      store,
      rooms: sync.rooms,
      workshops,
      secret,
      access: openAccess(env),
      readHealth: () =>
        readHealth({
          db: store.db,
          isDraining: sync.isStopping,
          isAppendFailing: () => metrics.tally.isAppendFailing,
        }),
      startedAt: Date.now(),
    });
    const pages = await openPages(secret);
    opened.push(pages.close);
    const report = (error: unknown) => log.error({ err: error }, 'the figures could not be read');
    const metricsPage =
      env.metricsToken === null ? null : createMetricsPage({ metrics, token: env.metricsToken, report });
    const screen = {
      siteUrl: env.siteUrl,
      trustedProxies: env.trustedProxies,
      dev: !env.isProduction,
      makeNonce: () => randomBytes(16).toString('base64'),
    };
    const http = createHttpServer({
      handleRequest: screenRequests(screen, (request, response) => {
        request.headers[CLIENT_ADDRESS] = clientAddress(request, env.trustedProxies);
        if (metricsPage && isMetricsPath(request.url ?? '')) metricsPage(request, response);
        else pages.handleRequest(request, response);
      }),
      routeUpgrade: (path) => {
        if (isSyncPath(path)) return sync.handleUpgrade;
        return path.startsWith('/_next/') ? pages.handleUpgrade : null;
      },
    });
    const port = await http.listen(env.port, env.host);
    const stopEmptyingBin = keepEmptyingBin({
      db: store.db,
      now: Date.now,
      onPurged: (boardId) => log.info({ boardId }, 'a deleted board was removed for good'),
      report: (error) => log.error({ err: error }, 'the bin could not be emptied'),
    });
    return {
      port,
      stop: async () => {
        // Sockets first: the listener goes on answering newcomers with the code that makes them come back later.
        await sync.stop();
        await http.close(REQUEST_GRACE);
        await pages.close();
        await workshops.stop();
        await draftCounts.stop();
        await stopEmptyingBin();
        await store.close();
      },
    };
  } catch (error) {
    await closeAll();
    throw error;
  }
}
