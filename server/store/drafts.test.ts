import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { BoardId } from '#lib/board/ids.ts';
import { insertTestBoard, insertTestUser } from '../testing/insert-records.ts';
import { dialects, startTestDatabases, type TestDatabases } from '../testing/test-databases.ts';
import { StaleEpochError } from './doc-errors.ts';
import type { PendingUpdate } from './doc-log.ts';
import { draftDocId } from './docs.ts';
import { beginDraft, draftState, hasHadDrafts, listOpenDrafts, replaceDraft } from './drafts.ts';
import type { Store } from './open-store.ts';
import { listBoardsDeletedBy, purgeBoard } from './purge-board.ts';
import type { User } from './users.ts';

describe.each(dialects)('drafts in %s', (dialect) => {
  let databases: TestDatabases;
  let store: Store;
  let ada: User;
  let board: BoardId;

  beforeAll(async () => {
    databases = await startTestDatabases(dialect);
  });
  afterAll(async () => databases.stop());
  beforeEach(async () => {
    store = await databases.open();
    ada = await insertTestUser(store, 'ada');
    board = await insertTestBoard(store, 'plan', ada);
  });

  const key = () => ({ boardId: board, userId: ada.id });
  const docId = () => draftDocId(board, ada.id);
  const begin = () => store.db.transaction().execute((trx) => beginDraft(trx, { ...key(), now: 5 }));
  const update = (epoch: number): PendingUpdate => ({
    docId: docId(),
    epoch,
    userId: ada.id,
    bytes: Uint8Array.of(0, 0),
    claims: [7],
  });
  const replace = (seq: number, rest: Uint8Array | null = null, epoch = 1) =>
    store.db
      .transaction()
      .execute((trx) => replaceDraft(trx, { docId: docId(), epoch, seq }, { rest, now: 9 }));

  it('begins once, however many tabs come', async () => {
    expect(await draftState(store.db, key())).toBe('none');
    expect(await hasHadDrafts(store.db, board)).toBe(false);
    await Promise.all([begin(), begin(), begin()]);
    expect(await draftState(store.db, key())).toBe('open');
    expect(await listOpenDrafts(store.db, board)).toEqual([
      { docId: docId(), owner: ada.id, epoch: 1, seq: 1 },
    ]);
    expect((await store.docLog.load(docId()))?.updates).toHaveLength(1);
  });

  it('is empty and over after it was replaced by nothing, for whoever still writes to it too', async () => {
    await begin();
    await store.docLog.append([update(1), update(1)]);
    await store.docLog.saveSnapshot(docId(), 2, Uint8Array.of(0, 0));
    expect(await replace(3)).toBe(true);
    expect(await draftState(store.db, key())).toBe('revealed');
    expect(await listOpenDrafts(store.db, board)).toEqual([]);
    expect(await hasHadDrafts(store.db, board)).toBe(true);
    await expect(store.docLog.append([update(1)])).rejects.toThrow(StaleEpochError);
    expect(await store.docLog.load(docId())).toEqual({
      epoch: 2,
      seq: 0,
      snapshot: null,
      updates: [],
      clientOwners: new Map([[7, ada.id]]),
    });
    await begin();
    await store.docLog.append([update(2)]);
    expect(await store.docLog.load(docId())).toMatchObject({ epoch: 2, seq: 2 });
  });

  it('goes on with what is left', async () => {
    await begin();
    const rest = Uint8Array.of(0, 0);
    expect(await replace(1, rest)).toBe(true);
    expect(await store.docLog.load(docId())).toMatchObject({ epoch: 2, seq: 1, updates: [rest] });
  });

  it('is left as it is when it has grown since it was read', async () => {
    await begin();
    await store.docLog.append([update(1)]);
    expect(await replace(1)).toBe(false);
    expect(await replace(2, null, 2)).toBe(false);
    expect(await store.docLog.load(docId())).toMatchObject({ epoch: 1, seq: 2 });
  });

  it('goes when its board is removed for good', async () => {
    await begin();
    await store.docLog.append([update(1)]);
    await store.db.updateTable('boards').set({ deleted_at: 1 }).execute();
    expect(await listBoardsDeletedBy(store.db, 1)).toEqual([board]);
    expect(await purgeBoard(store.db, board, 1)).toBe(true);
    for (const table of ['docs', 'doc_updates', 'client_owners'] as const)
      expect(await store.db.selectFrom(table).selectAll().execute()).toEqual([]);
  });
});
