import type { Kysely } from 'kysely';
import type { Migration } from 'kysely/migration';

/** Accounts beside guests, the ways to sign in to them, and sessions that can be ended. */
export const accounts: Migration = {
  up: async (db: Kysely<unknown>) => {
    await widenUsers(db);
    await createSignIns(db);
    await createSessions(db);
  },
};

async function widenUsers({ schema }: Kysely<unknown>): Promise<void> {
  for (const column of ['email', 'password_hash', 'initials'])
    await schema.alterTable('users').addColumn(column, 'text').execute();
  for (const column of ['email_verified_at', 'deleted_at'])
    await schema.alterTable('users').addColumn(column, 'bigint').execute();
  await schema
    .alterTable('users')
    .addColumn('merged_into', 'text', (column) => column.references('users.id'))
    .execute();
  await schema.createIndex('users_by_email').on('users').column('email').unique().execute();
  await schema.createIndex('users_by_merged_into').on('users').column('merged_into').execute();
}

async function createSignIns({ schema }: Kysely<unknown>): Promise<void> {
  await schema
    .createTable('sign_ins')
    .addColumn('provider', 'text', (column) => column.notNull())
    .addColumn('provider_id', 'text', (column) => column.notNull())
    .addColumn('user_id', 'text', (column) => column.notNull().references('users.id'))
    .addColumn('created_at', 'bigint', (column) => column.notNull())
    .addPrimaryKeyConstraint('sign_ins_key', ['provider', 'provider_id'])
    .execute();
  await schema.createIndex('sign_ins_by_user').on('sign_ins').column('user_id').execute();
  await schema
    .createTable('mail_tokens')
    .addColumn('token_hash', 'text', (column) => column.primaryKey().notNull())
    .addColumn('email', 'text', (column) => column.notNull())
    .addColumn('expires_at', 'bigint', (column) => column.notNull())
    .addColumn('used_at', 'bigint')
    .execute();
}

async function createSessions({ schema }: Kysely<unknown>): Promise<void> {
  await schema
    .createTable('sessions')
    .addColumn('id_hash', 'text', (column) => column.primaryKey().notNull())
    .addColumn('user_id', 'text', (column) => column.notNull().references('users.id'))
    .addColumn('way', 'text', (column) => column.notNull())
    .addColumn('created_at', 'bigint', (column) => column.notNull())
    .addColumn('seen_at', 'bigint', (column) => column.notNull())
    .addColumn('ended_at', 'bigint')
    .addColumn('browser', 'text', (column) => column.notNull())
    .addColumn('address', 'text', (column) => column.notNull())
    .execute();
  await schema.createIndex('sessions_by_user').on('sessions').column('user_id').execute();
  await schema.createIndex('sessions_by_seen').on('sessions').column('seen_at').execute();
}
