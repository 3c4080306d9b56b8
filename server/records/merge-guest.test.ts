import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Role } from '#lib/board/can.ts';
import type { BoardId } from '#lib/board/ids.ts';
import { createAccount, eraseUser, findAccount } from '#server/store/accounts.ts';
import { createInvite } from '#server/store/invites.ts';
import { addMember, listPeople, roleOf } from '#server/store/members.ts';
import type { Store } from '#server/store/open-store.ts';
import { findSession } from '#server/store/sessions.ts';
import { findUser, type User } from '#server/store/users.ts';
import { insertTestBoard, insertTestUser, userId } from '#server/testing/insert-records.ts';
import { dialects, startTestDatabases, type TestDatabases } from '#server/testing/test-databases.ts';
import { startTestSession } from '#server/testing/test-session.ts';
import { mergeGuest } from './merge-guest.ts';

const secret = 'a secret for the tests of merging guests';

describe.each(dialects)('a guest who goes into an account, on %s', (dialect) => {
  let databases: TestDatabases;
  let store: Store;
  let owner: User;
  let guest: User;
  let board: BoardId;
  const account: User = { id: userId('account'), name: 'Account', colour: 'pink' };

  beforeAll(async () => {
    databases = await startTestDatabases(dialect);
  });
  afterAll(async () => databases.stop());
  beforeEach(async () => {
    store = await databases.open();
    owner = await insertTestUser(store, 'owner');
    guest = await insertTestUser(store, 'guest');
    const email = 'account@example.org';
    await createAccount(store.db, { ...account, email, isEmailVerified: true, passwordHash: null, now: 1 });
    board = await insertTestBoard(store, 'plan', owner);
  });

  const join = (user: User, role: Role) =>
    addMember(store.db, { boardId: board, userId: user.id, role, now: 2_000 });
  const merge = (from = guest.id, now = 5) =>
    store.db.transaction().execute((trx) => mergeGuest(trx, { guest: from, account: account.id, now }));

  it.each<[Role, Role | null, Role]>([
    ['editor', null, 'editor'],
    ['editor', 'viewer', 'editor'],
    ['viewer', 'editor', 'editor'],
    ['editor', 'editor', 'editor'],
    ['commenter', 'facilitator', 'facilitator'],
  ])('as %s, where the account was %s, leaves it %s', async (guestRole, accountRole, role) => {
    await join(guest, guestRole);
    if (accountRole) await join(account, accountRole);
    expect(await merge()).toEqual([board]);
    expect(await roleOf(store.db, board, account.id)).toBe(role);
    expect(await roleOf(store.db, board, guest.id)).toBeNull();
    expect((await listPeople(store.db, board)).map(({ id, formerIds }) => [id, formerIds])).toEqual([
      [owner.id, undefined],
      [account.id, [guest.id]],
    ]);
  });

  it('is nobody from then on: their sessions have ended, and they cannot go into a second account', async () => {
    const { hash } = await startTestSession(store, guest, secret, { now: 2 });
    expect(await findSession(store.db, hash, 3)).not.toBeNull();
    await merge();
    expect(await findSession(store.db, hash, 6)).toBeNull();
    expect(await findAccount(store.db, guest.id)).toBeNull();
    expect(await merge()).toEqual([]);
  });

  it.each<[string, () => User]>([
    ['an account', () => account],
    ['nobody', () => ({ ...guest, id: userId('nobody') })],
  ])('cannot be %s', async (_, who) => {
    await join(account, 'editor');
    expect(await merge(who().id)).toEqual([]);
    expect(await roleOf(store.db, board, account.id)).toBe('editor');
  });

  it('has their links made by the account', async () => {
    await addLink(guest);
    await merge();
    expect(await store.db.selectFrom('invites').select('created_by').execute()).toEqual([
      { created_by: account.id },
    ]);
  });

  it.each<[string, readonly ('guest' | 'account')[], boolean]>([
    ['waits to be let in as the account', ['guest'], false],
    ['waits once', ['guest', 'account'], false],
    ['waits no longer where the account is in already', ['guest'], true],
  ])('%s', async (_, waiting, isIn) => {
    const inviteId = await addLink(owner);
    if (isIn) await join(account, 'viewer');
    for (const who of waiting)
      await store.db
        .insertInto('knocks')
        .values({
          board_id: board,
          user_id: who === 'guest' ? guest.id : account.id,
          role: 'viewer',
          invite_id: inviteId,
          at: 3,
          declined_at: null,
        })
        .execute();
    await merge();
    const knocks = await store.db.selectFrom('knocks').select('user_id').execute();
    expect(knocks).toEqual(isIn ? [] : [{ user_id: account.id }]);
  });

  async function addLink(by: User): Promise<string> {
    await createInvite(store.db, {
      boardId: board,
      role: 'viewer',
      createdBy: by.id,
      now: 3,
      token: 'a token',
    });
    const { id } = await store.db.selectFrom('invites').select('id').executeTakeFirstOrThrow();
    return id;
  }

  it('keeps no name when the account is deleted', async () => {
    await merge();
    await eraseUser(store.db, account.id, 9);
    expect((await findUser(store.db, guest.id))?.name).toBe('Deleted person');
    expect((await findUser(store.db, account.id))?.name).toBe('Deleted person');
  });
});
