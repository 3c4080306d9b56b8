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
import type { Maker } from '../records/maker.ts';
import { refusalRecorder } from '../records/refusal-recorder.ts';
import { keepDigests } from '../records/review/keep-digests.ts';
import { keepEndingReviews } from '../records/review/overdue-reviews.ts';
import { openFateTeller } from '../records/review/tell-note-fates.ts';
import { openBoardHistory } from '../records/versions/board-history.ts';
import { keepForgettingVersions } from '../records/versions/forget-versions.ts';
import { openLiveVersions } from '../records/versions/live-versions.ts';
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
const DAY = 24 * 60 * 60 * 1000;

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
      onBoardCommit: (boardId, notes) => {
        versions.edited(boardId);
        noteFates.tell(boardId, notes);
      },
      onBoardLeft: (boardId) => versions.left(boardId),
      onRefusal: refusalRecorder({
        db: store.db,
        now: Date.now,
        report: (error) => log.error({ err: error }, 'a refused socket could not be written to the audit'),
      }),
    });
    opened.push(sync.stop, draftCounts.stop);
    const noteFates = openFateTeller({
      db: store.db,
      rooms: sync.rooms,
      now: Date.now,
      report: (boardId, error) => log.error({ boardId, err: error }, 'nobody was told where threads stand'),
    });
    opened.push(noteFates.stop);
    const maker: Maker = { now: Date.now, random: (bytes) => void getRandomValues(bytes) };
    const keptFor = env.versionDays * DAY;
    const versions = openLiveVersions({
      db: store.db,
      rooms: sync.rooms,
      maker,
      later: laterByTimer,
      keptFor,
      report: (boardId, error) => log.error({ boardId, err: error }, 'a version could not be kept'),
    });
    opened.push(versions.stop);
    const workshops = openLiveWorkshops({
      db: store.db,
      rooms: sync.rooms,
      maker,
      later: laterByTimer,
      reportUnreadable,
      onCountsShown: draftCounts.changed,
      report: (boardId, error) => log.error({ boardId, err: error }, 'a workshop could not be changed'),
    });
    opened.push(workshops.stop);
    await workshops.resume();
    metrics.watch({ sockets: sync.countSockets, rooms: () => sync.rooms.size });
    const access = openAccess(env);
    provideServices({
      env,
      log,
      store,
      rooms: sync.rooms,
      workshops,
      versions,
      history: openBoardHistory(store.db, (error) => log.error({ err: error }, 'a part of a log is damaged')),
      secret,
      access,
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
    const stopEndingReviews = keepEndingReviews({
      db: store.db,
      rooms: sync.rooms,
      maker,
      report: (error) => log.error({ err: error }, 'a review could not be ended'),
    });
    const stopEmptyingBin = keepEmptyingBin({
      db: store.db,
      now: Date.now,
      onPurged: (boardId) => log.info({ boardId }, 'a deleted board was removed for good'),
      report: (error) => log.error({ err: error }, 'the bin could not be emptied'),
    });
    const stopForgetting = keepForgettingVersions({
      db: store.db,
      now: Date.now,
      keptFor,
      onForgotten: (count) => log.info({ count }, 'old versions that nobody had named were forgotten'),
      report: (error) => log.error({ err: error }, 'old versions could not be forgotten'),
    });
    const stopDigests = keepDigests({ env, store, rooms: sync.rooms, mail: access.mail, secret, log });
    return {
      port,
      stop: async () => {
        const digestsStopped = stopDigests();
        // Sockets first: the listener goes on answering newcomers with the code that makes them come back later.
        await sync.stop();
        await http.close(REQUEST_GRACE);
        await pages.close();
        await workshops.stop();
        await draftCounts.stop();
        await versions.stop();
        await noteFates.stop();
        await stopForgetting();
        await stopEndingReviews();
        await stopEmptyingBin();
        await digestsStopped;
        await store.close();
      },
    };
  } catch (error) {
    await closeAll();
    throw error;
  }
}
