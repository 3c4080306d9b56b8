import { type CreateTableBuilder, type Kysely, sql } from 'kysely';
import type { Migration } from 'kysely/migration';

/** Threads of comments and what belongs to them, reviews, what came for whom, and kept versions of boards. */
export const review: Migration = {
  up: async (db: Kysely<unknown>) => {
    await createThreads(db);
    await createMarks(db);
    await createReviews(db);
    await createInbox(db);
    await createVersions(db);
  },
};

/** The first columns of a table of which every row is a board's. */
function ofBoard(table: CreateTableBuilder<string, never>): CreateTableBuilder<string, 'board_id'> {
  return table.addColumn('board_id', 'text', (column) => column.notNull().references('boards.id'));
}

async function createThreads({ schema }: Kysely<unknown>): Promise<void> {
  await ofBoard(schema.createTable('threads'))
    .addColumn('id', 'text', (column) => column.primaryKey().notNull())
    .addColumn('created_by', 'text', (column) => column.notNull().references('users.id'))
    .addColumn('created_at', 'bigint', (column) => column.notNull())
    .addColumn('changed_at', 'bigint', (column) => column.notNull())
    .addColumn('kind', 'text')
    .addColumn('anchor', 'text', (column) => column.notNull())
    .addColumn('block', 'text', (column) => column.notNull())
    .addColumn('x', 'double precision')
    .addColumn('y', 'double precision')
    .addColumn('note_id', 'text')
    .addColumn('note_author', 'text')
    .addColumn('note_gone', 'integer', (column) => column.notNull().defaultTo(0))
    .addColumn('review_id', 'text')
    .addColumn('outcome', 'text')
    .addColumn('because', 'text')
    .addColumn('resolved_by', 'text', (column) => column.references('users.id'))
    .addColumn('resolved_at', 'bigint')
    .execute();
  await schema
    .createIndex('threads_by_change')
    .on('threads')
    .columns(['board_id', 'changed_at', 'id'])
    .execute();
  await schema.createIndex('threads_by_note').on('threads').columns(['board_id', 'note_id']).execute();
  await ofBoard(schema.createTable('comments'))
    .addColumn('id', 'text', (column) => column.primaryKey().notNull())
    .addColumn('thread_id', 'text', (column) => column.notNull().references('threads.id'))
    .addColumn('author_id', 'text', (column) => column.notNull().references('users.id'))
    .addColumn('body', 'text')
    .addColumn('at', 'bigint', (column) => column.notNull())
    .addColumn('edited_at', 'bigint')
    .addColumn('removed_by', 'text', (column) => column.references('users.id'))
    .addColumn('review_id', 'text')
    .execute();
  await schema.createIndex('comments_by_thread').on('comments').columns(['thread_id', 'at']).execute();
  await schema.createIndex('comments_by_author').on('comments').column('author_id').execute();
  await schema.createIndex('comments_by_review').on('comments').column('review_id').execute();
  await ofBoard(schema.createTable('suggestions'))
    .addColumn('thread_id', 'text', (column) => column.primaryKey().notNull().references('threads.id'))
    .addColumn('proposal', 'text', (column) => column.notNull())
    .addColumn('new_note_id', 'text')
    .addColumn('answer', 'text')
    .addColumn('answered_by', 'text', (column) => column.references('users.id'))
    .addColumn('answered_at', 'bigint')
    .addColumn('because', 'text')
    .execute();
}

async function createMarks({ schema }: Kysely<unknown>): Promise<void> {
  await ofBoard(schema.createTable('reactions'))
    .addColumn('comment_id', 'text', (column) => column.notNull().references('comments.id'))
    .addColumn('user_id', 'text', (column) => column.notNull().references('users.id'))
    .addColumn('emoji', 'text', (column) => column.notNull())
    .addColumn('at', 'bigint', (column) => column.notNull())
    .addColumn('review_id', 'text')
    .addPrimaryKeyConstraint('reactions_key', ['comment_id', 'user_id', 'emoji'])
    .execute();
  await schema.createIndex('reactions_by_user').on('reactions').column('user_id').execute();
  await schema.createIndex('reactions_by_review').on('reactions').column('review_id').execute();
  await ofBoard(schema.createTable('thread_reads'))
    .addColumn('thread_id', 'text', (column) => column.notNull().references('threads.id'))
    .addColumn('user_id', 'text', (column) => column.notNull().references('users.id'))
    .addColumn('seen_at', 'bigint', (column) => column.notNull())
    .addPrimaryKeyConstraint('thread_reads_key', ['thread_id', 'user_id'])
    .execute();
  await schema.createIndex('thread_reads_by_user').on('thread_reads').column('user_id').execute();
}

