import { sql } from 'kysely';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { boardId, insertTestBoard, insertTestUser, userId } from '../testing/insert-records.ts';
import { startThrowawayPostgres, type ThrowawayPostgres } from '../testing/throwaway-postgres.ts';
import { boardDocId } from './docs.ts';
import { openStore, type Store } from './open-store.ts';

const docIds = ['one', 'two', 'three'].map((name) => boardDocId(boardId(name)));

let postgres: ThrowawayPostgres;
let here: Store;
let there: Store;
let reported: Error[] = [];

beforeAll(async () => {
  postgres = await startThrowawayPostgres();
  const open = () =>
    openStore({
      databaseUrl: postgres.url('postgres'),
      dataDir: '',
      report: (error) => reported.push(error),
    });
  // Opened at once, as two processes that start together do: one of them migrates, the other waits for it.
  [here, there] = await Promise.all([open(), open()]);
  const owner = await insertTestUser(here, 'ann');
  for (const name of ['one', 'two', 'three']) await insertTestBoard(here, name, owner);
});

afterAll(async () => {
  await Promise.all([here.close(), there.close()]);
  await postgres.stop();
});

function appendTo(store: Store, order: readonly string[]) {
  return store.docLog.append(
    order.map((docId) => ({ docId, epoch: 1, userId: userId('ann'), bytes: new Uint8Array([1]) })),
  );
}

async function headOf(store: Store, docId: string): Promise<number | undefined> {
  return (await store.docLog.load(docId))?.seq;
}

it('two processes that append to the same documents in opposite orders neither deadlock nor leave a gap', async () => {
  const before = await Promise.all(docIds.map((docId) => headOf(here, docId)));
  const appends = Array.from({ length: 40 }, (_, each) =>
    [here, there].map((store, index) => appendTo(store, index === each % 2 ? docIds : docIds.toReversed())),
  );
  await Promise.all(appends.flat());
  for (const store of [here, there]) {
    const after = await Promise.all(docIds.map((docId) => headOf(store, docId)));
    expect(after).toEqual(before.map((head) => (head ?? 0) + 80));
  }
});

it('an append behind a document that another process holds fails soon, and the other documents go on', async () => {
  const [one = '', two = ''] = docIds;
  const held = Promise.withResolvers<void>();
  const isHeld = Promise.withResolvers<void>();
  const holding = there.db.transaction().execute(async (trx) => {
    await trx.selectFrom('docs').select('id').where('id', '=', one).forUpdate().execute();
    isHeld.resolve();
    await held.promise;
  });
  await isHeld.promise;
  const before = (await headOf(here, two)) ?? 0;
  await expect(appendTo(here, [one, two])).rejects.toThrow('lock timeout');
  expect((await appendTo(here, [two])).get(two)).toBe(before + 1);
  held.resolve();
  await holding;
  expect((await appendTo(here, [one, two])).get(two)).toBe(before + 2);
});

it('a database that crashes fails the append, and serves again when it is back, with what was acknowledged', async () => {
  const before = (await appendTo(here, docIds)).get(docIds[0] ?? '') ?? 0;
  // One connection in the middle of a transaction, so that not only idle ones break.
  const held = here.db.transaction().execute(async (trx) => {
    await sql`select 1`.execute(trx);
    await postgres.crash();
    await sql`select 1`.execute(trx);
  });
  await expect(held).rejects.toThrow();
  await expect(appendTo(here, docIds)).rejects.toThrow();
  await postgres.restart();
  expect(await headOf(here, docIds[0] ?? '')).toBe(before);
  expect((await appendTo(here, docIds)).get(docIds[0] ?? '')).toBe(before + 1);
  expect(reported).not.toEqual([]);
});

it('a database that acknowledges before it has written is refused', async () => {
  await sql`create database hasty`.execute(here.db);
  await sql`alter database hasty set synchronous_commit = off`.execute(here.db);
  const opening = openStore({ databaseUrl: postgres.url('hasty'), dataDir: '' });
  await expect(opening).rejects.toThrow('synchronous_commit is off');
});

it('an address where no database answers is said at once', async () => {
  reported = [];
  const opening = openStore({ databaseUrl: 'postgres://postgres@127.0.0.1:1/none', dataDir: '' });
  await expect(opening).rejects.toThrow(
    /^The Postgres database in DATABASE_URL could not be opened: .*ECONNREFUSED/,
  );
});
