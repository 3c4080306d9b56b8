import { afterAll, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest';
import type { Role } from '#lib/board/can.ts';
import type { BoardId } from '#lib/board/ids.ts';
import { readAudit } from '#server/store/audit.ts';
import { addMember, roleOf } from '#server/store/members.ts';
import type { User } from '#server/store/users.ts';
import { insertTestBoard, insertTestUser } from '#server/testing/insert-records.ts';
import * as invite from './boards/[id]/invites/[invite]/route.ts';
import * as invites from './boards/[id]/invites/route.ts';
import * as answerKnock from './boards/[id]/knocks/[user]/route.ts';
import * as mine from './boards/[id]/knocks/mine/route.ts';
import * as knocks from './boards/[id]/knocks/route.ts';
import * as lobby from './boards/[id]/lobby/route.ts';
import * as join from './invites/join/route.ts';
import { type ApiBed, openApiBed } from './testing/api-bed.ts';

let bed: ApiBed;
let count = 0;
let owner: User;
let stranger: User;
let boardId: BoardId;

beforeAll(async () => {
  // Each guess costs a slow hash: a few are enough to see the limit.
  bed = await openApiBed({ RATE_LIMITS: 'invite-password-by-address=6/900' });
});
afterAll(async () => bed.close());
beforeEach(async () => {
  count += 1;
  owner = await insertTestUser(bed.store, `owner-${count}`);
  stranger = await insertTestUser(bed.store, `stranger-${count}`);
  boardId = await insertTestBoard(bed.store, `number-${count}`, owner);
});

async function member(role: Role): Promise<User> {
  const user = await insertTestUser(bed.store, `${role}-${count}`);
  await addMember(bed.store.db, { boardId, userId: user.id, role, now: 2 });
  return user;
}

type Made = { id: string; url: string };

const make = (body: object, user = owner) => bed.ask(invites.POST, { user, params: { id: boardId }, body });
const made = async (body: object, user = owner): Promise<{ id: string; token: string }> => {
  const { id, url } = (await (await make(body, user)).json()) as Made;
  return { id, token: url.replace('/join/', '') };
};
const take = (token: string, user: User | null = stranger, password?: string, address?: string) =>
  bed.ask(join.POST, {
    user,
    body: password === undefined ? { token } : { token, password },
    ...(address ? { address } : {}),
  });
const codeOf = async (response: Response) =>
  ((await response.json()) as { error: { code: string } }).error.code;
const revoke = (id: string, guests: 'stay' | 'put-out', user = owner) =>
  bed.ask(invite.DELETE, { method: 'DELETE', user, params: { id: boardId, invite: id }, body: { guests } });
const list = async (user = owner) => {
  const response = await bed.ask(invites.GET, { method: 'GET', user, params: { id: boardId } });
  return ((await response.json()) as { invites: readonly object[] }).invites;
};
const outcomes = async () =>
  (await readAudit(bed.store.db, boardId, { after: 0, limit: 100 })).map(
    ({ action, outcome }) => `${action} ${outcome}`,
  );

describe('an invitation', () => {
  test('lets a stranger in, in the role that was chosen', async () => {
    const sent = vi.spyOn(bed.rooms, 'sendEvent');
    const { token } = await made({ role: 'editor' });
    expect((await take(token, null)).status).toBe(401);
    expect(await (await take(token)).json()).toEqual({ boardId, joined: true });
    expect(await roleOf(bed.store.db, boardId, stranger.id)).toBe('editor');
    expect(sent).toHaveBeenCalledWith(boardId, { type: 'people-changed' });
  });

  test.each([
    ['facilitator', 'owner', 201],
    ['facilitator', 'facilitator', 403],
    ['editor', 'facilitator', 201],
    ['editor', 'editor', 201],
    ['viewer', 'commenter', 403],
    ['owner', 'owner', 400],
    ['anything', 'owner', 400],
  ] as const)('as %s made by the %s answers %i', async (role, by, status) => {
    expect((await make({ role }, by === 'owner' ? owner : await member(by))).status).toBe(status);
  });

  test.each([
    { role: 'viewer', password: 'short' },
    { role: 'viewer', password: 'x'.repeat(129) },
    { role: 'viewer', maxUses: 0 },
    { role: 'viewer', maxUses: 1.5 },
    { role: 'viewer', lifetime: 'century' },
  ])('like %j is not made', async (body) => {
    expect((await make(body)).status).toBe(400);
    expect(await list()).toEqual([]);
  });

  test('that nobody made answers alike for every token', async () => {
    const answers = await Promise.all(['x'.repeat(42), '', '%'].map((token) => take(token)));
    expect(await Promise.all(answers.map(codeOf))).toEqual(Array(3).fill('no-such-invite'));
  });

  test('with a password opens by the password alone', async () => {
    const { token } = await made({ role: 'viewer', password: 'open sesame' });
    expect(await codeOf(await take(token))).toBe('wrong-password');
    expect(await codeOf(await take(token, stranger, 'close sesame'))).toBe('wrong-password');
    expect(await roleOf(bed.store.db, boardId, stranger.id)).toBeNull();
    expect((await take(token, stranger, 'open sesame')).status).toBe(200);
  });

  test('a password that is guessed at is soon not even compared, from one place only', async () => {
    const { token } = await made({ role: 'viewer', password: 'open sesame' });
    const codes: string[] = [];
    for (let guess = 0; guess < 7; guess++)
      codes.push(await codeOf(await take(token, stranger, 'x', '198.51.100.1')));
    expect(new Set(codes.slice(0, 6))).toEqual(new Set(['wrong-password']));
    expect(codes[6]).toBe('too-often');
    const right = await take(token, stranger, 'open sesame', '198.51.100.1');
    expect(right.status).toBe(429);
    expect(Number(right.headers.get('retry-after'))).toBeGreaterThan(0);
    expect((await take(token, stranger, 'open sesame', '198.51.100.2')).status).toBe(200);
  });

  test('for one person is one person’s, and says that it is used up without saying of which board', async () => {
    const other = await insertTestUser(bed.store, `other-${count}`);
    const { token } = await made({ role: 'viewer', maxUses: 1 });
    const both = await Promise.all([take(token), take(token, other)]);
    expect(both.map(({ status }) => status).toSorted()).toEqual([200, 410]);
    const refused = both.find(({ status }) => status === 410);
    const text = (await refused?.text()) ?? '';
    expect(text).toContain('invite-used-up');
    expect(text).not.toContain(`number-${count}`);
  });

  test('that was followed twice by one person is used once', async () => {
    const { token } = await made({ role: 'viewer', maxUses: 1 });
    expect((await take(token)).status).toBe(200);
    expect((await take(token)).status).toBe(200);
    expect(await list()).toMatchObject([{ uses: 1, maxUses: 1 }]);
  });

  test('that has ended says so, and still opens the board for who is on it', async () => {
    const { id, token } = await made({ role: 'viewer', lifetime: 'hour', password: 'open sesame' });
    const other = await insertTestUser(bed.store, `other-${count}`);
    await take(token, other, 'open sesame');
    await bed.store.db.updateTable('invites').set({ expires_at: 5 }).where('id', '=', id).execute();
    expect(await codeOf(await take(token, stranger, 'open sesame'))).toBe('invite-expired');
    expect((await take(token, other)).status).toBe(200);
  });

  test('does not undo what was chosen for a member since it was made', async () => {
    const { token } = await made({ role: 'editor' });
    await take(token);
    await bed.store.db
      .updateTable('members')
      .set({ role: 'viewer', role_set_at: Date.now() + 1 })
      .where('user_id', '=', stranger.id)
      .execute();
    expect((await take(token)).status).toBe(200);
    expect(await roleOf(bed.store.db, boardId, stranger.id)).toBe('viewer');
  });

  test('is listed with its use and never with its token', async () => {
    const { token } = await made({ role: 'viewer', password: 'open sesame', maxUses: 3, lifetime: 'week' });
    await take(token, stranger, 'open sesame');
    const listed = await list();
    expect(listed).toMatchObject([{ role: 'viewer', createdByName: owner.name, hasPassword: true, uses: 1 }]);
    expect(JSON.stringify(listed)).not.toMatch(new RegExp(`${token}|argon2|hash`, 'i'));
  });

  test('of others is nothing that an editor sees or revokes', async () => {
    const editor = await member('editor');
    const hers = await made({ role: 'viewer' });
    const his = await made({ role: 'viewer' }, editor);
    expect(await list(editor)).toMatchObject([{ id: his.id }]);
    expect(await codeOf(await revoke(hers.id, 'stay', editor))).toBe('no-such-invite');
    expect(await codeOf(await revoke(his.id, 'put-out', editor))).toBe('not-allowed');
    expect((await revoke(his.id, 'stay', editor)).status).toBe(200);
  });

  test('of another board cannot be revoked from here', async () => {
    const elsewhere = await insertTestBoard(bed.store, `elsewhere-${count}`, stranger);
    const answer = await bed.ask(invites.POST, {
      user: stranger,
      params: { id: elsewhere },
      body: { role: 'viewer' },
    });
    const { id } = (await answer.json()) as Made;
    expect(await codeOf(await revoke(id, 'stay'))).toBe('no-such-invite');
  });

  test('that is revoked opens nothing, and leaves those who came by it', async () => {
    const { id, token } = await made({ role: 'viewer' });
    await take(token);
    expect((await revoke(id, 'stay')).status).toBe(200);
    expect(await roleOf(bed.store.db, boardId, stranger.id)).toBe('viewer');
    expect(await codeOf(await take(token, await insertTestUser(bed.store, `late-${count}`)))).toBe(
      'invite-revoked',
    );
  });

  test('that is revoked with put-out takes those along who came by it, and nobody else', async () => {
    const { id, token } = await made({ role: 'viewer' });
    const invited = await member('viewer');
    await take(token);
    expect(await (await revoke(id, 'put-out')).json()).toEqual({ id, putOut: 1 });
    expect(await roleOf(bed.store.db, boardId, stranger.id)).toBeNull();
    expect(await roleOf(bed.store.db, boardId, invited.id)).toBe('viewer');
  });
});

describe('a lobby', () => {
  const switchLobby = (on: boolean, user = owner) =>
    bed.ask(lobby.PATCH, { method: 'PATCH', user, params: { id: boardId }, body: { on } });
  const standing = async (user = stranger) => {
    const response = await bed.ask(mine.GET, { method: 'GET', user, params: { id: boardId } });
    return response.ok ? ((await response.json()) as { is: string }).is : response.status;
  };
  const waiting = async () => {
    const response = await bed.ask(knocks.GET, { method: 'GET', user: owner, params: { id: boardId } });
    return ((await response.json()) as { waiting: readonly { name: string }[] }).waiting.map(
      ({ name }) => name,
    );
  };
  const answer = (user: User, admit: boolean, by = owner) =>
    bed.ask(answerKnock.POST, { user: by, params: { id: boardId, user: user.id }, body: { admit } });

  test('makes who comes by a link wait until somebody lets them in', async () => {
    const sent = vi.spyOn(bed.rooms, 'sendEvent');
    await switchLobby(true);
    const { token } = await made({ role: 'editor' });
    expect(await standing()).toBe(404);
    expect(await (await take(token)).json()).toEqual({ boardId, joined: false });
    expect(sent).toHaveBeenCalledWith(boardId, { type: 'knocks-changed' });
    expect([await standing(), await waiting()]).toEqual(['waiting', [stranger.name]]);
    expect(await roleOf(bed.store.db, boardId, stranger.id)).toBeNull();
    expect((await answer(stranger, true)).status).toBe(200);
    expect([await standing(), await waiting()]).toEqual(['member', []]);
    expect(await roleOf(bed.store.db, boardId, stranger.id)).toBe('editor');
    expect(await codeOf(await answer(stranger, true))).toBe('no-such-person');
  });

  test('who is declined is told so, and counts for no use of the link', async () => {
    await switchLobby(true);
    const { token } = await made({ role: 'editor', maxUses: 1 });
    await take(token);
    await answer(stranger, false);
    expect(await standing()).toBe('declined');
    expect(await codeOf(await take(token))).toBe('declined');
    expect(await list()).toMatchObject([{ uses: 0 }]);
  });

  test('nobody waits by a link that was revoked', async () => {
    await switchLobby(true);
    const { id, token } = await made({ role: 'editor' });
    await take(token);
    await revoke(id, 'stay');
    expect([await standing(), await waiting()]).toEqual([404, []]);
    expect(await codeOf(await answer(stranger, true))).toBe('no-such-person');
  });

  test('is the facilitators’ to open and to watch', async () => {
    const editor = await member('editor');
    const facilitator = await member('facilitator');
    expect((await switchLobby(true, editor)).status).toBe(403);
    expect((await switchLobby(true, facilitator)).status).toBe(200);
    const { token } = await made({ role: 'viewer' });
    await take(token);
    expect((await answer(stranger, true, editor)).status).toBe(403);
    expect((await answer(stranger, true, facilitator)).status).toBe(200);
  });
});

test('what was refused is in the audit, without the token and the password', async () => {
  const { token } = await made({ role: 'viewer', password: 'open sesame' });
  await take(token, stranger, 'a wrong guess');
  await take(token, stranger, 'open sesame');
  expect(await outcomes()).toEqual(['invite-people done', 'join-board wrong-password', 'join-board done']);
  const rows = await readAudit(bed.store.db, boardId, { after: 0, limit: 9 });
  expect(JSON.stringify(rows)).not.toMatch(new RegExp(`${token}|sesame|guess`));
});
