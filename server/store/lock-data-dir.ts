import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import Database from 'better-sqlite3';

/** A server that is just stopping has this long, in milliseconds, to let go of the folder. */
const WAIT = 3_000;

/**
 * Makes this process the only one on an embedded database: a second one would not hear of the first one's writes.
 * The lock is SQLite's own on a file beside the database, so the system takes it back however the process ends, and
 * backups of the database itself are not kept waiting. Returns what lets go of it.
 * @param wait how long another process may take to let go, in milliseconds; this one stands still meanwhile
 * @throws when another process has it, or the folder cannot be written to
 */
export function lockDataDir(dataDir: string, wait = WAIT): () => void {
  mkdirSync(dataDir, { recursive: true, mode: 0o700 });
  const lock = new Database(join(dataDir, 'lock'), { timeout: wait });
  try {
    lock.exec('begin exclusive');
  } catch (error) {
    lock.close();
    if (!(error instanceof Database.SqliteError) || error.code !== 'SQLITE_BUSY') throw error;
    throw new Error(
      'another Ninefold is running on it. Stop that one, or choose another folder by DATA_DIR',
      {
        cause: error,
      },
    );
  }
  return () => lock.close();
}
