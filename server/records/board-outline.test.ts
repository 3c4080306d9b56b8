import { afterAll, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest';
import type { BoardId } from '#lib/board/ids.ts';
import { boardDocId } from '#server/store/docs.ts';
import type { Store } from '#server/store/open-store.ts';
import type { User } from '#server/store/users.ts';
import { boardId, insertTestBoard, insertTestUser } from '#server/testing/insert-records.ts';
import { dialects, startTestDatabases, type TestDatabases } from '#server/testing/test-databases.ts';
import { makeOutlineReader, type OutlineReader } from './board-outline.ts';
import { firstUpdate } from './first-update.ts';

const empty = firstUpdate([]);

describe.each(dialects)('outlines on %s', (dialect) => {
  let databases: TestDatabases;
  let store: Store;
  let ann: User;
  let plan: BoardId;
  let time: number;
  const readState = vi.fn<(board: BoardId) => Promise<Uint8Array | null>>();
  const report = vi.fn<(error: unknown) => void>();

  beforeAll(async () => {
    databases = await startTestDatabases(dialect);
  });
  afterAll(async () => databases.stop());
  beforeEach(async () => {
    store = await databases.open();
    ann = await insertTestUser(store, 'ann');
    plan = await insertTestBoard(store, 'plan', ann);
    time = 1_000_000;
    readState.mockReset().mockResolvedValue(empty);
    report.mockReset();
  });

  const reader = (): OutlineReader => makeOutlineReader({ db: store.db, readState, now: () => time, report });
  const write = () =>
    store.docLog.append([
      { docId: boardDocId(plan), epoch: 1, userId: ann.id, bytes: new Uint8Array([0, 0]) },
    ]);

  test('a board is drawn once for each state of it, also by the next process', async () => {
    const first = await reader()(plan);
    expect(first?.blocks).toMatch(/^M/);
    expect(await reader()(plan)).toEqual(first);
    expect(readState).toHaveBeenCalledTimes(1);
    await write();
    time += 10_000;
    await reader()(plan);
    expect(readState).toHaveBeenCalledTimes(2);
    await reader()(plan);
    expect(readState).toHaveBeenCalledTimes(2);
  });

  test('a board that is being written on is drawn every ten seconds at most', async () => {
    const read = reader();
    await read(plan);
    await write();
    time += 9_999;
    await read(plan);
    expect(readState).toHaveBeenCalledTimes(1);
    time += 1;
    await read(plan);
    expect(readState).toHaveBeenCalledTimes(2);
  });

  test('those who ask at once share one drawing, and boards are drawn one after the other', async () => {
    const other = await insertTestBoard(store, 'other', ann);
    let running = 0;
    let most = 0;
    readState.mockImplementation(async () => {
      running += 1;
      most = Math.max(most, running);
      await new Promise(setImmediate);
      running -= 1;
      return empty;
    });
    const read = reader();
    await Promise.all([read(plan), read(other), read(plan), read(other)]);
    expect(readState).toHaveBeenCalledTimes(2);
    expect(most).toBe(1);
  });

  test('a kept outline that cannot be read is drawn anew', async () => {
    await reader()(plan);
    await store.db.updateTable('board_outlines').set({ outline: '{"w":1}' }).execute();
    expect((await reader()(plan))?.blocks).toMatch(/^M/);
    expect(readState).toHaveBeenCalledTimes(2);
  });

  test('a board without a document has no outline', async () => {
    expect(await reader()(boardId('missing'))).toBeNull();
    expect(readState).not.toHaveBeenCalled();
  });

  test('a failed read is told, not kept, and does not hold up the next', async () => {
    readState.mockRejectedValueOnce(new Error('away'));
    const read = reader();
    await expect(read(plan)).rejects.toThrow('away');
    expect(await read(plan)).not.toBeNull();
  });

  test('an outline that cannot be kept is shown all the same', async () => {
    await store.db.schema.dropTable('board_outlines').execute();
    await store.db.schema
      .createTable('board_outlines')
      .addColumn('board_id', 'text')
      .addColumn('head_seq', 'bigint')
      .addColumn('made_at', 'bigint')
      .addColumn('outline', 'text')
      .execute();
    expect(await reader()(plan)).not.toBeNull();
    expect(report).toHaveBeenCalledTimes(1);
  });
});
