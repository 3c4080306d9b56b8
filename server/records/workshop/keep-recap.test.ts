import { afterAll, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest';
import { sampleNote } from '#lib/board/commands/sample-board.ts';
import { ANONYMOUS, type BoardId, type UserId } from '#lib/board/ids.ts';
import type { EndedWorkshop } from '#lib/workshop/recap.ts';
import { emptyWorkshop } from '#lib/workshop/workshop.ts';
import type { Store } from '#server/store/open-store.ts';
import { findRecap, insertRecap } from '#server/store/recaps.ts';
import type { User } from '#server/store/users.ts';
import { insertTestBoard, insertTestUser } from '#server/testing/insert-records.ts';
import { dialects, startTestDatabases, type TestDatabases } from '#server/testing/test-databases.ts';
import { firstUpdate } from '../first-update.ts';
import { buildRecap, refreshRecap } from './keep-recap.ts';

const ended = { is: 'ended', startedAt: 1_000, endedAt: 61_000 } as const;

describe.each(dialects)('the record of a workshop on %s', (dialect) => {
  let databases: TestDatabases;
  let store: Store;
  let ann: User;
  let ben: User;
  let guest: User;
  let plan: BoardId;
  const readState = vi.fn<(board: BoardId) => Promise<Uint8Array | null>>();

  beforeAll(async () => {
    databases = await startTestDatabases(dialect);
  });
  afterAll(async () => databases.stop());
  beforeEach(async () => {
    store = await databases.open();
    [ann, ben, guest] = [
      await insertTestUser(store, 'ann'),
      await insertTestUser(store, 'ben'),
      await insertTestUser(store, 'guest'),
    ];
    plan = await insertTestBoard(store, 'plan', ann);
    readState.mockReset().mockResolvedValue(null);
  });

  const build = (given: Partial<EndedWorkshop> = {}) =>
    buildRecap(
      { db: store.db, readState },
      { boardId: plan, id: 'workshop-1', workshop: { ...emptyWorkshop, phase: ended, ...given } },
    );
  const note = (name: string, y: number, author: UserId) => ({
    type: 'add-note' as const,
    note: sampleNote(name, 'channels', 0, y, { author }),
  });

  test('names are those of the moment, a guest who signed in since has the account’s', async () => {
    const board = [note('one', 0, guest.id), note('two', 200, ANONYMOUS), note('three', 400, ben.id)];
    readState.mockResolvedValue(firstUpdate(board));
    await store.db.updateTable('users').set({ merged_into: ann.id }).where('id', '=', guest.id).execute();
    await store.db.updateTable('users').set({ name: 'Benjamin' }).where('id', '=', ben.id).execute();
    const recap = await build({ lead: guest.id, people: [guest.id, ben.id, ann.id] });
    expect(recap).toMatchObject({ board: 'plan', lead: 'ann', people: ['ann', 'Benjamin'] });
    expect(recap.blocks.find(({ block }) => block === 'channels')?.notes).toEqual([
      { text: 'one', author: 'ann' },
      { text: 'two', author: null },
      { text: 'three', author: 'Benjamin' },
    ]);
  });

  test('later names, notes and titles do not change what is kept', async () => {
    const recap = await build({ lead: ann.id, people: [ann.id] });
    await keep(recap);
    await store.db.updateTable('users').set({ name: 'Anna' }).execute();
    await store.db.updateTable('boards').set({ title: 'Other' }).execute();
    expect((await findRecap(store.db, plan, 'workshop-1'))?.recap).toEqual(recap);
  });

  test('outcomes noted or taken back after the end are in it, and nothing else changes', async () => {
    const first = { id: 'one', kind: 'decision', text: 'We print' } as const;
    const recap = await build({ lead: ann.id, people: [ann.id], outcomes: [first] });
    await keep(recap);
    const outcomes = [{ id: 'two', kind: 'question', text: 'Where?' } as const];
    await store.db
      .transaction()
      .execute((trx) => refreshRecap(trx, { boardId: plan, id: 'workshop-1', outcomes }));
    expect((await findRecap(store.db, plan, 'workshop-1'))?.recap).toEqual({
      ...recap,
      decisions: [],
      questions: ['Where?'],
    });
  });

  test('a board that cannot be read is no empty recap', async () => {
    readState.mockRejectedValue(new Error('the disk is gone'));
    await expect(build()).rejects.toThrow('the disk is gone');
  });

  async function keep(recap: Awaited<ReturnType<typeof build>>): Promise<void> {
    const row = { id: recap.id, board_id: plan, version: 1, agenda_version: 1, state: '{}', created_at: 1 };
    await store.db
      .insertInto('workshops')
      .values({ ...row, ended_at: 2 })
      .execute();
    await store.db.transaction().execute((trx) => insertRecap(trx, { boardId: plan, recap, now: 2 }));
  }
});
