import { sql } from 'kysely';
import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { KEPT_FOR } from '#lib/board/bin.ts';
import type { BoardId } from '#lib/board/ids.ts';
import { keepOutline } from '#server/store/board-outlines.ts';
import {
  findBoard,
  listBoardsOf,
  listDeletedBoards,
  restoreBoard,
  softDeleteBoard,
} from '#server/store/boards.ts';
import { boardDocId } from '#server/store/docs.ts';
import { createInvite } from '#server/store/invites.ts';
import { addMember } from '#server/store/members.ts';
import type { Store } from '#server/store/open-store.ts';
import { purgeBoard } from '#server/store/purge-board.ts';
import type { User } from '#server/store/users.ts';
import { insertWorkshop } from '#server/store/workshops.ts';
import { insertTestBoard, insertTestUser } from '#server/testing/insert-records.ts';
import { insertReviewWork } from '#server/testing/insert-review-work.ts';
import { dialects, startTestDatabases, type TestDatabases } from '#server/testing/test-databases.ts';
import { emptyBin, keepEmptyingBin } from './empty-bin.ts';
import { purgeOwnBoard } from './purge-own-board.ts';

const deletedAt = 1_000_000;
const overdue = deletedAt + KEPT_FOR;

describe.each(dialects)('the bin on %s', (dialect) => {
  let databases: TestDatabases;
  let store: Store;
  let ann: User;
  let ben: User;
  let plan: BoardId;
  let kept: BoardId;
  const report = vi.fn<(error: unknown) => void>();

  beforeAll(async () => {
    databases = await startTestDatabases(dialect);
  });
  afterAll(async () => databases.stop());
  beforeEach(async () => {
    report.mockReset();
    store = await databases.open();
    ann = await insertTestUser(store, 'ann');
    ben = await insertTestUser(store, 'ben');
    plan = await fullBoard('plan');
    kept = await fullBoard('kept');
  });

  /** A board with a row in every table that knows of boards. */
  async function fullBoard(name: string): Promise<BoardId> {
    const board = await insertTestBoard(store, name, ann);
    await addMember(store.db, { boardId: board, userId: ben.id, role: 'editor', now: 2 });
    await createInvite(store.db, {
      boardId: board,
      role: 'viewer',
      createdBy: ann.id,
      now: 3,
      token: `token of ${name}`,
    });
    const docId = boardDocId(board);
    const update = { docId, epoch: 1, userId: ben.id, bytes: new Uint8Array([0, 0]) };
    await store.docLog.append([{ ...update, claims: [7] }, update]);
    await store.docLog.saveSnapshot(docId, 2, new Uint8Array([0, 0]));
    const row = { board_id: board, hash: 'h' };
    await store.db
      .insertInto('audit_heads')
      .values({ ...row, seq: 1 })
      .execute();
    await store.db
      .insertInto('audit')
      .values({
        ...row,
        seq: 1,
        at: 4,
        address: '',
        browser: '',
        action: '',
        outcome: '',
        detail: '',
        prev_hash: '',
      })
      .execute();
    await store.db
      .insertInto('knocks')
      .values({ board_id: board, user_id: ben.id, role: 'viewer', invite_id: 'any', at: 5 })
      .execute();
    const workshop = { id: `workshop of ${name}`, boardId: board, state: '{}', endedAt: null, now: 6 };
    await store.db.transaction().execute((trx) => insertWorkshop(trx, workshop));
    await store.db
      .insertInto('recaps')
      .values({ workshop_id: workshop.id, board_id: board, made_at: 7, recap: '{}', token_hash: null })
      .execute();
    await insertReviewWork(store.db, { board, by: ann, to: ben });
    const picture = { w: 1, h: 1, blocks: '', notes: [] };
    await keepOutline(store.db, board, { headSeq: 3, madeAt: 4, picture });
    return board;
  }

  /** How many rows each table has of a board. */
  async function rowsOf(board: BoardId): Promise<Record<string, number>> {
    const counts: Record<string, number> = {};
    for (const { name, columns } of await store.db.introspection.getTables()) {
      const has = (column: string) => columns.some((each) => each.name === column);
      const key = name === 'boards' ? 'id' : has('board_id') ? 'board_id' : has('doc_id') ? 'doc_id' : null;
      if (key === null) continue;
      const value = key === 'doc_id' ? boardDocId(board) : board;
      const { rows } = await sql<{ n: number | string }>`
        select count(*) as n from ${sql.table(name)} where ${sql.ref(key)} = ${value}`.execute(store.db);
      counts[name] = Number(rows[0]?.n);
    }
    return counts;
  }

  const empty = (now: number, onPurged = (_: BoardId): void => undefined) =>
    emptyBin({ db: store.db, now: () => now, onPurged, report });

  it('the test has a row in every table that knows of boards', async () => {
    const without = Object.entries(await rowsOf(plan)).flatMap(([table, count]) =>
      count === 0 ? [table] : [],
    );
    expect(without).toEqual([]);
  });

  it('a board is removed with all that belongs to it after thirty days, and nothing of another', async () => {
    const others = await rowsOf(kept);
    await softDeleteBoard(store.db, plan, deletedAt);
    const purged: BoardId[] = [];
    await empty(overdue - 1, (id) => purged.push(id));
    expect(purged).toEqual([]);
    expect(await listDeletedBoards(store.db, ann.id)).toEqual([{ id: plan, title: 'plan', deletedAt }]);

    await empty(overdue, (id) => purged.push(id));
    expect(purged).toEqual([plan]);
    expect(new Set(Object.values(await rowsOf(plan)))).toEqual(new Set([0]));
    expect(await rowsOf(kept)).toEqual(others);
    expect(await listBoardsOf(store.db, ben.id)).toMatchObject([{ id: kept }]);
    expect(report).not.toHaveBeenCalled();
  });

  it('a long log goes as well', async () => {
    const update = { docId: boardDocId(plan), epoch: 1, userId: ben.id, bytes: new Uint8Array([0, 0]) };
    for (let round = 0; round < 5; round++)
      await store.docLog.append(Array.from({ length: 250 }, () => update));
    await softDeleteBoard(store.db, plan, deletedAt);
    await empty(overdue);
    expect((await rowsOf(plan)).doc_updates).toBe(0);
  });

  it('a board that was brought back stays', async () => {
    await softDeleteBoard(store.db, plan, deletedAt);
    await restoreBoard(store.db, plan, ann.id);
    await empty(overdue);
    expect(await findBoard(store.db, plan)).toMatchObject({ title: 'plan' });
    expect(await purgeBoard(store.db, plan, overdue)).toBe(false);
    expect((await rowsOf(plan)).doc_updates).toBe(3);
  });

  it('what a crash left half removed cannot be brought back, is not listed, and goes the next time', async () => {
    await softDeleteBoard(store.db, plan, deletedAt);
    await store.db.updateTable('boards').set({ deleted_at: 0 }).where('id', '=', plan).execute();
    await store.db.deleteFrom('doc_updates').where('doc_id', '=', boardDocId(plan)).execute();
    expect(await restoreBoard(store.db, plan, ann.id)).toBe(false);
    expect(await listDeletedBoards(store.db, ann.id)).toEqual([]);
    await empty(overdue);
    expect((await rowsOf(plan)).boards).toBe(0);
  });

  it('one board that cannot be removed is told, and the next is removed', async () => {
    await softDeleteBoard(store.db, plan, deletedAt);
    await softDeleteBoard(store.db, kept, deletedAt + 1);
    const stuck = vi.spyOn(store.db, 'transaction').mockImplementationOnce(() => {
      throw new Error('away');
    });
    await empty(overdue + 1);
    expect(report).toHaveBeenCalledTimes(1);
    expect((await rowsOf(plan)).boards).toBe(1);
    expect((await rowsOf(kept)).boards).toBe(0);
    stuck.mockRestore();
    await empty(overdue + 1);
    expect((await rowsOf(plan)).boards).toBe(0);
  });

  it('a store that is away is told, and nothing else happens', async () => {
    await store.db.destroy();
    await empty(overdue);
    expect(report).toHaveBeenCalledTimes(1);
  });

  it('is emptied at the start and every day, until it is stopped', async () => {
    vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval'] });
    try {
      let now = deletedAt;
      const onPurged = vi.fn<(board: BoardId) => void>();
      const stop = keepEmptyingBin({ db: store.db, now: () => now, onPurged, report });
      await softDeleteBoard(store.db, plan, deletedAt);
      now = overdue;
      vi.advanceTimersByTime(86_399_999);
      expect(onPurged).not.toHaveBeenCalled();
      vi.advanceTimersByTime(1);
      await vi.waitFor(() => expect(onPurged).toHaveBeenCalledWith(plan));
      await stop();
      expect(vi.getTimerCount()).toBe(0);
    } finally {
      vi.useRealTimers();
    }
  });

  describe('by hand', () => {
    const byHand = (user: User, title: string) =>
      purgeOwnBoard(store.db, { boardId: plan, ownerId: user.id, title, now: deletedAt + 1 });

    it('the owner who types its title removes a deleted board at once', async () => {
      await softDeleteBoard(store.db, plan, deletedAt);
      expect(await byHand(ann, 'another')).toBe('other-title');
      expect(await byHand(ann, ' plan ')).toBe('purged');
      expect(await byHand(ann, 'plan')).toBe('no-such-board');
      expect((await rowsOf(plan)).doc_updates).toBe(0);
    });

    it('nobody else does, and no board that is not in the bin', async () => {
      expect(await byHand(ann, 'plan')).toBe('no-such-board');
      await softDeleteBoard(store.db, plan, deletedAt);
      expect(await byHand(ben, 'plan')).toBe('no-such-board');
      expect((await rowsOf(plan)).boards).toBe(1);
    });
  });
});
