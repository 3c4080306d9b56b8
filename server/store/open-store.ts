import { Kysely, sql } from 'kysely';
import { Migrator } from 'kysely/migration';
import type { DocLog } from './doc-log.ts';
import { lockDataDir } from './lock-data-dir.ts';
import { migrationsFor } from './migrations.ts';
import { openDocLog } from './open-doc-log.ts';
import { openPostgresDialect } from './postgres-dialect.ts';
import type { Dialect, Schema } from './schema.ts';
import { openSqliteDialect } from './sqlite-dialect.ts';

/** The one open database of a process; an embedded one is also the only one on its folder. */
export type Store = {
  readonly db: Kysely<Schema>;
  readonly dialect: Dialect;
  readonly docLog: DocLog;
  /** Waits for what is running and lets go of the database. */
  readonly close: () => Promise<void>;
};

export type StoreSettings = {
  /** A `postgres://` address; `null` for SQLite. */
  readonly databaseUrl: string | null;
  /** The folder of the SQLite file; made when missing. */
  readonly dataDir: string;
  /** Milliseconds since 1970. */
  readonly now?: () => number;
  /** Hears of troubles that were got over: a lost connection, a damaged snapshot. */
  readonly report?: (error: Error) => void;
};

/**
 * Opens the database and brings its tables up to date.
 * @throws when it cannot be reached or migrated, is another process's, or does not keep what it has acknowledged
 */
export async function openStore(settings: StoreSettings): Promise<Store> {
  const { databaseUrl, dataDir, now = Date.now, report = () => {} } = settings;
  const dialect = databaseUrl === null ? 'sqlite' : 'postgres';
  let unlock = () => {};
  try {
    if (databaseUrl === null) unlock = lockDataDir(dataDir);
    const db = databaseUrl === null ? await openEmbedded(dataDir) : await openShared(databaseUrl, report);
    const close = () => db.destroy().finally(unlock);
    return { db, dialect, docLog: openDocLog(db, now, report), close };
  } catch (error) {
    unlock();
    const place =
      databaseUrl === null ? `embedded database in ${dataDir}` : 'Postgres database in DATABASE_URL';
    throw new Error(`The ${place} could not be opened: ${messageOf(error)}.`, { cause: error });
  }
}

async function openEmbedded(dataDir: string): Promise<Kysely<Schema>> {
  const db = new Kysely<Schema>({ dialect: openSqliteDialect(dataDir) });
  try {
    await prepare(db, 'sqlite');
    return db;
  } catch (error) {
    await db.destroy();
    throw error;
  }
}

/** Another process may be migrating, for as long as it takes: only afterwards a lock is not waited for. */
async function openShared(databaseUrl: string, report: (error: Error) => void): Promise<Kysely<Schema>> {
  const patient = new Kysely<Schema>({ dialect: openPostgresDialect(databaseUrl, report, null) });
  try {
    await prepare(patient, 'postgres');
  } finally {
    await patient.destroy();
  }
  return new Kysely<Schema>({ dialect: openPostgresDialect(databaseUrl, report) });
}

async function prepare(db: Kysely<Schema>, dialect: Dialect): Promise<void> {
  if (dialect === 'postgres') await assertDurable(db);
  const { error } = await new Migrator({ db, provider: migrationsFor(dialect) }).migrateToLatest();
  if (error) throw error;
}

/** "Saved" is a promise: a server that acknowledges a commit before it is on the disk cannot keep it. */
async function assertDurable(db: Kysely<Schema>): Promise<void> {
  const { rows } = await sql<{ setting: string }>`
    select current_setting('synchronous_commit') as setting`.execute(db);
  if (rows[0]?.setting === 'off')
    throw new Error('synchronous_commit is off, so a crash could take back saved work. Turn it on.');
}

/** A refused connection to several addresses has its message in its parts. */
function messageOf(error: unknown): string {
  if (error instanceof AggregateError) return error.errors.map(messageOf).join('; ');
  if (!(error instanceof Error)) return String(error);
  const isForbidden = 'code' in error && forbidden.test(String(error.code));
  return isForbidden ? `${error.message} (may this user write there?)` : error.message;
}

const forbidden = /^(EACCES|EPERM|EROFS|SQLITE_CANTOPEN.*|SQLITE_READONLY.*)$/;
