import type { Migration, MigrationProvider } from 'kysely/migration';
import { firstSchema } from './migrations/first-schema.ts';
import type { Dialect } from './schema.ts';

/** All migrations by name; they run in the order of their names, each once, and are never changed after a release. */
export function migrationsFor(dialect: Dialect): MigrationProvider {
  const migrations: Record<string, Migration> = { '001-first-schema': firstSchema(dialect) };
  return { getMigrations: async () => migrations };
}
