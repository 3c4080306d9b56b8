import { type Logger, pino } from 'pino';
import { onTestFinished } from 'vitest';
import type { Role } from '#lib/board/can.ts';
import { type BoardId, parseBoardId, parseUserId, type UserId } from '#lib/board/ids.ts';
import type { PresenceUser } from '#lib/sync/presence.ts';
import { createHttpServer } from '../../http/http-server.ts';
import { checkBoardShapes, checkDepth } from '../board-shapes.ts';
import type { SyncLimits, SyncTimings } from '../limits.ts';
import type { WorkshopDesk } from '../rooms-options.ts';
import type { SeatRule } from '../seat.ts';
import type { SyncObserver } from '../sync-observer.ts';
import { createSyncServer, type SyncServer } from '../sync-server.ts';
import { MemoryDocLog } from './memory-doc-log.ts';

export const boardId = must(parseBoardId('board-one'));
export const docId = `board/${boardId}`;

/** Who sends `x-test-user: ada-1234` is Ada; who sends nothing has no session. */
export const people: Readonly<Record<'ada' | 'ben' | 'vera' | 'stranger', PresenceUser>> = {
  ada: { id: must(parseUserId('ada-1234')), name: 'Ada', colour: 'teal' },
  ben: { id: must(parseUserId('ben-1234')), name: 'Ben', colour: 'pink' },
  vera: { id: must(parseUserId('vera-1234')), name: 'Vera', colour: 'lime' },
  stranger: { id: must(parseUserId('stranger-1')), name: 'Sam', colour: 'grey' },
};

export type TestServer = {
  readonly url: string;
  readonly docLog: MemoryDocLog;
  readonly sync: SyncServer;
  /** Roles on every board, to be changed by tests. */
  readonly roles: Map<UserId, Role>;
  readonly stop: () => Promise<void>;
};

/** Hardly any bound on speed, number and size, for tests that are about something else. */
const roomy: Partial<SyncLimits> = {
  messagesPerSecond: 1e9,
  messagesAtOnce: 1e9,
  presencePerSecond: 1e9,
  presenceAtOnce: 1e9,
  bytesPerSecond: 1e12,
  bytesAtOnce: 1e12,
  socketsPerUser: 1e6,
  socketsPerAddress: 1e6,
  socketsWaiting: 1e6,
  socketClients: 1e6,
  documentSize: 1e12,
  refusalsPerMinute: 1e6,
};

type TestServerOptions = {
  /** `any`, unless told otherwise: a record may be whatever makes the test short. */
  readonly shapes?: 'any' | 'board';
  /** The bounds on speed and number as they are in production. */
  readonly strict?: boolean;
  readonly docLog?: MemoryDocLog;
  readonly timings?: Partial<SyncTimings>;
  readonly limits?: Partial<SyncLimits>;
  /** One that the machine chooses unless said otherwise. */
  readonly port?: number;
  readonly observer?: SyncObserver;
  readonly log?: Logger;
  readonly desk?: WorkshopDesk;
  readonly onRefusal?: (rule: SeatRule) => void;
  /** Milliseconds of a clock that never steps back; the machine's, unless told otherwise. */
  readonly now?: () => number;
};

/** A sync server on a free port, with Ada and Ben as editors and Vera as viewer; stopped when the test ends. */
export async function startTestServer(options: TestServerOptions = {}): Promise<TestServer> {
  const { docLog = new MemoryDocLog(), timings, limits, port: wanted = 0, observer } = options;
  const { shapes = 'any', strict = false } = options;
  if (docLog.updatesOf(docId).length === 0) docLog.create(docId);
  const roles = new Map<UserId, Role>([
    [people.ada.id, 'owner'],
    [people.ben.id, 'editor'],
    [people.vera.id, 'viewer'],
  ]);
  const sync = createSyncServer({
    docLog,
    authenticate: async ({ headers }) =>
      Object.values(people).find(({ id }) => id === headers['x-test-user']) ?? null,
    roleOf: async (_board: BoardId, userId) => roles.get(userId) ?? null,
    isOriginAllowed: ({ headers }) =>
      headers.origin === undefined || headers.origin === 'http://ours.example',
    log: options.log ?? pino({ level: process.env.TEST_LOG ?? 'silent' }),
    timings: { gather: 1, presence: 5, drain: 10, goodbye: 200, ...timings },
    limits: { ...(strict ? {} : roomy), ...limits },
    shapes: shapes === 'board' ? checkBoardShapes : checkDepth,
    ...(observer ? { observer } : {}),
    ...(options.now ? { now: options.now } : {}),
    ...options.desk,
    onRefusal: (_board, _seat, rule) => options.onRefusal?.(rule),
  });
  const http = createHttpServer({
    handleRequest: (_request, response) => response.end(),
    routeUpgrade: (path) => (path.startsWith('/sync') ? sync.handleUpgrade : null),
  });
  const port = await http.listen(wanted, '127.0.0.1');
  let stopped: Promise<void> | undefined;
  const stop = () => {
    stopped ??= sync.stop().then(() => http.close(200));
    return stopped;
  };
  onTestFinished(stop);
  return { url: `ws://127.0.0.1:${port}/sync/board`, docLog, sync, roles, stop };
}

function must<T>(value: T | null): T {
  if (value === null) throw new Error('a test value is malformed');
  return value;
}
