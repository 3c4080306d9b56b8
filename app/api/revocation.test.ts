import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { Role } from '#lib/board/can.ts';
import type { BoardId } from '#lib/board/ids.ts';
import { closeCodes } from '#lib/sync/close-codes.ts';
import { readAudit } from '#server/store/audit.ts';
import { boardDocId } from '#server/store/docs.ts';
import { addMember, roleOf } from '#server/store/members.ts';
import type { User } from '#server/store/users.ts';
import { noteUpdate, type RawClient } from '#server/sync/testing/raw-client.ts';
import { insertTestBoard, insertTestUser } from '#server/testing/insert-records.ts';
import * as invite from './boards/[id]/invites/[invite]/route.ts';
import * as invites from './boards/[id]/invites/route.ts';
import * as ownership from './boards/[id]/ownership/route.ts';
import * as person from './boards/[id]/people/[user]/route.ts';
import * as board from './boards/[id]/route.ts';
import * as join from './invites/join/route.ts';
import { type ApiBed, openApiBed } from './testing/api-bed.ts';

let bed: ApiBed;
let count = 0;
let owner: User;
let boardId: BoardId;

beforeAll(async () => {
  bed = await openApiBed();
});
afterAll(async () => bed.close());
beforeEach(async () => {
  count += 1;
  owner = await insertTestUser(bed.store, `owner-${count}`);
  boardId = await insertTestBoard(bed.store, `number-${count}`, owner);
});

async function member(role: Role, name: string = role): Promise<User> {
  const user = await insertTestUser(bed.store, `${name}-${count}`);
  await addMember(bed.store.db, { boardId, userId: user.id, role, now: 2 });
  return user;
}

async function seat(user: User): Promise<RawClient> {
  const client = await bed.connect(boardId, user);
  await client.begin();
  return client;
}

const setRole = (user: User, role: Role, by = owner) =>
  bed.ask(person.PATCH, {
    method: 'PATCH',
    user: by,
    params: { id: boardId, user: user.id },
    body: { role },
  });
const remove = (user: User, by = owner, links: 'keep' | 'revoke' = 'keep') =>
  bed.ask(person.DELETE, {
    method: 'DELETE',
    user: by,
    params: { id: boardId, user: user.id },
    body: { links },
  });
const transfer = (user: User, by = owner) =>
  bed.ask(ownership.POST, { user: by, params: { id: boardId }, body: { user: user.id } });
const codeOf = async (response: Response) =>
  ((await response.json()) as { error: { code: string } }).error.code;
const roleNow = (user: User) => roleOf(bed.store.db, boardId, user.id);

/** The roles that the server told the socket, in order. */
const rolesTold = (client: RawClient) =>
  client.heard.flatMap((heard) =>
    heard.type === 'event' && heard.text.includes('"joined"')
      ? [(JSON.parse(heard.text) as { role: string }).role]
      : [],
  );
const isNews = (type: string) => (heard: { type: string; text?: string }) =>
  heard.text?.includes(type) ?? false;

describe('a role that changes', () => {
  test.each([
    ['lowered', 'editor', 'viewer'],
    ['raised', 'viewer', 'editor'],
  ] as const)(
    'when %s, tells the socket, closes it, and the person is back with it',
    async (_how, from, to) => {
      const user = await member(from);
      const [client, hers] = [await seat(user), await seat(owner)];
      expect((await setRole(user, to)).status).toBe(200);
      expect([await client.closed, await client.reason]).toEqual([closeCodes.unavailable, 'role-changed']);
      expect(rolesTold(client)).toEqual([from, to]);
      await hers.hear(isNews('people-changed'));
      const again = await seat(user);
      expect(rolesTold(again)).toEqual([to]);
    },
  );

  test('lets nothing through that its person wrote afterwards', async () => {
    const user = await member('editor');
    const [client, hers] = [await seat(user), await seat(owner)];
    client.sync(1, Uint8Array.of(0, 0));
    await client.roundTrip();
    const changed = setRole(user, 'viewer');
    await client.closed;
    client.update(noteUpdate('too-late'));
    await changed;
    hers.mark(1);
    await hers.saved(1);
    expect(hers.updates()).toEqual([]);
    expect((await bed.store.docLog.load(boardDocId(boardId)))?.seq).toBe(1);
  });

  test('is refused beyond one’s own, for the last owner, and for who is not there', async () => {
    const facilitator = await member('facilitator');
    const editor = await member('editor');
    const stranger = await insertTestUser(bed.store, `stranger-${count}`);
    expect(await codeOf(await setRole(editor, 'facilitator', facilitator))).toBe('not-allowed');
    expect(await codeOf(await setRole(owner, 'viewer', facilitator))).toBe('not-allowed');
    expect(await codeOf(await setRole(facilitator, 'owner', facilitator))).toBe('not-allowed');
    expect(await codeOf(await setRole(editor, 'viewer', editor))).toBe('not-allowed');
    expect(await codeOf(await setRole(owner, 'viewer'))).toBe('last-owner');
    expect(await codeOf(await setRole(stranger, 'viewer'))).toBe('no-such-person');
    expect(await roleNow(owner)).toBe('owner');
  });

  test('takes the links along that its person could not make any more', async () => {
    const facilitator = await member('facilitator');
    await bed.ask(invites.POST, { user: facilitator, params: { id: boardId }, body: { role: 'editor' } });
    await setRole(facilitator, 'editor');
    const count = async () =>
      (
        await bed.store.db
          .selectFrom('invites')
          .select('id')
          .where('revoked_at', 'is', null)
          .where('board_id', '=', boardId)
          .execute()
      ).length;
    expect(await count()).toBe(1);
    await setRole(facilitator, 'viewer');
    expect(await count()).toBe(0);
  });
});

