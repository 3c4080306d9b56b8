import type { Kysely } from 'kysely';
import type { Migration } from 'kysely/migration';

/** Workshops, what is kept of them, and agendas to use again. */
export const workshops: Migration = {
  up: async ({ schema }: Kysely<unknown>) => {
    await schema
      .createTable('workshops')
      .addColumn('id', 'text', (column) => column.primaryKey().notNull())
      .addColumn('board_id', 'text', (column) => column.notNull().references('boards.id'))
      .addColumn('version', 'bigint', (column) => column.notNull())
      .addColumn('agenda_version', 'bigint', (column) => column.notNull())
      .addColumn('state', 'text', (column) => column.notNull())
      .addColumn('created_at', 'bigint', (column) => column.notNull())
      .addColumn('ended_at', 'bigint')
      .execute();
    await schema
      .createIndex('workshops_by_board')
      .on('workshops')
      .columns(['board_id', 'created_at'])
      .execute();
    await schema
      .createTable('recaps')
      .addColumn('workshop_id', 'text', (column) => column.primaryKey().notNull().references('workshops.id'))
      .addColumn('board_id', 'text', (column) => column.notNull().references('boards.id'))
      .addColumn('made_at', 'bigint', (column) => column.notNull())
      .addColumn('recap', 'text', (column) => column.notNull())
      .addColumn('token_hash', 'text', (column) => column.unique())
      .execute();
    await schema.createIndex('recaps_by_board').on('recaps').columns(['board_id', 'made_at']).execute();
    await schema
      .createTable('agendas')
      .addColumn('id', 'text', (column) => column.primaryKey().notNull())
      .addColumn('user_id', 'text', (column) => column.notNull().references('users.id'))
      .addColumn('title', 'text', (column) => column.notNull())
      .addColumn('steps', 'text', (column) => column.notNull())
      .addColumn('created_at', 'bigint', (column) => column.notNull())
      .execute();
    await schema.createIndex('agendas_by_user').on('agendas').column('user_id').execute();
  },
};
