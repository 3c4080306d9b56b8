import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Role } from '#lib/board/can.ts';
import { softDeleteBoard } from '../store/boards.ts';
import { addMember } from '../store/members.ts';
import type { Store } from '../store/open-store.ts';
import type { User } from '../store/users.ts';
import { boardId, insertTestBoard, insertTestUser, userId } from '../testing/insert-records.ts';
import { startTestDatabases, type TestDatabases } from '../testing/test-databases.ts';
import { boardRole } from './board-role.ts';

describe('the role on a board', () => {
  let databases: TestDatabases;
  let store: Store;
  let ann: User;
  let ben: User;
  const plan = boardId('plan');

  beforeAll(async () => {
    databases = await startTestDatabases('sqlite');
    store = await databases.open();
    ann = await insertTestUser(store, 'ann');
    ben = await insertTestUser(store, 'ben');
    await insertTestBoard(store, 'plan', ann);
    const gone = await insertTestBoard(store, 'gone', ann);
    await softDeleteBoard(store.db, gone, 2_000);
  });
  afterAll(async () => databases.stop());

  it.each<Role>(['facilitator', 'editor', 'commenter', 'viewer'])(
    'of a member is theirs: %s',
    async (role) => {
      const user = await insertTestUser(store, role);
      await addMember(store.db, { boardId: plan, userId: user.id, role, now: 3_000 });
      expect(await boardRole(store.db, user, plan)).toEqual({ boardId: plan, role, user });
    },
  );

  it('of the owner is owner', async () => {
    expect(await boardRole(store.db, ann, 'board-plan')).toEqual({ boardId: plan, role: 'owner', user: ann });
  });

  it.each<[string, () => User | null, unknown]>([
    ['a visitor', () => null, plan],
    ['a stranger', () => ben, plan],
    [
      'a person whom the store does not know',
      () => ({ id: userId('eve'), name: 'Eve', colour: 'grey' }),
      plan,
    ],
    ['the owner of a deleted board', () => ann, boardId('gone')],
    ['a board that never was', () => ann, boardId('nothing')],
    ['no id', () => ann, undefined],
    ['a list of ids', () => ann, [plan]],
    ['a path', () => ann, '../board-plan'],
    ['an id and more', () => ann, 'board-plan?role=owner'],
    ['an id with a space', () => ann, 'board-plan '],
    ['a piece of SQL', () => ann, "board-plan' or '1'='1"],
    ['an object that reads as an id', () => ann, { toString: () => plan }],
  ])('of %s is none', async (_, user, id) => {
    expect(await boardRole(store.db, user(), id)).toBeNull();
  });
});
