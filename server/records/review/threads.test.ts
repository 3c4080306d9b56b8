import { randomFillSync } from 'node:crypto';
import { pino } from 'pino';
import { afterAll, beforeAll, beforeEach, describe, expect, it, onTestFinished } from 'vitest';
import type { BoardId, UserId } from '#lib/board/ids.ts';
import { mayKnow } from '#lib/review/blind.ts';
import type { CommentBody } from '#lib/review/comment-body.ts';
import { parseCommentId, parseReviewId, parseThreadId } from '#lib/review/ids.ts';
import type { Thread } from '#lib/review/thread.ts';
import { insertComment } from '#server/store/comments.ts';
import { boardDocId } from '#server/store/docs.ts';
import { listEntries } from '#server/store/inbox-page.ts';
import { addMember, roleOf } from '#server/store/members.ts';
import { deleteReviewMarks } from '#server/store/move-review-work.ts';
import type { Store } from '#server/store/open-store.ts';
import { addReaction } from '#server/store/reactions.ts';
import { insertReview, openReviewOn } from '#server/store/reviews.ts';
import { markRead } from '#server/store/thread-reads.ts';
import { insertThread } from '#server/store/threads.ts';
import type { User } from '#server/store/users.ts';
import { defaultLimits, defaultTimings } from '#server/sync/limits.ts';
import { Rooms } from '#server/sync/rooms.ts';
import { addNote, noteId, writtenBoard } from '#server/sync/testing/written-board.ts';
import { insertTestBoard, insertTestUser } from '#server/testing/insert-records.ts';
import { seededRandom } from '#server/testing/seeded-random.ts';
import { dialects, startTestDatabases, type TestDatabases } from '#server/testing/test-databases.ts';
import { mergeGuest } from '../merge-guest.ts';
import { beginThread } from './begin-thread.ts';
import { findThreads, listThreads, parseThreadCursor } from './list-threads.ts';
import { react } from './react.ts';
import { reply } from './reply.ts';
import { openDesk, type ReviewDesk } from './review-desk.ts';

const body = (text: string): CommentBody => [{ kind: 'paragraph', runs: [{ kind: 'text', text }] }];