async function createReviews({ schema }: Kysely<unknown>): Promise<void> {
  await ofBoard(schema.createTable('reviews'))
    .addColumn('id', 'text', (column) => column.primaryKey().notNull())
    .addColumn('asked_by', 'text', (column) => column.notNull().references('users.id'))
    .addColumn('asked_at', 'bigint', (column) => column.notNull())
    .addColumn('due_at', 'bigint', (column) => column.notNull())
    .addColumn('closed_at', 'bigint')
    .addColumn('ask', 'text', (column) => column.notNull())
    .execute();
  await schema.createIndex('reviews_by_board').on('reviews').columns(['board_id', 'asked_at']).execute();
  await schema.createIndex('reviews_by_end').on('reviews').columns(['closed_at', 'due_at']).execute();
  await ofBoard(schema.createTable('reviewers'))
    .addColumn('review_id', 'text', (column) => column.notNull().references('reviews.id'))
    .addColumn('user_id', 'text', (column) => column.notNull().references('users.id'))
    .addColumn('submitted_at', 'bigint')
    .addPrimaryKeyConstraint('reviewers_key', ['review_id', 'user_id'])
    .execute();
  await schema.createIndex('reviewers_by_user').on('reviewers').column('user_id').execute();
}

async function createInbox({ schema }: Kysely<unknown>): Promise<void> {
  await ofBoard(schema.createTable('inbox'))
    .addColumn('id', 'text', (column) => column.primaryKey().notNull())
    .addColumn('user_id', 'text', (column) => column.notNull().references('users.id'))
    .addColumn('by_id', 'text', (column) => column.notNull().references('users.id'))
    .addColumn('at', 'bigint', (column) => column.notNull())
    .addColumn('why', 'text', (column) => column.notNull())
    .addColumn('thread_id', 'text', (column) => column.references('threads.id'))
    .addColumn('comment_id', 'text', (column) => column.references('comments.id'))
    .addColumn('review_id', 'text', (column) => column.references('reviews.id'))
    .addColumn('read_at', 'bigint')
    .addColumn('mailed_at', 'bigint')
    .execute();
  await schema.createIndex('inbox_by_user').on('inbox').columns(['user_id', 'at', 'id']).execute();
  await schema
    .createIndex('inbox_of_comment')
    .on('inbox')
    .columns(['comment_id', 'user_id'])
    .unique()
    .execute();
  await schema.createIndex('inbox_of_thread').on('inbox').column('thread_id').execute();
  await schema
    .createIndex('inbox_to_mail')
    .on('inbox')
    .column('at')
    .where(sql<boolean>`read_at is null and mailed_at is null`)
    .execute();
  await schema.alterTable('users').addColumn('digest_off_at', 'bigint').execute();
}

async function createVersions({ schema }: Kysely<unknown>): Promise<void> {
  await ofBoard(schema.createTable('versions'))
    .addColumn('id', 'text', (column) => column.primaryKey().notNull())
    .addColumn('seq', 'bigint', (column) => column.notNull())
    .addColumn('at', 'bigint', (column) => column.notNull())
    .addColumn('reason', 'text', (column) => column.notNull())
    .addColumn('name', 'text', (column) => column.notNull())
    .addColumn('by_id', 'text', (column) => column.references('users.id'))
    .addColumn('authors', 'text', (column) => column.notNull())
    .execute();
  await schema.createIndex('versions_by_board').on('versions').columns(['board_id', 'seq']).execute();
}
