import type { Kysely } from 'kysely';
import type { Migration } from 'kysely/migration';
import type { Dialect } from '../schema.ts';

/** Users, boards and who may open them; documents as logs of updates. */
export function firstSchema(dialect: Dialect): Migration {
  const binary = dialect === 'sqlite' ? 'blob' : 'bytea';
  return {
    up: async (db: Kysely<unknown>) => {
      await createAccess(db);
      await createDocs(db, binary);
    },
  };
}

async function createAccess({ schema }: Kysely<unknown>): Promise<void> {
  await schema
    .createTable('users')
    .addColumn('id', 'text', (column) => column.primaryKey().notNull())
    .addColumn('name', 'text', (column) => column.notNull())
    .addColumn('colour', 'text', (column) => column.notNull())
    .addColumn('kind', 'text', (column) => column.notNull())
    .addColumn('created_at', 'bigint', (column) => column.notNull())
    .execute();
  await schema
    .createTable('boards')
    .addColumn('id', 'text', (column) => column.primaryKey().notNull())
    .addColumn('title', 'text', (column) => column.notNull())
    .addColumn('created_at', 'bigint', (column) => column.notNull())
    .addColumn('updated_at', 'bigint', (column) => column.notNull())
    .addColumn('deleted_at', 'bigint')
    .execute();
  await schema
    .createTable('members')
    .addColumn('board_id', 'text', (column) => column.notNull().references('boards.id'))
    .addColumn('user_id', 'text', (column) => column.notNull().references('users.id'))
    .addColumn('role', 'text', (column) => column.notNull())
    .addColumn('joined_at', 'bigint', (column) => column.notNull())
    .addPrimaryKeyConstraint('members_key', ['board_id', 'user_id'])
    .execute();
  await schema.createIndex('members_by_user').on('members').column('user_id').execute();
  await schema
    .createTable('invites')
    .addColumn('id', 'text', (column) => column.primaryKey().notNull())
    .addColumn('board_id', 'text', (column) => column.notNull().references('boards.id'))
    .addColumn('role', 'text', (column) => column.notNull())
    .addColumn('token_hash', 'text', (column) => column.notNull().unique())
    .addColumn('created_by', 'text', (column) => column.notNull().references('users.id'))
    .addColumn('created_at', 'bigint', (column) => column.notNull())
    .addColumn('revoked_at', 'bigint')
    .execute();
  await schema.createIndex('invites_by_board').on('invites').column('board_id').execute();
}

async function createDocs({ schema }: Kysely<unknown>, binary: 'blob' | 'bytea'): Promise<void> {
  await schema
    .createTable('docs')
    .addColumn('id', 'text', (column) => column.primaryKey().notNull())
    .addColumn('board_id', 'text', (column) => column.notNull().references('boards.id'))
    .addColumn('kind', 'text', (column) => column.notNull())
    .addColumn('owner_id', 'text', (column) => column.references('users.id'))
    .addColumn('epoch', 'bigint', (column) => column.notNull())
    .addColumn('head_seq', 'bigint', (column) => column.notNull())
    .addColumn('snapshot_seq', 'bigint', (column) => column.notNull())
    .execute();
  await schema.createIndex('docs_by_board').on('docs').column('board_id').execute();
  await schema
    .createTable('doc_updates')
    .addColumn('doc_id', 'text', (column) => column.notNull().references('docs.id'))
    .addColumn('seq', 'bigint', (column) => column.notNull())
    .addColumn('user_id', 'text')
    .addColumn('at', 'bigint', (column) => column.notNull())
    .addColumn('bytes', binary, (column) => column.notNull())
    .addColumn('checksum', binary, (column) => column.notNull())
    .addPrimaryKeyConstraint('doc_updates_key', ['doc_id', 'seq'])
    .execute();
  await schema
    .createTable('doc_snapshots')
    .addColumn('doc_id', 'text', (column) => column.notNull().references('docs.id'))
    .addColumn('seq', 'bigint', (column) => column.notNull())
    .addColumn('at', 'bigint', (column) => column.notNull())
    .addColumn('state', binary, (column) => column.notNull())
    .addColumn('checksum', binary, (column) => column.notNull())
    .addPrimaryKeyConstraint('doc_snapshots_key', ['doc_id', 'seq'])
    .execute();
  await schema
    .createTable('client_owners')
    .addColumn('doc_id', 'text', (column) => column.notNull().references('docs.id'))
    .addColumn('client_id', 'bigint', (column) => column.notNull())
    .addColumn('user_id', 'text', (column) => column.notNull().references('users.id'))
    .addPrimaryKeyConstraint('client_owners_key', ['doc_id', 'client_id'])
    .execute();
}
