import type { Transaction } from 'kysely';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Role } from '#lib/board/can.ts';
import type { BoardId } from '#lib/board/ids.ts';
import { createInvite, findInvite, listInvites } from '#server/store/invites.ts';
import { setLobby } from '#server/store/knocks.ts';
import { addMember, listPeople, roleOf } from '#server/store/members.ts';
import type { Store } from '#server/store/open-store.ts';
import type { Schema } from '#server/store/schema.ts';
import type { User } from '#server/store/users.ts';
import { insertTestBoard, insertTestUser } from '#server/testing/insert-records.ts';
import { dialects, startTestDatabases, type TestDatabases } from '#server/testing/test-databases.ts';
import { admitPerson } from './admit-person.ts';
import { changeRole } from './change-role.ts';
import { joinBoard } from './join-board.ts';
import { removeMember } from './remove-member.ts';
import { revokeInvite } from './revoke-invite.ts';
import { transferOwnership } from './transfer-ownership.ts';

const token = 'a-token-of-this-test';
const now = 10_000;

describe.each(dialects)('people on %s', (dialect) => {
  let databases: TestDatabases;
  let store: Store;
  let ann: User;
  let ben: User;
  let plan: BoardId;

  beforeAll(async () => {
    databases = await startTestDatabases(dialect);
  });
  afterAll(async () => databases.stop());
  beforeEach(async () => {
    store = await databases.open();
    ann = await insertTestUser(store, 'ann');
    ben = await insertTestUser(store, 'ben');
    plan = await insertTestBoard(store, 'plan', ann, 1_000);
  });

  const within = <T>(work: (trx: Transaction<Schema>) => Promise<T>) => store.db.transaction().execute(work);
  const add = (user: User, role: Role) => addMember(store.db, { boardId: plan, userId: user.id, role, now });
  const invite = (more: { role?: Role; maxUses?: number } = {}) =>
    createInvite(store.db, { boardId: plan, role: 'editor', createdBy: ann.id, now, token, ...more });
  const join = async (user: User, at = now) => {
    const found = await findInvite(store.db, token, at);
    if (!found) throw new Error('The link is unknown.');
    return within((trx) => joinBoard(trx, { invite: found, userId: user.id, now: at }));
  };
  const set = (actor: User, user: User, role: Role) =>
    within((trx) => changeRole(trx, { boardId: plan, actorId: actor.id, userId: user.id, role, now }));

  it('of many who take the last use at once one is in', async () => {
    await invite({ maxUses: 1 });
    const crowd = await Promise.all(['cho', 'dan', 'eve', 'fay'].map((name) => insertTestUser(store, name)));
    const joined = await Promise.all(crowd.map((user) => join(user)));
    expect(joined.map(({ is }) => is).toSorted()).toEqual(['member', 'over', 'over', 'over']);
    expect(await listPeople(store.db, plan)).toHaveLength(2);
    expect(await listInvites(store.db, plan)).toMatchObject([{ uses: 1 }]);
  });

  it('two owners who lower each other at once leave one', async () => {
    await add(ben, 'owner');
    const made = await Promise.all([set(ann, ben, 'viewer'), set(ben, ann, 'viewer')]);
    expect(made.filter((each) => typeof each === 'object')).toHaveLength(1);
    const owners = (await listPeople(store.db, plan)).filter(({ role }) => role === 'owner');
    expect(owners).toHaveLength(1);
  });

  it('two owners who leave at once leave one', async () => {
    await add(ben, 'owner');
    const leave = ({ id }: User) =>
      within((trx) => removeMember(trx, { boardId: plan, actorId: id, userId: id, links: 'keep', now }));
    const left = await Promise.all([leave(ann), leave(ben)]);
    expect(left.filter((each) => each === 'last-owner')).toHaveLength(1);
    expect(await listPeople(store.db, plan)).toMatchObject([{ role: 'owner' }]);
  });

  it('an ownership goes to a member, and to nobody else', async () => {
    const give = (actor: User, user: User) =>
      within((trx) => transferOwnership(trx, { boardId: plan, actorId: actor.id, userId: user.id, now }));
    expect(await give(ann, ben)).toBe('no-such-member');
    expect(await give(ann, ann)).toBe('no-such-member');
    await add(ben, 'viewer');
    expect(await give(ben, ben)).toBe('not-allowed');
    expect(await give(ann, ben)).toEqual({ from: 'viewer' });
    expect(await roleOf(store.db, plan, ann.id)).toBe('facilitator');
    expect(await give(ann, ben)).toBe('not-allowed');
  });

  it('a link puts nobody out who owns the board or is above who revokes it', async () => {
    const id = await invite();
    const cho = await insertTestUser(store, 'cho');
    for (const user of [ben, cho]) await join(user);
    await set(ann, ben, 'owner');
    const revoke = (actorRole: Role) =>
      within((trx) =>
        revokeInvite(trx, {
          boardId: plan,
          actorId: ann.id,
          actorRole,
          inviteId: id,
          guests: 'put-out',
          now,
        }),
      );
    expect(await revoke('owner')).toEqual({ putOut: [cho.id] });
    expect(await revoke('owner')).toBe('no-such-invite');
    expect(await roleOf(store.db, plan, ben.id)).toBe('owner');
  });

  it('who waits is let in once, by the role of the link', async () => {
    await within((trx) => setLobby(trx, plan, true));
    await invite({ role: 'commenter', maxUses: 1 });
    expect(await join(ben)).toEqual({ is: 'waiting', isNew: true });
    expect(await join(ben)).toEqual({ is: 'waiting', isNew: false });
    const admit = () =>
      within((trx) => admitPerson(trx, { boardId: plan, userId: ben.id, admit: true, now }));
    const both = await Promise.all([admit(), admit()]);
    expect(both.filter((each) => each !== null)).toEqual([{ role: 'commenter' }]);
    expect(await roleOf(store.db, plan, ben.id)).toBe('commenter');
    expect(await join(ben)).toEqual({ is: 'member', role: 'commenter', spent: false });
  });

  it('a link raises a member, unless their role was chosen since it was made', async () => {
    await add(ben, 'viewer');
    await invite({ role: 'editor' });
    await set(ann, ben, 'commenter');
    expect(await join(ben, now + 1)).toEqual({ is: 'member', role: 'commenter', spent: false });
    const cho = await insertTestUser(store, 'cho');
    await add(cho, 'viewer');
    expect(await join(cho, now + 1)).toEqual({ is: 'member', role: 'editor', spent: true });
  });
});
