import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { UserId } from '#lib/board/ids.ts';
import { insertTestBoard, insertTestUser, userId } from '../testing/insert-records.ts';
import { dialects, startTestDatabases, type TestDatabases } from '../testing/test-databases.ts';
import type { PendingUpdate } from './doc-log.ts';
import { boardDocId } from './docs.ts';
import type { Store } from './open-store.ts';
import type { User } from './users.ts';

describe.each(dialects)('owners of client ids on %s', (dialect) => {
  let databases: TestDatabases;
  let store: Store;
  let ann: User;
  let ben: User;
  let plan: string;
  let other: string;

  beforeAll(async () => {
    databases = await startTestDatabases(dialect);
  });
  afterAll(async () => databases.stop());
  beforeEach(async () => {
    store = await databases.open();
    ann = await insertTestUser(store, 'ann');
    ben = await insertTestUser(store, 'ben');
    plan = boardDocId(await insertTestBoard(store, 'plan', ann));
    other = boardDocId(await insertTestBoard(store, 'other', ann));
  });

  const update = (docId: string, by: UserId, ...claims: readonly number[]): PendingUpdate => ({
    docId,
    epoch: 1,
    userId: by,
    bytes: Uint8Array.of(0, 0),
    claims,
  });
  const ownersOf = async (docId: string) => (await store.docLog.load(docId))?.clientOwners;

  it('7.1 a claim is stored with its update, on its document only', async () => {
    await store.docLog.append([
      update(plan, ann.id, 7, 2 ** 32 - 1),
      update(plan, ben.id, 8),
      update(plan, ben.id),
    ]);
    expect(await ownersOf(plan)).toEqual(
      new Map([
        [7, ann.id],
        [2 ** 32 - 1, ann.id],
        [8, ben.id],
      ]),
    );
    expect(await ownersOf(other)).toEqual(new Map());
  });

  it('7.1 the first claim stays, in one batch and across batches', async () => {
    await store.docLog.append([update(plan, ann.id, 7), update(plan, ben.id, 7)]);
    await store.docLog.append([update(plan, ben.id, 7, 8)]);
    expect(await ownersOf(plan)).toEqual(
      new Map([
        [7, ann.id],
        [8, ben.id],
      ]),
    );
  });

  it('a claim is gone when its update is not stored', async () => {
    const stale = { ...update(other, ben.id, 9), epoch: 5 };
    await expect(store.docLog.append([update(plan, ann.id, 7), stale])).rejects.toThrow();
    expect(await ownersOf(plan)).toEqual(new Map());
    expect(await ownersOf(other)).toEqual(new Map());
  });

  it('whoever was removed claims nothing, and what they and others wrote is stored all the same', async () => {
    const heads = await store.docLog.append([update(plan, userId('gone'), 7), update(plan, ben.id, 8)]);
    expect(heads.get(plan)).toBe(3);
    expect(await ownersOf(plan)).toEqual(new Map([[8, ben.id]]));
  });

  it('a thousand claims at once are stored', async () => {
    const many = Array.from({ length: 1_200 }, (_each, index) => index + 1);
    await store.docLog.append([update(plan, ann.id, ...many)]);
    expect((await ownersOf(plan))?.size).toBe(1_200);
  });
});