describe.each(dialects)('threads on %s', (dialect) => {
  let databases: TestDatabases;
  let store: Store;
  let ada: User;
  let ben: User;
  let boardId: BoardId;
  let time: number;

  beforeAll(async () => {
    databases = await startTestDatabases(dialect);
  });
  afterAll(async () => databases.stop());
  beforeEach(async () => {
    store = await databases.open();
    ada = await insertTestUser(store, 'ada');
    ben = await insertTestUser(store, 'ben');
    boardId = await insertTestBoard(store, 'plan', ada);
    await addMember(store.db, { boardId, userId: ben.id, role: 'editor', now: 2 });
    time = 1_000;
  });

  const maker = {
    now: () => time,
    random: (bytes: Uint8Array<ArrayBuffer>) => void randomFillSync(bytes),
  };
  const as = <T>(user: User, act: (desk: ReviewDesk) => Promise<T>): Promise<T> =>
    store.db
      .transaction()
      .execute(async (trx) =>
        act(await openDesk(trx, { boardId, me: { id: user.id, role: 'editor' } }, maker)),
      );
  const openRooms = (): Rooms => {
    const rooms = new Rooms({
      docLog: store.docLog,
      roleOf: (board, user) => roleOf(store.db, board, user),
      log: pino({ level: 'silent' }),
      limits: defaultLimits,
      timings: { ...defaultTimings, gather: 1 },
      now: Date.now,
    });
    onTestFinished(() => rooms.end());
    return rooms;
  };
  const begin = async (rooms: Rooms, user = ada, text = 'Why?'): Promise<Thread> => {
    const made = await beginThread(
      { db: store.db, rooms },
      {
        boardId,
        me: { id: user.id, role: 'editor' },
        subject: { is: 'note', note: noteId('price') },
        kind: null,
        body: body(text),
      },
      maker,
    );
    return (typeof made === 'string' ? null : made.thread) ?? expect.fail(JSON.stringify(made));
  };
  const one = async ({ id }: Thread, reader: User = ada): Promise<Thread> => {
    const { threads } = await findThreads(store.db, { boardId, reader: reader.id, now: time }, [id]);
    return threads[0] ?? expect.fail('there is no such thread');
  };

  describe('about a note', () => {
    it('stay where it lay when it went, however long ago they were begun and whichever server it was', async () => {
      const first = openRooms();
      const board = writtenBoard();
      await first.addToBoard(boardId, () => board.write(addNote('price', ben.id)));
      const thread = await begin(first);
      expect(thread.anchor).toMatchObject({ lastAt: { block: 'channels', x: 10, y: 20 }, isThere: true });
      await first.end();
      const second = openRooms();
      const at = { block: 'cost-structure', x: 33.5, y: -4, z: 1 } as const;
      await second.addToBoard(boardId, () => board.write({ type: 'move-note', id: noteId('price'), at }));
      await second.end();
      const third = openRooms();
      await third.addToBoard(boardId, () => board.write({ type: 'remove-note', id: noteId('price') }));
      expect((await one(thread)).anchor).toEqual({
        is: 'note',
        note: noteId('price'),
        lastAt: { block: 'cost-structure', x: 33.5, y: -4 },
        isThere: false,
      });
      await third.addToBoard(boardId, () => board.write(addNote('price', ben.id)));
      expect((await one(thread)).anchor).toMatchObject({ isThere: true });
    });

    it('follow it with the very update, or not at all', async () => {
      const rooms = openRooms();
      const board = writtenBoard();
      await rooms.addToBoard(boardId, () => board.write(addNote('price', ben.id)));
      const thread = await begin(rooms);
      const gone = { is: 'gone', note: noteId('price'), lay: { block: 'channels', x: 1, y: 2 } } as const;
      const update = { userId: ben.id, bytes: Uint8Array.of(0, 0), notes: [gone] };
      const docId = boardDocId(boardId);
      await expect(
        store.docLog.append([
          { ...update, docId, epoch: 1 },
          { ...update, docId: 'board/no-such-board', epoch: 1 },
        ]),
      ).rejects.toThrow();
      expect((await one(thread)).anchor).toMatchObject({ isThere: true });
      await store.docLog.append([{ ...update, docId, epoch: 1 }]);
      expect((await one(thread)).anchor).toMatchObject({ lastAt: { x: 1, y: 2 }, isThere: false });
    });

    it('are about that board’s note alone', async () => {
      const rooms = openRooms();
      const board = writtenBoard();
      await rooms.addToBoard(boardId, () => board.write(addNote('price', ben.id)));
      const thread = await begin(rooms);
      const other = await insertTestBoard(store, 'other', ada);
      const copy = writtenBoard();
      await rooms.addToBoard(other, () => copy.write(addNote('price', ben.id)));
      await rooms.addToBoard(other, () => copy.write({ type: 'remove-note', id: noteId('price') }));
      expect((await one(thread)).anchor).toMatchObject({ isThere: true });
    });

    it('know at once when it went while they were begun', async () => {
      const rooms = openRooms();
      const board = writtenBoard();
      await rooms.addToBoard(boardId, () => board.write(addNote('price', ben.id)));
      const racing = {
        headSeq: (id: BoardId) => rooms.headSeq(id),
        readState: async (id: BoardId) => {
          const state = await rooms.readState(id);
          await rooms.addToBoard(id, () => board.write({ type: 'remove-note', id: noteId('price') }));
          return state;
        },
      };
      const thread = await begin(racing as Rooms);
      expect((await one(thread)).anchor).toMatchObject({ lastAt: { x: 10, y: 20 }, isThere: false });
    });
  });

  it('comments that come at once are told apart by their times, and the order stays', async () => {
    const rooms = openRooms();
    await rooms.addToBoard(boardId, () => writtenBoard().write(addNote('price', ben.id)));
    const thread = await begin(rooms);
    time -= 500;
    await Promise.all(
      Array.from({ length: 20 }, (_each, index) =>
        as(index % 2 ? ada : ben, (desk) => reply(desk, thread.id, body(`${index}`))),
      ),
    );
    const { comments, changedAt } = await one(thread);
    const times = comments.map(({ at }) => at);
    expect(times).toEqual(Array.from({ length: 21 }, (_each, index) => 1_000 + index));
    expect(changedAt).toBe(1_020);
  });

  it('a guest who signs in to an account brings all that they said and had read', async () => {
    const rooms = openRooms();
    await rooms.addToBoard(boardId, () => writtenBoard().write(addNote('price', ben.id)));
    const guest = await insertTestUser(store, 'guest');
    await addMember(store.db, { boardId, userId: guest.id, role: 'editor', now: 2 });
    const thread = await begin(rooms, guest);
    const comment = thread.comments[0]?.id ?? expect.fail();
    for (const user of [guest, ben]) await as(user, (desk) => react(desk, comment, '👍', 'add'));
    await as(ada, (desk) =>
      reply(desk, thread.id, [
        {
          kind: 'paragraph',
          runs: [
            { kind: 'mention', user: guest.id, name: '' },
            { kind: 'mention', user: ben.id, name: '' },
          ],
        },
      ]),
    );
    await as(guest, ({ trx, open }) => markRead(trx, { boardId, reader: guest.id, open }, 'all', 5_000));
    await store.db
      .transaction()
      .execute((trx) => mergeGuest(trx, { guest: guest.id, account: ben.id, now: 3 }));
    const merged = await one(thread, ben);
    expect(merged).toMatchObject({ createdBy: ben.id, isUnread: false });
    expect(merged.comments[0]).toMatchObject({ author: ben.id, reactions: [{ users: [ben.id] }] });
    const entries = await listEntries(store.db, ben.id, { from: null, limit: 10 });
    expect(entries.map(({ by }) => by.id)).toEqual([ada.id]);
    for (const table of ['comments', 'reactions', 'thread_reads', 'inbox'] as const)
      expect(
        JSON.stringify(await store.db.selectFrom(table).selectAll().execute()).replaceAll(
          /"body":".*?[^\\]"/g,
          '',
        ),
      ).not.toContain(guest.id);
    // A name that was written before leads to the account.
    const later = await as(ada, (desk) =>
      reply(desk, thread.id, [{ kind: 'paragraph', runs: [{ kind: 'mention', user: guest.id, name: '' }] }]),
    );
    const said = typeof later === 'string' ? null : later.thread?.comments.at(-1)?.body?.[0];
    expect(said).toMatchObject({ runs: [{ user: ben.id, name: 'ben' }] });
  });

  it('what was somebody’s alone goes with their account; what they said stays', async () => {
    const rooms = openRooms();
    await rooms.addToBoard(boardId, () => writtenBoard().write(addNote('price', ben.id)));
    const thread = await begin(rooms);
    await as(ben, ({ trx, open }) => markRead(trx, { boardId, reader: ben.id, open }, 'all', 5_000));
    await as(ben, (desk) => reply(desk, thread.id, body('Said by Ben')));
    expect(await listEntries(store.db, ben.id, { from: null, limit: 10 })).toHaveLength(1);
    await store.db.transaction().execute((trx) => deleteReviewMarks(trx, ben.id));
    expect(await listEntries(store.db, ben.id, { from: null, limit: 10 })).toEqual([]);
    expect((await one(thread)).comments).toHaveLength(2);
  });

  it('who reads what is the same for the database as for the rule, whatever was said', async () => {
    const draw = seededRandom(7);
    const users = await Promise.all(
      Array.from({ length: 5 }, async (_each, index) => {
        const user = await insertTestUser(store, `person-${index}`);
        await addMember(store.db, { boardId, userId: user.id, role: 'commenter', now: 2 });
        return user.id;
      }),
    );
    const pick = <T>(list: readonly T[]): T => list[draw(list.length)] ?? expect.fail();
    const reviewId = (name: string) => parseReviewId(`review-${name}`) ?? expect.fail();
    const reviews = [null, reviewId('old'), reviewId('open')];
    const [waiting, other, submitted] = users as [UserId, UserId, UserId];
    const works: { thread: string; by: UserId; review: (typeof reviews)[number] }[] = [];
    await store.db.transaction().execute(async (trx) => {
      await insertReview(trx, boardId, {
        id: reviewId('open'),
        askedBy: ada.id,
        askedAt: 1,
        dueAt: 9_999,
        closedAt: null,
        ask: '',
        reviewers: [waiting, other, submitted].map((user) => ({ user, submittedAt: null })),
      });
      await trx.updateTable('reviewers').set({ submitted_at: 5 }).where('user_id', '=', submitted).execute();
      for (let index = 0; index < 120; index++) {
        const thread = parseThreadId(`thread-${index}`) ?? expect.fail();
        const [by, review] = [pick(users), reviews[draw(3)] ?? null];
        works.push({ thread, by, review });
        await insertThread(trx, {
          id: thread,
          boardId,
          createdBy: by,
          createdAt: 1,
          changedAt: draw(10),
          kind: null,
          anchor: { is: 'block', block: 'channels' },
          noteAuthor: null,
          review,
        });
        for (let said = 0; said <= draw(3); said++) {
          const id = parseCommentId(`comment-${index}-${said}`) ?? expect.fail();
          const work = said === 0 ? { by, review } : { by: pick(users), review: reviews[draw(3)] ?? null };
          await insertComment(trx, {
            id,
            boardId,
            thread,
            author: work.by,
            body: body('x'),
            at: 10 * said + draw(10),
            review: work.review,
          });
          await addReaction(trx, { boardId, comment: id, user: pick(users), emoji: '👀', review: null }, 1);
        }
      }
    });
    const open = await openReviewOn(store.db, boardId, 6);
    for (const reader of users) {
      await as(ada, ({ trx }) => markRead(trx, { boardId, reader, open }, 'all', 5 + draw(20)));
      const found: Thread[] = [];
      let unread = 0;
      for (let next: string | null = ''; next !== null; ) {
        const from = next === '' ? null : parseThreadCursor(next);
        const page = await listThreads(store.db, { boardId, reader, now: 6 }, from);
        found.push(...page.threads);
        ({ next, unread } = page);
      }
      const known = works.filter((work) => mayKnow(work, reader, open)).map(({ thread }) => thread);
      expect(found.map(({ id }) => id).toSorted()).toEqual(known.toSorted());
      expect(found.length).toBeGreaterThan(40);
      expect(unread).toBe(found.filter(({ isUnread }) => isUnread).length);
      expect(unread).toBeGreaterThan(0);
    }
    expect(works.filter((work) => !mayKnow(work, waiting, open)).length).toBeGreaterThan(10);
  });
});
