import type { Kysely } from 'kysely';
import type { Migration } from 'kysely/migration';

/** Links that end, ask for a password or make people wait; who knocks; and the record of who did what. */
export function boardAccess(): Migration {
  return {
    up: async (db: Kysely<unknown>) => {
      await widenAccess(db);
      await createKnocks(db);
      await createAudit(db);
    },
  };
}

/** One column for each statement, as SQLite wants it. */
async function widenAccess({ schema }: Kysely<unknown>): Promise<void> {
  await schema
    .alterTable('boards')
    .addColumn('lobby', 'integer', (column) => column.notNull().defaultTo(0))
    .execute();
  await schema
    .alterTable('invites')
    .addColumn('uses', 'bigint', (column) => column.notNull().defaultTo(0))
    .execute();
  for (const name of ['max_uses', 'expires_at', 'last_used_at'])
    await schema.alterTable('invites').addColumn(name, 'bigint').execute();
  await schema.alterTable('invites').addColumn('password_hash', 'text').execute();
  await schema.alterTable('members').addColumn('invite_id', 'text').execute();
  await schema.alterTable('members').addColumn('role_set_at', 'bigint').execute();
}

async function createKnocks({ schema }: Kysely<unknown>): Promise<void> {
  await schema
    .createTable('knocks')
    .addColumn('board_id', 'text', (column) => column.notNull().references('boards.id'))
    .addColumn('user_id', 'text', (column) => column.notNull().references('users.id'))
    .addColumn('role', 'text', (column) => column.notNull())
    .addColumn('invite_id', 'text', (column) => column.notNull())
    .addColumn('at', 'bigint', (column) => column.notNull())
    .addColumn('declined_at', 'bigint')
    .addPrimaryKeyConstraint('knocks_key', ['board_id', 'user_id'])
    .execute();
}

/** Without references: a row outlives what it tells of. */
async function createAudit({ schema }: Kysely<unknown>): Promise<void> {
  await schema
    .createTable('audit')
    .addColumn('board_id', 'text', (column) => column.notNull())
    .addColumn('seq', 'bigint', (column) => column.notNull())
    .addColumn('at', 'bigint', (column) => column.notNull())
    .addColumn('actor_id', 'text')
    .addColumn('session_id', 'text')
    .addColumn('address', 'text', (column) => column.notNull())
    .addColumn('browser', 'text', (column) => column.notNull())
    .addColumn('action', 'text', (column) => column.notNull())
    .addColumn('outcome', 'text', (column) => column.notNull())
    .addColumn('detail', 'text', (column) => column.notNull())
    .addColumn('prev_hash', 'text', (column) => column.notNull())
    .addColumn('hash', 'text', (column) => column.notNull())
    .addPrimaryKeyConstraint('audit_key', ['board_id', 'seq'])
    .execute();
  await schema
    .createTable('audit_heads')
    .addColumn('board_id', 'text', (column) => column.primaryKey().notNull())
    .addColumn('seq', 'bigint', (column) => column.notNull())
    .addColumn('hash', 'text', (column) => column.notNull())
    .execute();
}
