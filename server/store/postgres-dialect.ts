import { PostgresDialect } from 'kysely';
import pg from 'pg';

const INT8 = 20;

/**
 * How long a statement waits for a row that another process holds, in milliseconds. One document that is held is
 * then known to be the trouble, well before everything that shares its transaction is given up.
 */
const ROW_WAIT = 1_000;

/**
 * A pool of connections to Postgres; 64-bit integers arrive as numbers.
 * @param report hears of lost connections, which the pool replaces by itself
 * @param wait how long a statement waits for others' locks, in milliseconds; `null` for as long as it takes
 */
export function openPostgresDialect(
  databaseUrl: string,
  report: (error: Error) => void,
  wait: number | null = ROW_WAIT,
): PostgresDialect {
  const pool = new pg.Pool({
    connectionString: databaseUrl,
    connectionTimeoutMillis: 10_000,
    keepAlive: true,
    ...(wait === null ? {} : { lock_timeout: wait }),
    types: {
      getTypeParser: (oid: number, format?: 'text' | 'binary') =>
        oid === INT8 && format !== 'binary' ? parseInt8 : pg.types.getTypeParser(oid, format ?? 'text'),
    },
  });
  // A connection without a listener takes the process down when it breaks, idle or not.
  pool.on('error', report);
  pool.on('connect', (client) => client.on('error', report));
  return new PostgresDialect({ pool });
}

function parseInt8(text: string): number {
  const value = Number(text);
  if (!Number.isSafeInteger(value)) throw new RangeError('The database returned an integer beyond 53 bits.');
  return value;
}
