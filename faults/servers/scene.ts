import { pino } from 'pino';
import type { BoardId } from '#lib/board/ids.ts';
import { createHttpServer } from '#server/http/http-server.ts';
import type { DocLog } from '#server/store/doc-log.ts';
import { roleOf } from '#server/store/members.ts';
import { openStore, type Store } from '#server/store/open-store.ts';
import type { User } from '#server/store/users.ts';
import type { SyncLimits, SyncTimings } from '#server/sync/limits.ts';
import { createSyncServer, type SyncServer } from '#server/sync/sync-server.ts';
import { insertPeople, insertSharedBoard, peopleOf } from './people.ts';
import { openPlace, type StorePlace } from './store-place.ts';

/** The product's sync server and store within the run's own process, where faults can be put between them. */
export type Scene = {
  /** `ws://…/sync/board`, without the board's id. */
  readonly url: string;
  readonly port: number;
  readonly store: Store;
  readonly sync: SyncServer;
  readonly people: readonly User[];
  readonly addBoard: (name: string) => Promise<BoardId>;
  /** What says who this is. */
  readonly headersOf: (person: User) => Readonly<Record<string, string>>;
  readonly place: StorePlace;
  readonly stop: () => Promise<void>;
};

export type SceneOptions = {
  readonly database: 'sqlite' | 'postgres';
  /** How many people there are; all of them may write on every board. */
  readonly people: number;
  readonly timings?: Partial<SyncTimings>;
  readonly limits?: Partial<SyncLimits>;
  /** Puts faults between the server and its log. */
  readonly wrapLog?: (docLog: DocLog) => DocLog;
  /** Awaited before each socket's sign-in is looked at. */
  readonly beforeSignIn?: () => Promise<void>;
};

/** A run is a crowd at one address, of few people: how many sockets and refusals those may have is not its matter. */
const manyFromOneAddress: Partial<SyncLimits> = {
  socketsPerUser: 10_000,
  socketsPerAddress: 10_000,
  refusalsPerMinute: 1_000_000,
};

export async function openScene(options: SceneOptions): Promise<Scene> {
  const { timings = {}, limits = {}, wrapLog = (docLog) => docLog, beforeSignIn = async () => {} } = options;
  const place = await openPlace(options.database);
  const store = await openStore(place);
  const people = peopleOf(options.people);
  await insertPeople(store, people);
  const sync = createSyncServer({
    docLog: wrapLog(store.docLog),
    authenticate: async ({ headers }) => {
      await beforeSignIn();
      return people.find(({ id }) => id === headers['x-person']) ?? null;
    },
    roleOf: (boardId, userId) => roleOf(store.db, boardId, userId),
    isOriginAllowed: () => true,
    log: pino({ level: process.env.TEST_LOG ?? 'silent' }),
    timings: { drain: 10, goodbye: 200, ...timings },
    limits: { ...manyFromOneAddress, ...limits },
  });
  const http = createHttpServer({
    handleRequest: (_request, response) => response.end(),
    routeUpgrade: () => sync.handleUpgrade,
  });
  const port = await http.listen(0, '127.0.0.1');
  return {
    url: `ws://127.0.0.1:${port}/sync/board`,
    port,
    store,
    sync,
    people,
    place,
    addBoard: (name) => insertSharedBoard(store, name, people),
    headersOf: ({ id }) => ({ 'x-person': id }),
    stop: async () => {
      await sync.stop();
      await http.close(200);
      await store.close();
      await place.remove();
    },
  };
}
