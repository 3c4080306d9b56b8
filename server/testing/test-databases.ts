import pg from 'pg';
import { openStore, type Store, type StoreSettings } from '../store/open-store.ts';
import type { Dialect } from '../store/schema.ts';
import { makeTempDir } from './temp-dir.ts';
import { startThrowawayPostgres } from './throwaway-postgres.ts';

/** Both databases that the store runs on, for `describe.each`. */
export const dialects: readonly Dialect[] = ['sqlite', 'postgres'];

type Extras = Pick<StoreSettings, 'now' | 'report'>;

/** Empty databases of one kind, one for each test. */
export type TestDatabases = {
  /** Opens a store on a new database. */
  readonly open: (extras?: Extras) => Promise<Store>;
  /** Opens the newest database once more. */
  readonly openAgain: (extras?: Extras) => Promise<Store>;
  /** Closes and removes everything. */
  readonly stop: () => Promise<void>;
};

export async function startTestDatabases(dialect: Dialect): Promise<TestDatabases> {
  const stores: Store[] = [];
  const place = dialect === 'sqlite' ? sqlitePlaces() : await postgresPlaces();
  let newest: { databaseUrl: string | null; dataDir: string } | null = null;
  const openAgain = async (extras: Extras = {}) => {
    if (!newest) throw new Error('No database has been opened yet.');
    const store = await openStore({ ...newest, ...extras });
    stores.push(store);
    return store;
  };
  return {
    open: async (extras) => {
      newest = await place.next();
      return openAgain(extras);
    },
    openAgain,
    stop: async () => {
      await Promise.all(stores.map((store) => store.close()));
      await place.remove();
    },
  };
}

type Places = {
  readonly next: () => Promise<{ databaseUrl: string | null; dataDir: string }>;
  readonly remove: () => Promise<void>;
};

function sqlitePlaces(): Places {
  const dir = makeTempDir();
  let count = 0;
  return {
    next: async () => {
      count += 1;
      return { databaseUrl: null, dataDir: `${dir.path}/${count}` };
    },
    remove: async () => dir.remove(),
  };
}

async function postgresPlaces(): Promise<Places> {
  const server = await startThrowawayPostgres();
  const admin = new pg.Client({ connectionString: server.url('postgres') });
  await admin.connect();
  let count = 0;
  return {
    next: async () => {
      count += 1;
      await admin.query(`create database test_${count}`);
      return { databaseUrl: server.url(`test_${count}`), dataDir: '' };
    },
    remove: async () => {
      await admin.end();
      await server.stop();
    },
  };
}
