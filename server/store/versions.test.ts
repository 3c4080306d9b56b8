import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { BoardId, UserId } from '#lib/board/ids.ts';
import { insertTestBoard, insertTestUser } from '../testing/insert-records.ts';
import { dialects, startTestDatabases, type TestDatabases } from '../testing/test-databases.ts';
import { softDeleteBoard } from './boards.ts';
import { boardDocId } from './docs.ts';
import type { Store } from './open-store.ts';
import { purgeBoard } from './purge-board.ts';
import type { User } from './users.ts';
import {
  countNamedVersions,
  deleteVersion,
  findVersion,
  forgetVersions,
  insertVersion,
  listVersions,
  type NewVersion,
  newestVersion,
  relabelVersion,
} from './versions.ts';
import { countUpdates, logSpan, timeOfUpdate, timesAfter, writersBetween } from './versions-log.ts';

describe.each(dialects)('versions on %s', (dialect) => {
  let databases: TestDatabases;
  let store: Store;
  let ann: User;
  let ben: User;
  let plan: BoardId;
  let other: BoardId;
  let time: number;

  beforeAll(async () => {
    databases = await startTestDatabases(dialect);
  });
  afterAll(async () => databases.stop());
  beforeEach(async () => {
    time = 1_000;
    store = await databases.open({ now: () => time });
    ann = await insertTestUser(store, 'ann');
    ben = await insertTestUser(store, 'ben');
    plan = await insertTestBoard(store, 'plan', ann, time);
    other = await insertTestBoard(store, 'other', ann, time);
  });

  /** Appends an update that changes nothing, at this time. */
  const write = async (by: UserId | null, at: number, boardId = plan) => {
    time = at;
    const bytes = new Uint8Array([0, 0]);
    await store.docLog.append([{ docId: boardDocId(boardId), epoch: 1, userId: by, bytes }]);
  };
  const keep = (id: string, seq: number, given: Partial<NewVersion> = {}, boardId = plan) => {
    const version: NewVersion = { id, seq, at: seq * 1_000, reason: 'sitting', name: '', by: null, ...given };
    return store.db.transaction().execute((trx) => insertVersion(trx, boardId, version));
  };
  const ids = async (given: Partial<Parameters<typeof listVersions>[2]> = {}) =>
    (await listVersions(store.db, plan, { after: null, limit: 10, ...given })).map(({ id }) => id);

  it('a version comes back as it was kept, with who wrote since the one before, the last one first', async () => {
    await write(ann.id, 2_000);
    await write(ben.id, 3_000);
    await write(ann.id, 4_000);
    await write(null, 5_000);
    await keep('second', 4, { name: 'Before lunch', by: ben.id, reason: 'named' });
    expect(await findVersion(store.db, plan, 'second')).toEqual({
      id: 'second',
      seq: 4,
      at: 4_000,
      reason: 'named',
      name: 'Before lunch',
      by: ben.id,
      authors: [ann.id, ben.id],
    });
    expect((await keep('third', 5)).authors).toEqual([]);
    expect((await keep('first', 2)).authors).toEqual([ann.id]);
    expect(await findVersion(store.db, other, 'second')).toBeNull();
  });

  it('a list goes on where it ended, also among versions of one state', async () => {
    for (const [id, seq] of [
      ['a', 1],
      ['b', 2],
      ['c', 2],
      ['d', 2],
      ['e', 3],
    ] as const)
      await keep(id, seq);
    await keep('elsewhere', 2, {}, other);
    expect(await ids()).toEqual(['e', 'd', 'c', 'b', 'a']);
    expect(await ids({ limit: 2 })).toEqual(['e', 'd']);
    expect(await ids({ after: { seq: 2, id: 'd' } })).toEqual(['c', 'b', 'a']);
    expect(await ids({ after: { seq: 1, id: 'a' } })).toEqual([]);
  });

  it('of the newest state the named version is the one that is meant', async () => {
    expect(await newestVersion(store.db, plan)).toBeNull();
    await keep('zebra', 2);
    await keep('aardvark', 2, { name: 'One', by: ann.id });
    await keep('older', 1, { name: 'Two', by: ann.id });
    expect((await newestVersion(store.db, plan))?.id).toBe('aardvark');
  });

  it('only a board’s own versions are renamed and taken away', async () => {
    await keep('a', 1);
    const relabel = (boardId: BoardId) =>
      store.db
        .transaction()
        .execute((trx) => relabelVersion(trx, boardId, { id: 'a', reason: 'named', name: 'A', by: ann.id }));
    expect(await relabel(other)).toBe(false);
    expect(await countNamedVersions(store.db, plan)).toBe(0);
    expect(await relabel(plan)).toBe(true);
    expect(await countNamedVersions(store.db, plan)).toBe(1);
    await store.db.transaction().execute((trx) => deleteVersion(trx, other, 'a'));
    expect(await ids()).toEqual(['a']);
    await store.db.transaction().execute((trx) => deleteVersion(trx, plan, 'a'));
    expect(await ids()).toEqual([]);
  });

  it('old ones that nobody has named are forgotten, and nothing else is', async () => {
    await keep('old', 1);
    await keep('old but named', 2, { name: 'Kept', by: ann.id, at: 1 });
    await keep('young', 3);
    await write(ann.id, 2_000);
    expect(await forgetVersions(store.db, 3_000)).toBe(1);
    expect(await ids()).toEqual(['young', 'old but named']);
    expect((await logSpan(store.db, plan))?.last.seq).toBe(2);
  });

  it('a row that is no version is an error and not an empty list', async () => {
    await keep('a', 1);
    for (const values of [
      { reason: 'why not' },
      { authors: 'nobody' },
      { authors: '["x"]' },
      { authors: '{}' },
    ]) {
      await store.db
        .updateTable('versions')
        .set({ reason: 'sitting', authors: '[]', ...values })
        .execute();
      await expect(ids()).rejects.toThrow(`versions.${Object.keys(values)[0]}`);
    }
  });

  it('versions go with their board', async () => {
    await keep('a', 1);
    await store.db.transaction().execute((trx) => softDeleteBoard(trx, plan, 5_000));
    expect(await purgeBoard(store.db, plan, 5_000)).toBe(true);
    expect(await store.db.selectFrom('versions').selectAll().execute()).toEqual([]);
  });

  it('the log tells when each update was written, and by whom', async () => {
    for (const at of [2_000, 3_000, 4_000]) await write(at === 3_000 ? ben.id : ann.id, at);
    await write(ben.id, 9_000, other);
    const nowhere = 'board-nowhere' as BoardId;
    expect(await logSpan(store.db, plan)).toEqual({
      first: { seq: 1, at: 1_000 },
      last: { seq: 4, at: 4_000 },
    });
    expect(await logSpan(store.db, nowhere)).toBeNull();
    expect(await timeOfUpdate(store.db, plan, 3)).toEqual({ seq: 3, at: 3_000 });
    expect(await timeOfUpdate(store.db, plan, 5)).toBeNull();
    expect(await timesAfter(store.db, plan, { after: 2, since: 0 })).toEqual([
      { seq: 3, at: 3_000 },
      { seq: 4, at: 4_000 },
    ]);
    expect(await timesAfter(store.db, plan, { after: 0, since: 3_500 })).toEqual([{ seq: 4, at: 4_000 }]);
    expect(await writersBetween(store.db, plan, { after: 1, upTo: 3 })).toEqual([ben.id, ann.id]);
  });

  it('updates are counted by the part of the time that they fall into', async () => {
    // A clock that was set back is the last but one.
    for (const at of [1_001, 1_999, 2_000, 10_999, 500, 11_000]) await write(ann.id, at);
    const counted = await countUpdates(store.db, plan, { from: 1_000, to: 10_999, upTo: 7, count: 10 });
    expect(counted).toEqual([4, 1, 0, 0, 0, 0, 0, 0, 0, 2]);
    expect(await countUpdates(store.db, plan, { from: 1_000, to: 1_000, upTo: 1, count: 3 })).toEqual([
      1, 0, 0,
    ]);
  });
});
