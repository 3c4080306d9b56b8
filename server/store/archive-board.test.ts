import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { BoardId } from '#lib/board/ids.ts';
import { insertTestBoard, insertTestUser } from '../testing/insert-records.ts';
import { dialects, startTestDatabases, type TestDatabases } from '../testing/test-databases.ts';
import { archiveBoard } from './archive-board.ts';
import { listBoardsOf } from './boards.ts';
import { addMember } from './members.ts';
import type { Store } from './open-store.ts';
import type { User } from './users.ts';

describe.each(dialects)('archives on %s', (dialect) => {
  let databases: TestDatabases;
  let store: Store;
  let ann: User;
  let ben: User;
  let plan: BoardId;
  let other: BoardId;

  beforeAll(async () => {
    databases = await startTestDatabases(dialect);
  });
  afterAll(async () => databases.stop());
  beforeEach(async () => {
    store = await databases.open();
    ann = await insertTestUser(store, 'ann');
    ben = await insertTestUser(store, 'ben');
    plan = await insertTestBoard(store, 'plan', ann, 2_000);
    other = await insertTestBoard(store, 'other', ann, 1_000);
    await addMember(store.db, { boardId: plan, userId: ben.id, role: 'editor', now: 2 });
  });

  const archivedOf = async (user: User) =>
    Object.fromEntries((await listBoardsOf(store.db, user.id)).map(({ id, archived }) => [id, archived]));

  it('a board is put away for one person, and comes back', async () => {
    expect(await archiveBoard(store.db, plan, ann.id, 5_000)).toBe(true);
    expect(await archivedOf(ann)).toEqual({ [plan]: true, [other]: false });
    expect(await archivedOf(ben)).toEqual({ [plan]: false });
    expect(await archiveBoard(store.db, plan, ann.id, null)).toBe(true);
    expect(await archivedOf(ann)).toEqual({ [plan]: false, [other]: false });
  });

  it('a stranger puts nothing away', async () => {
    expect(await archiveBoard(store.db, other, ben.id, 5_000)).toBe(false);
  });
});
