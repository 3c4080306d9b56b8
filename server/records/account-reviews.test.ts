import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { BoardId } from '#lib/board/ids.ts';
import { MAX_COMMENT_TEXT } from '#lib/review/thread.ts';
import { createAccount } from '#server/store/accounts.ts';
import { addMember } from '#server/store/members.ts';
import type { Store } from '#server/store/open-store.ts';
import type { User } from '#server/store/users.ts';
import { insertTestBoard, insertTestUser, userId } from '#server/testing/insert-records.ts';
import { insertReviewWork } from '#server/testing/insert-review-work.ts';
import { dialects, startTestDatabases, type TestDatabases } from '#server/testing/test-databases.ts';
import { deleteAccount } from './delete-account.ts';
import { exportAccount } from './export-account.ts';
import { mergeGuest } from './merge-guest.ts';

const ben: User = { id: userId('benedict'), name: 'Benedict', colour: 'pink' };

describe.each(dialects)('an account and what it did in reviews, on %s', (dialect) => {
  let databases: TestDatabases;
  let store: Store;
  let ann: User;
  let plan: BoardId;

  beforeAll(async () => {
    databases = await startTestDatabases(dialect);
  });
  afterAll(async () => databases.stop());
  beforeEach(async () => {
    store = await databases.open();
    ann = await insertTestUser(store, 'ann');
    const email = 'ben@example.org';
    await createAccount(store.db, { ...ben, email, isEmailVerified: true, passwordHash: null, now: 1 });
    plan = await insertTestBoard(store, 'plan', ann);
    await addMember(store.db, { boardId: plan, userId: ben.id, role: 'editor', now: 2 });
  });

  const mention = (user: User, text = '') =>
    JSON.stringify([
      {
        kind: 'paragraph',
        runs: [
          { kind: 'text', text: `For ${text}` },
          { kind: 'mention', user: user.id, name: user.name },
          { kind: 'mention', user: ann.id, name: 'ann' },
        ],
      },
    ]);
  const comment = (id: string, body: string) =>
    store.db
      .insertInto('comments')
      .values({ id, board_id: plan, thread_id: `thread-of-${plan}`, author_id: ann.id, body, at: 2 })
      .execute();
  const bodies = async () => JSON.stringify(await store.db.selectFrom('comments').select('body').execute());

  it('is exported: what the person wrote and pressed, and nobody else’s words', async () => {
    await insertReviewWork(store.db, { board: plan, by: ben, to: ann });
    await store.db
      .updateTable('threads')
      .set({ outcome: 'kept', because: 'My reason', resolved_by: ben.id, resolved_at: 4 })
      .execute();
    await comment('comment-of-ann', mention(ann, 'secret words of Ann'));
    const exported = await exportAccount(store.db, ben.id, 5);
    expect(exported).toMatchObject({
      comments: [{ board: plan, text: 'Why?', at: '1970-01-01T00:00:00.001Z' }],
      reviewing: [
        { board: plan, did: 'proposed', text: 'x' },
        { board: plan, did: 'asked for a review', text: '' },
        { board: plan, did: 'resolved', text: 'My reason', at: '1970-01-01T00:00:00.004Z' },
      ],
    });
    expect(JSON.stringify(exported)).not.toContain('secret words');
    expect(await exportAccount(store.db, ann.id, 5)).toMatchObject({
      reviewing: [{ did: 'reacted', text: '👍' }],
    });
  });

  it('is deleted: what was the person’s alone goes, their words stay, and no comment says their name', async () => {
    const guest = await insertTestUser(store, 'Benny');
    await insertReviewWork(store.db, { board: plan, by: ben, to: ann });
    await comment('comment-names', mention(ben));
    await comment('comment-guest', mention(guest));
    const full = mention({ ...ben, name: 'B' }, 'x'.repeat(MAX_COMMENT_TEXT - 'For Bann'.length));
    await comment('comment-full', full);
    await store.db
      .transaction()
      .execute((trx) => mergeGuest(trx, { guest: guest.id, account: ben.id, now: 3 }));
    await deleteAccount(store.db, { userId: ben.id, binBoards: false, now: 4 });
    const said = await bodies();
    expect(said).not.toMatch(/Benedict|"Benny/);
    expect(said).toContain('Deleted person');
    expect(said).toContain('ann');
    expect(said).toContain('Why?');
    for (const table of ['inbox', 'thread_reads'] as const)
      expect(await store.db.selectFrom(table).selectAll().where('user_id', '=', ben.id).execute()).toEqual(
        [],
      );
    const kept = await store.db
      .selectFrom('comments')
      .select('body')
      .where('id', '=', 'comment-full')
      .executeTakeFirstOrThrow();
    expect(kept.body).not.toContain('"name":"B"');
  });

  it('takes over what a guest did, in every table that knows of people', async () => {
    const guest = await insertTestUser(store, 'guest');
    await addMember(store.db, { boardId: plan, userId: guest.id, role: 'editor', now: 2 });
    await insertReviewWork(store.db, { board: plan, by: guest, to: guest });
    await store.db.deleteFrom('inbox').execute();
    const other = await insertTestBoard(store, 'other', ann);
    await insertReviewWork(store.db, { board: other, by: ann, to: guest });
    await store.db.updateTable('versions').set({ by_id: guest.id }).execute();
    await store.db
      .transaction()
      .execute((trx) => mergeGuest(trx, { guest: guest.id, account: ben.id, now: 3 }));
    for (const table of [
      'threads',
      'comments',
      'suggestions',
      'reactions',
      'thread_reads',
      'reviews',
      'reviewers',
      'inbox',
      'versions',
    ] as const) {
      const rows = JSON.stringify(await store.db.selectFrom(table).selectAll().execute());
      expect([table, rows.includes(guest.id)]).toEqual([table, false]);
    }
    const inbox = await store.db.selectFrom('inbox').select(['user_id', 'by_id']).execute();
    expect(inbox).toEqual([{ user_id: ben.id, by_id: ann.id }]);
  });
});