describe('a member who is removed', () => {
  test('is out at once, is told so, and is gone from the others’ screens', async () => {
    const user = await member('editor');
    const [client, hers] = [await seat(user), await seat(owner)];
    client.awareness(77, 1, { cursor: { x: 1, y: 1 } });
    await hers.hear((heard) => heard.type === 'awareness' && heard.states.has(77));
    expect((await remove(user)).status).toBe(200);
    expect([await client.closed, await client.reason]).toEqual([closeCodes.noSuchBoard, 'removed']);
    await hers.hear((heard) => heard.type === 'awareness' && heard.states.get(77) === null);
    await hers.hear(isNews('people-changed'));
    const again = await bed.connect(boardId, user);
    expect(await again.closed).toBe(closeCodes.noSuchBoard);
  });

  test('comes back by the link only when it was kept', async () => {
    const made = await bed.ask(invites.POST, {
      user: owner,
      params: { id: boardId },
      body: { role: 'viewer' },
    });
    const token = ((await made.json()) as { url: string }).url.replace('/join/', '');
    const guest = await insertTestUser(bed.store, `guest-${count}`);
    const take = () => bed.ask(join.POST, { user: guest, body: { token } });
    await take();
    await remove(guest);
    expect((await take()).status).toBe(200);
    await remove(guest, owner, 'revoke');
    expect(await codeOf(await take())).toBe('invite-revoked');
  });

  test('is below who removes them', async () => {
    const facilitator = await member('facilitator');
    const second = await member('facilitator', 'second');
    const editor = await member('editor');
    expect(await codeOf(await remove(second, facilitator))).toBe('not-allowed');
    expect(await codeOf(await remove(owner, facilitator))).toBe('not-allowed');
    expect(await codeOf(await remove(second, editor))).toBe('not-allowed');
    expect((await remove(editor, facilitator)).status).toBe(200);
  });

  test('may be themselves, unless the board would be without an owner', async () => {
    const viewer = await member('viewer');
    const client = await seat(viewer);
    expect((await remove(viewer, viewer)).status).toBe(200);
    expect(await client.reason).toBe('left');
    expect(await codeOf(await remove(owner, owner))).toBe('last-owner');
    const heir = await member('editor');
    expect(await codeOf(await transfer(heir, heir))).toBe('not-allowed');
    expect((await transfer(heir)).status).toBe(200);
    expect([await roleNow(heir), await roleNow(owner)]).toEqual(['owner', 'facilitator']);
    expect((await remove(owner, owner)).status).toBe(200);
  });
});

test('two owners who lower each other at once leave one', async () => {
  const second = await member('owner', 'second');
  await Promise.all([setRole(second, 'viewer'), setRole(owner, 'viewer', second)]);
  expect([await roleNow(owner), await roleNow(second)].toSorted()).toEqual(['owner', 'viewer']);
});

test('a link that is revoked with put-out closes the board for those who came by it, and for nobody else', async () => {
  const made = await bed.ask(invites.POST, {
    user: owner,
    params: { id: boardId },
    body: { role: 'editor' },
  });
  const { id, url } = (await made.json()) as { id: string; url: string };
  const guest = await insertTestUser(bed.store, `guest-${count}`);
  await bed.ask(join.POST, { user: guest, body: { token: url.replace('/join/', '') } });
  const [his, hers] = [await seat(guest), await seat(owner)];
  const params = { id: boardId, invite: id };
  await bed.ask(invite.DELETE, { method: 'DELETE', user: owner, params, body: { guests: 'put-out' } });
  expect([await his.closed, await his.reason]).toEqual([closeCodes.noSuchBoard, 'link-revoked']);
  hers.mark(1);
  await hers.saved(1);
});

test('a board that is deleted closes for everybody', async () => {
  const viewer = await member('viewer');
  const [his, hers] = [await seat(viewer), await seat(owner)];
  await bed.ask(board.DELETE, { method: 'DELETE', user: owner, params: { id: boardId } });
  expect(await Promise.all([his.closed, hers.closed])).toEqual([4404, 4404]);
  expect(await his.reason).toBe('board-closed');
});

test('a socket that a rule took away is in the audit, with the rule and nothing of what it said', async () => {
  const viewer = await member('viewer');
  const client = await seat(viewer);
  client.update(noteUpdate('graffiti'));
  expect(await client.closed).toBe(closeCodes.notAllowed);
  // The row is written after the socket is closed: nobody waits for it.
  const rows = async () => readAudit(bed.store.db, boardId, { after: 0, limit: 9 });
  await expect.poll(async () => (await rows()).length).toBe(1);
  const [row] = await rows();
  expect(row).toMatchObject({ action: 'refused-socket', outcome: 'read-only', actor_id: viewer.id });
  expect(row?.session_id).toMatch(/^[0-9a-f]{64}$/);
  expect(JSON.stringify(row)).not.toContain('graffiti');
});
