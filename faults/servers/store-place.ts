import { Kysely } from 'kysely';
import pg from 'pg';
import type { DocLog } from '#server/store/doc-log.ts';
import { openDocLog } from '#server/store/open-doc-log.ts';
import { openStore, type Store } from '#server/store/open-store.ts';
import { openPostgresDialect } from '#server/store/postgres-dialect.ts';
import type { Schema } from '#server/store/schema.ts';
import { openSqliteDialect } from '#server/store/sqlite-dialect.ts';
import { makeTempDir } from '#server/testing/temp-dir.ts';
import { startThrowawayPostgres, type ThrowawayPostgres } from '#server/testing/throwaway-postgres.ts';

/** A throw-away database that outlives the servers on it. */
export type StorePlace = {
  readonly dataDir: string;
  readonly databaseUrl: string | null;
  /** The database server itself, where there is one. */
  readonly postgres: ThrowawayPostgres | null;
  /** Opens the store while no server is on it, and closes it again. */
  readonly withStore: <T>(use: (store: Store) => Promise<T>) => Promise<T>;
  /** Opens the log for reading, beside a server or alone. */
  readonly withLog: <T>(use: (docLog: DocLog) => Promise<T>) => Promise<T>;
  readonly remove: () => Promise<void>;
};

export async function openPlace(database: 'sqlite' | 'postgres'): Promise<StorePlace> {
  const dir = makeTempDir();
  const postgres = database === 'postgres' ? await startThrowawayPostgres() : null;
  const databaseUrl = postgres && (await newDatabase(postgres));
  return {
    dataDir: dir.path,
    databaseUrl,
    postgres,
    withStore: async (use) => {
      const store = await openStore({ databaseUrl, dataDir: dir.path });
      try {
        return await use(store);
      } finally {
        await store.close();
      }
    },
    withLog: (use) => withLogIn(databaseUrl ?? dir.path, use),
    remove: async () => {
      await postgres?.stop();
      dir.remove();
    },
  };
}

/** Opens the log at a Postgres address, or of the embedded database in a folder, for reading. */
export async function withLogIn<T>(where: string, use: (docLog: DocLog) => Promise<T>): Promise<T> {
  const dialect = where.startsWith('postgres:')
    ? openPostgresDialect(where, () => {})
    : openSqliteDialect(where);
  const db = new Kysely<Schema>({ dialect });
  try {
    return await use(openDocLog(db, Date.now, () => {}));
  } finally {
    await db.destroy();
  }
}

async function newDatabase(server: ThrowawayPostgres): Promise<string> {
  const admin = new pg.Client({ connectionString: server.url('postgres') });
  await admin.connect();
  await admin.query('create database faults');
  await admin.end();
  return server.url('faults');
}
