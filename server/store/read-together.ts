import type { Kysely } from 'kysely';
import type { Schema } from './schema.ts';

/** Runs several reads over one state of the database. */
export function readTogether<T>(db: Kysely<Schema>, read: (trx: Kysely<Schema>) => Promise<T>): Promise<T> {
  if (db.isTransaction) return read(db);
  return db
    .transaction()
    .setAccessMode('read only')
    .setIsolationLevel('repeatable read')
    .execute((trx) => read(trx));
}
