import type { Kysely, KyselyPlugin } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { BoardId } from '#lib/board/ids.ts';
import { THREADS_A_PAGE, type Thread } from '#lib/review/thread.ts';
import type { Store } from '#server/store/open-store.ts';
import type { Schema } from '#server/store/schema.ts';
import type { User } from '#server/store/users.ts';
import { insertTestBoard, insertTestUser } from '#server/testing/insert-records.ts';
import { dialects, startTestDatabases, type TestDatabases } from '#server/testing/test-databases.ts';
import { findThreads, listThreads, parseThreadCursor } from './list-threads.ts';

const COUNT = 1_000;
/** The review that is open and its reviewers, threads, how long they are, all that is in them, what is unread. */
const MOST_QUERIES = 9;

/** The same database, with every query counted. */
function counting(db: Kysely<Schema>): { db: Kysely<Schema>; take: () => number } {
  let count = 0;
  const plugin: KyselyPlugin = {
    transformQuery: ({ node }) => {
      count += 1;
      return node;
    },
    transformResult: async ({ result }) => result,
  };
  return {
    db: db.withPlugin(plugin),
    take: () => {
      const taken = count;
      count = 0;
      return taken;
    },
  };
}

describe.each(dialects)('pages of threads on %s', (dialect) => {
  let databases: TestDatabases;
  let store: Store;
  let ann: User;
  let ben: User;
  let boardId: BoardId;

  beforeAll(async () => {
    databases = await startTestDatabases(dialect);
    store = await databases.open();
    ann = await insertTestUser(store, 'ann');
    ben = await insertTestUser(store, 'ben');
    boardId = await insertTestBoard(store, 'plan', ann);
    for (let from = 0; from < COUNT; from += 100) await insertThreads(from, 100);
  });
  afterAll(async () => databases.stop());

  async function insertThreads(from: number, count: number): Promise<void> {
    const own = { board_id: boardId };
    const numbers = Array.from({ length: count }, (_each, index) => from + index);
    const body = JSON.stringify([{ kind: 'paragraph', runs: [{ kind: 'text', text: 'Why?' }] }]);
    const place = { anchor: 'block', block: 'channels' };
    await store.db
      .insertInto('threads')
      .values(
        numbers.map((each) => ({
          ...own,
          ...place,
          id: `thread-${each}`,
          created_by: ann.id,
          created_at: 1,
          changed_at: each,
        })),
      )
      .execute();
    for (const part of ['a', 'b', 'c'])
      await store.db
        .insertInto('comments')
        .values(
          numbers.map((each) => ({
            ...own,
            id: `comment-${each}-${part}`,
            thread_id: `thread-${each}`,
            author_id: ann.id,
            body,
            at: each,
          })),
        )
        .execute();
    await store.db
      .insertInto('reactions')
      .values(
        numbers.map((each) => ({
          ...own,
          comment_id: `comment-${each}-a`,
          user_id: ben.id,
          emoji: '👍',
          at: 1,
        })),
      )
      .execute();
  }

  it.each(['no review', 'a review'])(
    'each asks the database as often as any other, however much is there: with %s',
    async (review) => {
      const now = 1_000_000;
      if (review === 'a review') {
        const made = {
          id: 'review-1',
          board_id: boardId,
          asked_by: ann.id,
          asked_at: 1,
          due_at: now + 1,
          ask: '',
        };
        await store.db.insertInto('reviews').values(made).execute();
        await store.db
          .insertInto('reviewers')
          .values({ board_id: boardId, review_id: made.id, user_id: ben.id })
          .execute();
      }
      const { db, take } = counting(store.db);
      const looking = { boardId, reader: ben.id, now };
      const queries: number[] = [];
      const found: Thread[] = [];
      for (let next: string | null = ''; next !== null; ) {
        const page = await listThreads(db, looking, next === '' ? null : parseThreadCursor(next));
        queries.push(take());
        found.push(...page.threads);
        next = page.next;
      }
      expect(queries).toHaveLength(COUNT / THREADS_A_PAGE);
      expect(new Set(queries).size).toBe(1);
      expect(queries[0]).toBeLessThanOrEqual(MOST_QUERIES);
      expect(new Set(found.map(({ id }) => id)).size).toBe(COUNT);
      for (const { comments } of found)
        expect([comments.length, comments[0]?.reactions[0]?.users]).toEqual([3, [ben.id]]);
      const ids = found.slice(0, THREADS_A_PAGE).map(({ id }) => id);
      expect((await findThreads(db, looking, ids)).threads).toHaveLength(THREADS_A_PAGE);
      expect(take()).toBeLessThanOrEqual(MOST_QUERIES);
    },
  );
});
