import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Role } from '#lib/board/can.ts';
import type { BoardId } from '#lib/board/ids.ts';
import { insertTestBoard, insertTestUser } from '../testing/insert-records.ts';
import { dialects, startTestDatabases, type TestDatabases } from '../testing/test-databases.ts';
import { softDeleteBoard } from './boards.ts';
import {
  createInvite,
  findInvite,
  listInvites,
  type NewInvite,
  returnUse,
  revokeInvites,
  spendUse,
} from './invites.ts';
import { findKnock, knock } from './knocks.ts';
import type { Store } from './open-store.ts';
import type { User } from './users.ts';

const token = 'kq3Jx0-9aZbYcXdWeVfUg';
const now = 10_000;

describe.each(dialects)('invites on %s', (dialect) => {
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

  const invite = (role: Role, more: Partial<NewInvite> = {}) =>
    createInvite(store.db, { boardId: plan, role, createdBy: ann.id, now: 4_000, token, ...more });
  const spend = (id: string, at = now) => store.db.transaction().execute((trx) => spendUse(trx, id, at));
  const stateAt = async (at: number) => (await findInvite(store.db, token, at))?.state;

  it('a link tells its board, its role and who made it', async () => {
    const id = await invite('editor');
    await invite('viewer', { token: 'another-token', passwordHash: 'a hash' });
    expect(await findInvite(store.db, token, now)).toEqual({
      id,
      boardId: plan,
      boardTitle: 'plan',
      role: 'editor',
      invitedBy: 'ann',
      createdAt: 4_000,
      passwordHash: null,
      hasLobby: false,
      state: 'open',
    });
    expect(await findInvite(store.db, 'another-token', now)).toMatchObject({
      role: 'viewer',
      passwordHash: 'a hash',
    });
  });

  it('the token is nowhere in the database, and its hash opens nothing', async () => {
    await invite('editor');
    const row = await store.db.selectFrom('invites').selectAll().executeTakeFirstOrThrow();
    expect(JSON.stringify(row)).not.toContain(token);
    expect(row.token_hash).toMatch(/^[0-9a-f]{64}$/);
    for (const guess of [row.token_hash, row.id, '', token.toLowerCase(), `${token} `, "' or 1=1 --"])
      expect(await findInvite(store.db, guess, now), guess).toBeNull();
  });

  it('a token is used for one link', async () => {
    await invite('viewer');
    await expect(invite('editor')).rejects.toThrow();
    expect(await findInvite(store.db, token, now)).toMatchObject({ role: 'viewer' });
  });

  it('a link with a role that this version does not know gives an error', async () => {
    await invite('viewer');
    await store.db.updateTable('invites').set({ role: 'root' }).execute();
    await expect(findInvite(store.db, token, now)).rejects.toThrow('invites.role');
  });

  it('a link of a deleted board is no link', async () => {
    await invite('viewer');
    await softDeleteBoard(store.db, plan, 5_000);
    expect(await findInvite(store.db, token, now)).toBeNull();
  });

  it('a link ends at its hour, and is not taken from then on', async () => {
    const id = await invite('viewer', { expiresAt: 5_000 });
    expect([await stateAt(4_999), await stateAt(5_000)]).toEqual(['open', 'expired']);
    expect([await spend(id, 4_999), await spend(id, 5_000)]).toEqual([true, false]);
  });

  it('a link is taken as often as it may be, and who was not let in after all gives it back', async () => {
    const id = await invite('viewer', { maxUses: 2 });
    expect([await spend(id), await spend(id), await spend(id)]).toEqual([true, true, false]);
    expect(await stateAt(now)).toBe('used-up');
    await store.db.transaction().execute((trx) => returnUse(trx, id));
    expect(await stateAt(now)).toBe('open');
  });

  it('of many who take the last use at once one gets it', async () => {
    const id = await invite('viewer', { maxUses: 1 });
    const taken = await Promise.all(Array.from({ length: 8 }, () => spend(id)));
    expect(taken.filter(Boolean)).toHaveLength(1);
    expect(await listInvites(store.db, plan)).toMatchObject([{ uses: 1 }]);
  });

  it('links are listed with their use, the newest first; somebody’s own if asked', async () => {
    const first = await invite('viewer', { maxUses: 3, expiresAt: 90_000, passwordHash: 'hash' });
    const second = await invite('editor', { token: 'another-token', createdBy: ben.id, now: 5_000 });
    await spend(first);
    const plain = { hasPassword: false, expiresAt: null, maxUses: null, uses: 0, lastUsedAt: null };
    const his = {
      ...plain,
      id: second,
      role: 'editor',
      createdBy: ben.id,
      createdByName: 'ben',
      createdAt: 5_000,
    };
    expect(await listInvites(store.db, plan)).toEqual([
      his,
      {
        id: first,
        role: 'viewer',
        createdBy: ann.id,
        createdByName: 'ann',
        createdAt: 4_000,
        hasPassword: true,
        expiresAt: 90_000,
        maxUses: 3,
        uses: 1,
        lastUsedAt: now,
      },
    ]);
    expect(await listInvites(store.db, plan, ben.id)).toEqual([his]);
  });

  it('a revoked link opens nothing, is listed no more, and nobody waits by it', async () => {
    const id = await invite('editor');
    const revoke = (boardId: BoardId, which: Parameters<typeof revokeInvites>[1]['which']) =>
      store.db.transaction().execute((trx) => revokeInvites(trx, { boardId, which, now }));
    await store.db
      .transaction()
      .execute((trx) => knock(trx, { boardId: plan, userId: ben.id, role: 'editor', inviteId: id, now }));
    const other = await insertTestBoard(store, 'other', ben);
    expect(await revoke(other, { ids: [id] })).toEqual([]);
    expect(await revoke(plan, { ids: [] })).toEqual([]);
    expect(await revoke(plan, { createdBy: ben.id })).toEqual([]);
    expect(await stateAt(now)).toBe('open');
    expect(await revoke(plan, { ids: [id] })).toEqual([id]);
    expect(await revoke(plan, { createdBy: ann.id })).toEqual([]);
    expect(await stateAt(now)).toBe('revoked');
    expect(await spend(id)).toBe(false);
    expect(await listInvites(store.db, plan)).toEqual([]);
    expect(await findKnock(store.db, plan, ben.id)).toBeNull();
  });
});
