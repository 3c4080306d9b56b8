import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { boardId, insertTestBoard, insertTestUser } from '../testing/insert-records.ts';
import { type SeededRandom, seededRandom } from '../testing/seeded-random.ts';
import { dialects, startTestDatabases, type TestDatabases } from '../testing/test-databases.ts';
import { DamagedDocError } from './doc-errors.ts';
import { boardDocId } from './docs.ts';
import type { Store } from './open-store.ts';

const docOne = boardDocId(boardId('one'));
const docTwo = boardDocId(boardId('two'));
const HEAD = 12;
const SNAPSHOTS = [4, 8];

describe.each(dialects)('damage to a stored document on %s', (dialect) => {
  let databases: TestDatabases;
  let store: Store;
  let whole: number[];
  let reported: Error[];

  beforeAll(async () => {
    databases = await startTestDatabases(dialect);
  });
  afterAll(async () => databases.stop());

  /** Two documents alike, of 12 updates and two snapshots; a state is all updates so far, end to end. */
  beforeEach(async () => {
    reported = [];
    store = await databases.open({ report: (error) => reported.push(error) });
    const owner = await insertTestUser(store, 'ann');
    for (const name of ['one', 'two']) {
      const docId = boardDocId(await insertTestBoard(store, name, owner));
      whole = [0, 0];
      for (let seq = 2; seq <= HEAD; seq += 1) {
        const bytes = new Uint8Array(20).map((_, index) => (seq * 31 + index * 7) % 256);
        await store.docLog.append([{ docId, epoch: 1, userId: owner.id, bytes }]);
        whole.push(...bytes);
        if (SNAPSHOTS.includes(seq)) await store.docLog.saveSnapshot(docId, seq, new Uint8Array(whole));
      }
    }
  });

  async function contents(docId = docOne): Promise<number[]> {
    const doc = await store.docLog.load(docId);
    return [doc?.snapshot ?? [], ...(doc?.updates ?? [])].flatMap((bytes) => [...bytes]);
  }

  async function removeSnapshots(seqs: readonly number[]): Promise<void> {
    await store.db
      .deleteFrom('doc_snapshots')
      .where('doc_id', '=', docOne)
      .where('seq', 'in', seqs)
      .execute();
  }

  /** Changes one bit, or one of the other values, of an update; returns what it was. */
  async function damageUpdate(seq: number, random: SeededRandom): Promise<() => Promise<unknown>> {
    const rows = store.db.selectFrom('doc_updates').selectAll().where('doc_id', '=', docOne);
    const { bytes, checksum, at, user_id } = await rows.where('seq', '=', seq).executeTakeFirstOrThrow();
    const write = (
      values: Partial<{ bytes: Uint8Array; checksum: Uint8Array; at: number; user_id: string | null }>,
    ) =>
      store.db
        .updateTable('doc_updates')
        .set(values)
        .where('doc_id', '=', docOne)
        .where('seq', '=', seq)
        .execute();
    const kinds = [
      () => write({ bytes: flipBit(bytes, random) }),
      () => write({ bytes: bytes.slice(0, random(bytes.length)) }),
      () => write({ checksum: flipBit(checksum, random) }),
      () => write({ checksum: checksum.slice(0, random(checksum.length)) }),
      () => write({ at: at + 1 + random(1_000) }),
      () => write({ user_id: random(2) === 0 ? null : 'user-eve' }),
    ];
    await kinds[random(kinds.length)]?.();
    return () => write({ bytes, checksum, at, user_id });
  }

  async function damageSnapshot(seq: number, random: SeededRandom): Promise<() => Promise<unknown>> {
    const rows = store.db.selectFrom('doc_snapshots').selectAll().where('doc_id', '=', docOne);
    const { state, checksum } = await rows.where('seq', '=', seq).executeTakeFirstOrThrow();
    const write = (values: Partial<{ state: Uint8Array; checksum: Uint8Array }>) =>
      store.db
        .updateTable('doc_snapshots')
        .set(values)
        .where('doc_id', '=', docOne)
        .where('seq', '=', seq)
        .execute();
    const kinds = [
      () => write({ state: flipBit(state, random) }),
      () => write({ state: state.slice(0, random(state.length)) }),
      () => write({ checksum: flipBit(checksum, random) }),
    ];
    await kinds[random(kinds.length)]?.();
    return () => write({ state, checksum });
  }

  it('every change of a row at a random place is found, or a snapshot makes up for it', async () => {
    for (let seed = 1; seed <= 120; seed += 1) {
      const random = seededRandom(seed);
      const seq = 1 + random(HEAD);
      const repair = await damageUpdate(seq, random);
      const loading = contents();
      if (seq > 8) {
        await expect(loading, `seed ${seed}`).rejects.toMatchObject({ docId: docOne, part: 'update', seq });
        await expect(loading, `seed ${seed}`).rejects.toThrow(DamagedDocError);
      } else expect(await loading, `seed ${seed}`).toEqual(whole);
      await repair();
    }
    expect(await contents()).toEqual(whole);
  });

  it('without a snapshot, every change of a row at a random place is found', async () => {
    await removeSnapshots(SNAPSHOTS);
    for (let seed = 1; seed <= 120; seed += 1) {
      const random = seededRandom(seed);
      const seq = 1 + random(HEAD);
      const repair = await damageUpdate(seq, random);
      await expect(contents(), `seed ${seed}`).rejects.toMatchObject({ docId: docOne, seq });
      await repair();
    }
    expect(await contents()).toEqual(whole);
  });

  it('a damaged snapshot is passed over for an older one, and said', async () => {
    for (let seed = 1; seed <= 60; seed += 1) {
      const repair = await damageSnapshot(8, seededRandom(seed));
      reported = [];
      expect(await contents(), `seed ${seed}`).toEqual(whole);
      expect(reported, `seed ${seed}`).toEqual([new DamagedDocError(docOne, 'snapshot', 8)]);
      await repair();
    }
    reported = [];
    expect(await contents()).toEqual(whole);
    expect(reported).toEqual([]);
  });

  it('with no good snapshot the log alone is enough', async () => {
    const random = seededRandom(1);
    for (const seq of SNAPSHOTS) await damageSnapshot(seq, random);
    expect(await contents()).toEqual(whole);
    expect(reported).toHaveLength(2);
  });

  it('an older snapshot whose tail is broken makes up for nothing', async () => {
    const random = seededRandom(1);
    await damageSnapshot(8, random);
    await damageUpdate(6, random);
    await expect(contents()).rejects.toMatchObject({ part: 'update', seq: 6 });
  });

  it('a log that was cut off before its only good snapshot loads, and no further back', async () => {
    await removeSnapshots([4]);
    await store.db.deleteFrom('doc_updates').where('doc_id', '=', docOne).where('seq', '<=', 8).execute();
    expect(await contents()).toEqual(whole);
    await damageSnapshot(8, seededRandom(1));
    await expect(contents()).rejects.toMatchObject({ part: 'update', seq: 1 });
  });

  it('a row of another document in this one is found', async () => {
    await store.db.deleteFrom('doc_updates').where('doc_id', '=', docOne).where('seq', '=', 10).execute();
    await store.db
      .updateTable('doc_updates')
      .set({ doc_id: docOne })
      .where('doc_id', '=', docTwo)
      .where('seq', '=', 10)
      .execute();
    await expect(contents()).rejects.toMatchObject({ docId: docOne, seq: 10 });
    await expect(contents(docTwo)).rejects.toMatchObject({ docId: docTwo, seq: 10 });
  });

  it('two rows that changed places are found', async () => {
    for (const [from, to] of [
      [10, 99],
      [11, 10],
      [99, 11],
    ] as const)
      await store.db
        .updateTable('doc_updates')
        .set({ seq: to })
        .where('doc_id', '=', docOne)
        .where('seq', '=', from)
        .execute();
    await expect(contents()).rejects.toMatchObject({ seq: 10 });
  });

  it.each([
    { what: 'a missing update', remove: 10, head: HEAD, found: 10 },
    { what: 'a missing last update', remove: HEAD, head: HEAD, found: HEAD },
    { what: 'a head beyond the log', remove: 0, head: HEAD + 1, found: HEAD + 1 },
    { what: 'a head before the end of the log', remove: 0, head: HEAD - 1, found: HEAD },
    { what: 'a head before the snapshot', remove: 0, head: 5, found: 6 },
  ])('$what is found', async ({ remove, head, found }) => {
    await store.db.deleteFrom('doc_updates').where('doc_id', '=', docOne).where('seq', '=', remove).execute();
    await store.db.updateTable('docs').set({ head_seq: head }).where('id', '=', docOne).execute();
    await expect(contents()).rejects.toMatchObject({ docId: docOne, part: 'update', seq: found });
  });

  it('damage to one document leaves the others as they are', async () => {
    await damageUpdate(10, seededRandom(1));
    await expect(contents(docOne)).rejects.toThrow(DamagedDocError);
    expect(await contents(docTwo)).toEqual(whole);
  });
});

function flipBit(bytes: Uint8Array, random: SeededRandom): Uint8Array {
  const flipped = new Uint8Array(bytes);
  const index = random(flipped.length);
  flipped[index] = (flipped[index] ?? 0) ^ (1 << random(8));
  return flipped;
}
