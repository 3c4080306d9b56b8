import type { Migration, MigrationProvider } from 'kysely/migration';
import { accounts } from './migrations/accounts.ts';
import { boardAccess } from './migrations/board-access.ts';
import { firstSchema } from './migrations/first-schema.ts';
import { review } from './migrations/review.ts';
import { shelf } from './migrations/shelf.ts';
import { workshops } from './migrations/workshops.ts';
import type { Dialect } from './schema.ts';

/** All migrations by name; they run in the order of their names, each once, and are never changed after a release. */
export function migrationsFor(dialect: Dialect): MigrationProvider {
  const migrations: Record<string, Migration> = {
    '001-first-schema': firstSchema(dialect),
    '002-accounts': accounts,
    '003-board-access': boardAccess(),
    '004-shelf': shelf,
    '005-workshops': workshops,
    '006-review': review,
  };
  return { getMigrations: async () => migrations };
}
