import type { Kysely } from 'kysely';
import type { Migration } from 'kysely/migration';

/** What a person has put away, and the small pictures that lists of boards show. */
export const shelf: Migration = {
  up: async ({ schema }: Kysely<unknown>) => {
    await schema.alterTable('members').addColumn('archived_at', 'bigint').execute();
    await schema.createIndex('boards_by_deletion').on('boards').column('deleted_at').execute();
    await schema
      .createTable('board_outlines')
      .addColumn('board_id', 'text', (column) => column.primaryKey().notNull().references('boards.id'))
      .addColumn('head_seq', 'bigint', (column) => column.notNull())
      .addColumn('made_at', 'bigint', (column) => column.notNull())
      .addColumn('outline', 'text', (column) => column.notNull())
      .execute();
  },
};
