import { afterAll, beforeAll, expect, onTestFinished, test, vi } from 'vitest';
import type { BoardEvent } from '#lib/sync/board-event.ts';
import { draftDocId } from '#server/store/docs.ts';
import { beginDraft, replaceDraft } from '#server/store/drafts.ts';
import type { Store } from '#server/store/open-store.ts';
import type { User } from '#server/store/users.ts';
import { addNote, writtenBoard } from '#server/sync/testing/written-board.ts';
import { insertTestBoard, insertTestUser } from '#server/testing/insert-records.ts';
import { startTestDatabases, type TestDatabases } from '#server/testing/test-databases.ts';
import { openLiveCounts } from './draft-counts.ts';
import { makeManualTime } from './testing/manual-time.ts';

let databases: TestDatabases;
beforeAll(async () => {
  databases = await startTestDatabases('sqlite');
});
afterAll(async () => databases.stop());

/** Two people on a board, what it is told, and a clock that stands. */
async function scene() {
  const store: Store = await databases.open();
  const [ada, ben] = [await insertTestUser(store, 'ada'), await insertTestUser(store, 'ben')];
  const boardId = await insertTestBoard(store, 'plan', ada);
  const time = makeManualTime(0);
  const told: unknown[] = [];
  const errors: unknown[] = [];
  const setting = { areShown: true, loads: 0 };
  const counts = openLiveCounts({
    db: store.db,
    docLog: {
      load: (docId) => {
        setting.loads += 1;
        return store.docLog.load(docId);
      },
    },
    areShown: async () => setting.areShown,
    send: (_board, event) => told.push(countsIn(event)),
    later: time.later,
    report: (_board, error) => errors.push(error),
  });
  onTestFinished(counts.stop);
  const begin = ({ id }: User) =>
    store.db.transaction().execute((trx) => beginDraft(trx, { boardId, userId: id, now: 1 }));
  const hide = async (user: User, name: string) => {
    const docId = draftDocId(boardId, user.id);
    const bytes = writtenBoard().write(addNote(name, user.id));
    const heads = await store.docLog.append([{ docId, epoch: 1, userId: user.id, bytes }]);
    return heads.get(docId) ?? 0;
  };
  return {
    ...{ store, ada, ben, boardId, time, told, errors, setting, counts, begin, hide },
    /** As the room of the draft does it. */
    write: async (user: User, name: string, notes: number) => {
      const seq = await hide(user, name);
      counts.committed({ boardId, owner: user.id, epoch: 1, seq }, () => notes);
    },
    until: (length: number) => vi.waitUntil(() => told.length >= length),
    newcomer: () => {
      const heard: unknown[] = [];
      return { heard, sendEvent: (event: BoardEvent) => void heard.push(countsIn(event)) };
    },
  };
}

function countsIn(event: BoardEvent): unknown {
  return event.type === 'drafts' ? event.counts : event;
}

test('a board is told how many notes each person has in hiding, and those who have none are not named', async () => {
  const { ada, ben, begin, write, told, until } = await scene();
  await begin(ada);
  await begin(ben);
  await write(ben, 'one', 1);
  await until(1);
  expect(told).toEqual([{ [ben.id]: 1 }]);
});

test('it is told at most every 500 ms, and not at all while the numbers stay', async () => {
  const { ada, ben, begin, write, told, until, time } = await scene();
  await begin(ada);
  await begin(ben);
  await write(ben, 'one', 1);
  await until(1);
  await vi.waitUntil(() => time.waiting() === 1);
  await write(ben, 'two', 2);
  await write(ada, 'three', 1);
  time.pass(499);
  expect(told).toHaveLength(1);
  time.pass(1);
  await until(2);
  expect(told.at(-1)).toEqual({ [ada.id]: 1, [ben.id]: 2 });
  await vi.waitUntil(() => time.waiting() === 1);
  await write(ben, 'two', 2);
  time.pass(500);
  await vi.waitUntil(() => time.waiting() === 0);
  expect(told).toHaveLength(2);
});

test('what is in the store counts from the start, each draft read once', async () => {
  const { ada, ben, begin, hide, boardId, counts, setting } = await scene();
  for (const user of [ada, ben]) await begin(user);
  await hide(ben, 'one');
  await hide(ben, 'two');
  const all = await Promise.all([counts.countsOf(boardId), counts.countsOf(boardId)]);
  expect(all).toEqual([{ [ben.id]: 2 }, { [ben.id]: 2 }]);
  expect(setting.loads).toBe(2);
  // Another process wrote.
  await hide(ada, 'three');
  expect(await counts.countsOf(boardId)).toEqual({ [ada.id]: 1, [ben.id]: 2 });
  expect(setting.loads).toBe(3);
});

test('what was revealed counts no more', async () => {
  const { store, ben, begin, hide, boardId, counts, told, until } = await scene();
  await begin(ben);
  const seq = await hide(ben, 'one');
  expect(await counts.countsOf(boardId)).toEqual({ [ben.id]: 1 });
  const head = { docId: draftDocId(boardId, ben.id), epoch: 1, seq };
  await store.db.transaction().execute((trx) => replaceDraft(trx, head, { rest: null, now: 1 }));
  counts.changed(boardId);
  await until(1);
  expect(told).toEqual([{}]);
});

test('where counts are hidden nobody is told any', async () => {
  const { ben, begin, write, setting, told, until } = await scene();
  setting.areShown = false;
  await begin(ben);
  await write(ben, 'one', 1);
  await until(1);
  expect(told).toEqual([null]);
});

test('whoever comes is told alone, and on a board without drafts not at all', async () => {
  const { ben, begin, hide, boardId, counts, newcomer, told, time } = await scene();
  const early = newcomer();
  counts.welcome(boardId, early);
  await vi.waitUntil(() => time.waiting() === 1);
  time.pass(500);
  await begin(ben);
  await hide(ben, 'one');
  await vi.waitUntil(() => time.waiting() === 0);
  const late = newcomer();
  counts.welcome(boardId, late);
  await vi.waitUntil(() => late.heard.length === 1);
  expect([late.heard, early.heard, told]).toEqual([[{ [ben.id]: 1 }], [], []]);
});

test('a draft that cannot be read is reported and counts as empty', async () => {
  const { store, ada, ben, begin, hide, boardId, counts, errors } = await scene();
  for (const user of [ada, ben]) await begin(user);
  await hide(ada, 'one');
  await hide(ben, 'two');
  await store.db
    .updateTable('doc_updates')
    .set({ at: 77 })
    .where('doc_id', '=', draftDocId(boardId, ben.id))
    .execute();
  expect(await counts.countsOf(boardId)).toEqual({ [ada.id]: 1 });
  expect(errors).toHaveLength(1);
});
