import { sql } from 'kysely';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { boardId, insertTestBoard, insertTestUser, userId } from '../testing/insert-records.ts';
import { dialects, startTestDatabases, type TestDatabases } from '../testing/test-databases.ts';
import { findBoard } from './boards.ts';
import { DamagedDocError, StaleEpochError } from './doc-errors.ts';
import type { DocId, PendingUpdate } from './doc-log.ts';
import { boardDocId } from './docs.ts';
import type { Store } from './open-store.ts';

const ann = userId('ann');
const docIds = ['one', 'two', 'three', 'four', 'five'].map((name) => boardDocId(boardId(name)));
const docOne = boardDocId(boardId('one'));

function pending(docId: DocId, ...bytes: number[]): PendingUpdate {
  return { docId, epoch: 1, userId: ann, bytes: new Uint8Array(bytes) };
}

async function load({ docLog }: Store, docId: DocId) {
  const doc = await docLog.load(docId);
  if (!doc) throw new Error(`There is no document ${docId}.`);
  return doc;
}

describe.each(dialects)('the log of documents on %s', (dialect) => {
  let databases: TestDatabases;
  let store: Store;
  let time = 0;

  beforeAll(async () => {
    databases = await startTestDatabases(dialect);
  });
  afterAll(async () => databases.stop());
  beforeEach(async () => {
    time = 5_000;
    store = await databases.open({ now: () => time });
    const owner = await insertTestUser(store, 'ann');
    for (const name of ['one', 'two', 'three', 'four', 'five']) await insertTestBoard(store, name, owner);
  });

  /** Everything that the log holds, to compare before and after. */
  async function everything() {
    const docs = await store.db.selectFrom('docs').selectAll().orderBy('id').execute();
    const updates = await store.db
      .selectFrom('doc_updates')
      .selectAll()
      .orderBy('doc_id')
      .orderBy('seq')
      .execute();
    const boards = await store.db.selectFrom('boards').selectAll().orderBy('id').execute();
    return { docs, updates, boards };
  }

  it('a document that does not exist loads as nothing', async () => {
    expect(await store.docLog.load('board/nowhere-at-all')).toBeNull();
  });

  it('updates come back as they went in, in order', async () => {
    const big = new Uint8Array(300_000).map((_, index) => index % 251);
    await store.docLog.append([pending(docOne, 1, 2), pending(docOne), { ...pending(docOne), bytes: big }]);
    await store.docLog.append([{ ...pending(docOne, 255, 0, 128), userId: null }]);
    expect(await load(store, docOne)).toEqual({
      epoch: 1,
      seq: 5,
      snapshot: null,
      updates: [
        new Uint8Array([0, 0]),
        new Uint8Array([1, 2]),
        new Uint8Array(),
        big,
        new Uint8Array([255, 0, 128]),
      ],
      clientOwners: new Map(),
    });
  });

  it('append tells the last number of each document', async () => {
    const heads = await store.docLog.append([
      pending(docIds[1] ?? '', 1),
      pending(docOne, 2),
      pending(docIds[1] ?? '', 3),
    ]);
    expect(heads).toEqual(
      new Map([
        [docOne, 2],
        [docIds[1], 3],
      ]),
    );
    expect(await store.docLog.append([])).toEqual(new Map());
  });

  it('a batch of thousands goes in whole', async () => {
    await store.docLog.append(Array.from({ length: 2_500 }, (_, index) => pending(docOne, index % 256)));
    const { seq, updates } = await load(store, docOne);
    expect(seq).toBe(2_501);
    expect(updates.slice(1).map(([byte]) => byte)).toEqual(
      Array.from({ length: 2_500 }, (_, index) => index % 256),
    );
  });

  it('twenty concurrent appends of five documents leave no gap and keep the order of each append', async () => {
    const appends = Array.from({ length: 20 }, (_, each) => {
      // Every append names the documents from another one on, twice over.
      const order = docIds.map((_, index) => docIds[(index + each) % docIds.length] ?? '');
      return store.docLog.append([...order, ...order].map((docId, index) => pending(docId, each, index)));
    });
    await Promise.all(appends);
    for (const docId of docIds) {
      const { seq, updates } = await load(store, docId);
      expect(seq).toBe(41);
      expect(updates).toHaveLength(41);
      for (let each = 0; each < 20; each += 1) {
        const places = updates.flatMap((bytes, place) =>
          bytes.length === 2 && place > 0 && bytes[0] === each ? place : [],
        );
        expect(places).toHaveLength(2);
        expect((updates[places[0] ?? 0] ?? [])[1]).toBeLessThan((updates[places[1] ?? 0] ?? [])[1] ?? -1);
      }
    }
  });

  it('an append of a replaced document is refused, and with it everything that came along', async () => {
    await store.db.updateTable('docs').set({ epoch: 2 }).where('id', '=', docOne).execute();
    const before = await everything();
    time = 9_000;
    const appending = store.docLog.append([...docIds.map((docId) => pending(docId, 7))]);
    await expect(appending).rejects.toThrow(StaleEpochError);
    await expect(appending).rejects.toMatchObject({ docId: docOne });
    expect(await everything()).toEqual(before);
    await store.docLog.append([{ ...pending(docOne, 8), epoch: 2 }]);
    expect((await load(store, docOne)).seq).toBe(2);
  });

  it('an append to a document that does not exist is refused, and with it everything that came along', async () => {
    const before = await everything();
    const appending = store.docLog.append([pending(docOne, 7), pending('board/nowhere-at-all', 7)]);
    await expect(appending).rejects.toThrow(StaleEpochError);
    expect(await everything()).toEqual(before);
  });

  it('updates of two epochs of one document cannot both be right: nothing is written', async () => {
    const before = await everything();
    const appending = store.docLog.append([pending(docOne, 7), { ...pending(docOne, 7), epoch: 2 }]);
    await expect(appending).rejects.toThrow(StaleEpochError);
    expect(await everything()).toEqual(before);
  });

  it('an append that fails half-way writes nothing, and the next one leaves no gap', async () => {
    // A row in the way of the second document's next number makes the last of the statements fail.
    const second = docIds[1] ?? '';
    await sql`insert into doc_updates values (${second}, 2, null, 0, ${new Uint8Array([1])}, ${new Uint8Array([1])})`.execute(
      store.db,
    );
    const before = await everything();
    time = 9_000;
    await expect(store.docLog.append([pending(docOne, 7), pending(second, 7)])).rejects.toThrow();
    expect(await everything()).toEqual(before);
    expect(await store.docLog.append([pending(docOne, 7)])).toEqual(new Map([[docOne, 2]]));
  });

  it('an append moves its board to the top of the lists, a draft does not', async () => {
    const draft = 'draft/board-two/user-ann';
    await store.db
      .insertInto('docs')
      .values({
        id: draft,
        board_id: boardId('two'),
        kind: 'draft',
        owner_id: ann,
        epoch: 1,
        head_seq: 0,
        snapshot_seq: 0,
      })
      .execute();
    time = 9_000;
    await store.docLog.append([pending(docOne, 7), pending(draft, 7)]);
    expect(await findBoard(store.db, boardId('one'))).toMatchObject({ updatedAt: 9_000 });
    expect(await findBoard(store.db, boardId('two'))).toMatchObject({ updatedAt: 1_000 });
    expect((await load(store, draft)).updates).toEqual([new Uint8Array([7])]);
  });

  it('a snapshot takes the place of the updates before it', async () => {
    await store.docLog.append([pending(docOne, 1), pending(docOne, 2)]);
    await store.docLog.saveSnapshot(docOne, 2, new Uint8Array([20]));
    await store.docLog.append([pending(docOne, 3)]);
    expect(await load(store, docOne)).toEqual({
      epoch: 1,
      seq: 4,
      snapshot: new Uint8Array([20]),
      updates: [new Uint8Array([2]), new Uint8Array([3])],
      clientOwners: new Map(),
    });
    await store.docLog.saveSnapshot(docOne, 4, new Uint8Array([40]));
    expect(await load(store, docOne)).toMatchObject({ snapshot: new Uint8Array([40]), updates: [] });
  });

  it('a late snapshot does not stand in for a newer one', async () => {
    await store.docLog.append([pending(docOne, 1), pending(docOne, 2)]);
    await store.docLog.saveSnapshot(docOne, 3, new Uint8Array([30]));
    await store.docLog.saveSnapshot(docOne, 2, new Uint8Array([20]));
    await store.docLog.saveSnapshot(docOne, 2, new Uint8Array([21]));
    expect(await load(store, docOne)).toMatchObject({ snapshot: new Uint8Array([30]), updates: [] });
    const { snapshot_seq } = await store.db
      .selectFrom('docs')
      .select('snapshot_seq')
      .where('id', '=', docOne)
      .executeTakeFirstOrThrow();
    expect(snapshot_seq).toBe(3);
  });

  it('a snapshot ahead of the log, or of nothing, is refused', async () => {
    await expect(store.docLog.saveSnapshot(docOne, 2, new Uint8Array([1]))).rejects.toThrow(
      'does not reach 2',
    );
    await expect(store.docLog.saveSnapshot('board/nowhere-at-all', 1, new Uint8Array([1]))).rejects.toThrow();
    expect(await store.db.selectFrom('doc_snapshots').selectAll().execute()).toEqual([]);
  });

  it('the log outlives the process that wrote it', async () => {
    await store.docLog.append([pending(docOne, 1)]);
    await store.close();
    const reopened = await databases.openAgain();
    expect(await load(reopened, docOne)).toMatchObject({ seq: 2 });
  });

  it('errors name the document and the place, never the contents', () => {
    const error = new DamagedDocError(docOne, 'update', 17);
    expect(error.message).toBe(
      'Document board/board-one is damaged: update 17 is missing or fails its checksum.',
    );
  });
});
