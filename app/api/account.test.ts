import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { listPeople, roleOf } from '#server/store/members.ts';
import type { Store } from '#server/store/open-store.ts';
import { dialects, startTestDatabases, type TestDatabases } from '#server/testing/test-databases.ts';
import * as deletion from './account/delete/route.ts';
import * as exported from './account/export/route.ts';
import * as look from './account/mail-link/look/route.ts';
import * as mailLink from './account/mail-link/route.ts';
import * as mailUse from './account/mail-link/use/route.ts';
import * as password from './account/password/route.ts';
import * as profile from './account/route.ts';
import * as session from './account/sessions/[hash]/route.ts';
import * as sessions from './account/sessions/route.ts';
import * as signIn from './account/sign-in/route.ts';
import * as signUp from './account/sign-up/route.ts';
import { type AccountBed, type Browser, codeOf, openAccountBed, tokenIn } from './testing/account-bed.ts';

const good = 'seven quiet otters';
const ann = { name: 'Ann', email: 'ann@example.org', password: good };

describe.each(dialects)('accounts on %s', (dialect) => {
  let databases: TestDatabases;
  let store: Store;
  let bed: AccountBed;

  beforeAll(async () => {
    databases = await startTestDatabases(dialect);
  });
  afterAll(async () => databases.stop());
  beforeEach(async () => {
    store = await databases.open();
    bed = openAccountBed(store);
  });

  const userRow = (email: string) =>
    store.db.selectFrom('users').selectAll().where('email', '=', email).executeTakeFirst();
  const annSignedIn = async (address?: string): Promise<Browser> => {
    const browser = bed.browse(address);
    if (!(await userRow(ann.email))) expect((await browser.ask(signUp.POST, ann)).status).toBe(200);
    else expect((await browser.ask(signIn.POST, ann)).status).toBe(200);
    return browser;
  };
  /** Which of these sockets the server was told to close. */
  const closed = (socket: { user: string; session: string }) =>
    bed.rooms.closeWhere.mock.calls.some(([isMeant, code]) => {
      expect(code).toBe(4401);
      return isMeant({ user: { id: socket.user }, caller: { sessionId: socket.session } });
    });

  describe('signing up', () => {
    test('makes an account that one can sign in to from another browser', async () => {
      const here = await annSignedIn();
      const there = bed.browse();
      expect((await there.ask(signIn.POST, { ...ann, email: ' ANN@Example.org ' })).status).toBe(200);
      expect((await there.session())?.user).toEqual((await here.session())?.user);
      expect((await there.session())?.kind).toBe('account');
      expect((await userRow(ann.email))?.password_hash).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$/);
    });

    test('keeps the guest’s boards and authorship: it is the same person', async () => {
      const browser = bed.browse();
      await browser.beGuest('Guest');
      const guest = await browser.session();
      const board = await bed.makeBoard(browser, 'Plan');
      const old = browser.cookie();
      await browser.ask(signUp.POST, { ...ann, bringGuest: true });
      const account = await browser.session();
      expect(account?.user.id).toBe(guest?.user.id);
      expect(account?.kind).toBe('account');
      expect(await roleOf(store.db, board, account?.user.id ?? (board as never))).toBe('owner');
      // The id from before is worth nothing now.
      expect(browser.cookie()).not.toBe(old);
      expect(account?.sessionHash).not.toBe(guest?.sessionHash);
      expect(closed({ user: 'anybody', session: guest?.sessionHash ?? '' })).toBe(true);
    });

    test.each<[Partial<typeof ann>, number, string]>([
      [{ email: 'ann' }, 400, 'bad-email'],
      [{ email: 'ann@exаmple.org' }, 400, 'bad-email'],
      [{ name: ' ' }, 400, 'bad-name'],
      [{ password: 'short' }, 400, 'password-too-short'],
      [{ password: 'x1'.repeat(129) }, 400, 'password-too-long'],
      [{ password: 'password1' }, 400, 'password-common'],
      [{ password: 'Sunshine2024!' }, 400, 'password-common'],
      [{ password: 'ann.example' }, 400, 'password-like-you'],
    ])('with %j is refused', async (wrong, status, code) => {
      const response = await bed.browse().ask(signUp.POST, { ...ann, ...wrong });
      expect([response.status, await codeOf(response)]).toEqual([status, code]);
      expect(await store.db.selectFrom('users').selectAll().execute()).toEqual([]);
    });

    test('needs an address that nobody has, whoever comes first', async () => {
      const answers = await Promise.all(
        [1, 2, 3].map((at) => bed.browse().ask(signUp.POST, { ...ann, name: `Ann ${at}` })),
      );
      expect(answers.map(({ status }) => status).sort()).toEqual([200, 409, 409]);
    });

    test.each(['https://elsewhere.example', null])('from %s does nothing', async (origin) => {
      const response = await bed.browse().ask(signUp.POST, ann, { origin });
      expect(response.status).toBe(403);
      expect(await userRow(ann.email)).toBeUndefined();
    });
  });

  describe('signing in', () => {
    test('answers alike for a wrong password, an unknown address and an account without a password', async () => {
      await annSignedIn();
      await store.db
        .insertInto('users')
        .values({
          id: 'user-ben',
          name: 'Ben',
          colour: 'teal',
          kind: 'account',
          created_at: 1,
          email: 'ben@example.org',
        })
        .execute();
      const texts = new Set<string>();
      for (const email of [ann.email, 'nobody@example.org', 'ben@example.org', 'no address']) {
        const browser = bed.browse();
        const response = await browser.ask(signIn.POST, { email, password: 'not this one' });
        expect(response.status).toBe(401);
        expect(response.headers.get('set-cookie')).toBeNull();
        texts.add(await response.text());
      }
      expect(texts.size).toBe(1);
    });

    test('is limited by address and account before anything is hashed, and says when to come again', async () => {
      await annSignedIn();
      const browser = bed.browse('192.0.2.99');
      const wrong = { ...ann, password: 'not this one' };
      for (let tries = 0; tries < 10; tries++)
        expect((await browser.ask(signIn.POST, wrong)).status).toBe(401);
      const response = await browser.ask(signIn.POST, ann);
      expect(response.status).toBe(429);
      expect(Number(response.headers.get('retry-after'))).toBeGreaterThan(0);
      // Nobody else is shut out by it: not the owner at another place, nor others at this one.
      expect((await bed.browse('192.0.2.7').ask(signIn.POST, ann)).status).toBe(200);
      expect((await browser.ask(signIn.POST, { ...ann, email: 'ben@example.org' })).status).toBe(401);
    });

    test('as a guest brings what the guest had when asked to: the higher role counts', async () => {
      const owner = await annSignedIn();
      const shared = await bed.makeBoard(owner, 'Shared');
      const accountId = (await owner.session())?.user.id ?? '';
      const browser = bed.browse();
      await browser.beGuest('Visitor');
      const guestId = (await browser.session())?.user.id ?? '';
      const own = await bed.makeBoard(browser, 'Own');
      await store.db
        .insertInto('members')
        .values({ board_id: shared, user_id: guestId, role: 'viewer', joined_at: 5 })
        .execute();
      await browser.ask(signIn.POST, { ...ann, bringGuest: true });
      const session = await browser.session();
      expect(session?.user.id).toBe(accountId);
      const people = await listPeople(store.db, shared);
      expect(people).toEqual([
        expect.objectContaining({ id: accountId, role: 'owner', formerIds: [guestId] }),
      ]);
      expect(await listPeople(store.db, own)).toEqual([
        expect.objectContaining({ id: accountId, name: 'Ann', role: 'owner', formerIds: [guestId] }),
      ]);
      expect(closed({ user: guestId, session: 'any' })).toBe(true);
      expect(bed.rooms.sendEvent).toHaveBeenCalledWith(own, { type: 'people-changed' });
    });

    test('as a guest leaves the guest alone when not asked', async () => {
      await annSignedIn();
      const browser = bed.browse();
      await browser.beGuest('Visitor');
      const guestId = (await browser.session())?.user.id ?? '';
      const own = await bed.makeBoard(browser, 'Own');
      await browser.ask(signIn.POST, ann);
      expect((await listPeople(store.db, own)).map(({ id }) => id)).toEqual([guestId]);
    });
  });

  describe('sessions', () => {
    test('end one by one: the other browser is nobody from then on, and its sockets close', async () => {
      const here = await annSignedIn();
      const there = await annSignedIn();
      const hash = (await there.session())?.sessionHash ?? '';
      const end = () => here.ask(session.DELETE, undefined, { method: 'DELETE', params: { hash } });
      expect((await end()).status).toBe(200);
      expect(await there.session()).toBeNull();
      expect((await there.ask(profile.PATCH, { name: 'X' }, { method: 'PATCH' })).status).toBe(401);
      expect(await here.session()).not.toBeNull();
      expect(closed({ user: 'any', session: hash })).toBe(true);
      expect((await end()).status).toBe(404);
    });

    test('of somebody else answer as if they were not there', async () => {
      const here = await annSignedIn();
      const other = bed.browse();
      await other.beGuest('Ben');
      const hash = (await here.session())?.sessionHash ?? '';
      const response = await other.ask(session.DELETE, undefined, { method: 'DELETE', params: { hash } });
      expect(response.status).toBe(404);
      expect(await here.session()).not.toBeNull();
    });

    test.each<['others' | 'all', boolean]>([
      ['others', true],
      ['all', false],
    ])('end for %s', async (which, stays) => {
      const here = await annSignedIn();
      const there = await annSignedIn();
      const own = await here.session();
      await here.ask(sessions.DELETE, { which }, { method: 'DELETE' });
      expect(await there.session()).toBeNull();
      expect((await here.session()) !== null).toBe(stays);
      expect(closed({ user: own?.user.id ?? '', session: own?.sessionHash ?? '' })).toBe(!stays);
      expect(closed({ user: own?.user.id ?? '', session: 'another' })).toBe(true);
    });

    test('an old cookie is worth nothing after its session was idle or old for too long', async () => {
      const here = await annSignedIn();
      const day = 24 * 60 * 60 * 1_000;
      for (const [column, days] of [
        ['seen_at', 32],
        ['created_at', 181],
      ] as const) {
        await store.db.updateTable('sessions').set({ seen_at: Date.now(), created_at: Date.now() }).execute();
        expect(await here.session()).not.toBeNull();
        await store.db
          .updateTable('sessions')
          .set({ [column]: Date.now() - days * day })
          .execute();
        expect(await here.session()).toBeNull();
      }
    });
  });

  describe('the password', () => {
    test('is changed with the one before, and puts the others out', async () => {
      const here = await annSignedIn();
      const there = await annSignedIn();
      const next = 'eleven slow herons';
      const wrong = await here.ask(password.POST, { current: 'guess', next });
      expect([wrong.status, await codeOf(wrong)]).toEqual([403, 'wrong-own-password']);
      expect((await here.ask(password.POST, { current: good, next: 'qwertyui' })).status).toBe(400);
      expect((await here.ask(password.POST, { current: good, next })).status).toBe(200);
      expect(await there.session()).toBeNull();
      expect(await here.session()).not.toBeNull();
      expect((await bed.browse().ask(signIn.POST, ann)).status).toBe(401);
      expect((await bed.browse().ask(signIn.POST, { ...ann, password: next })).status).toBe(200);
    });

    test('is not found out by whoever finds a browser open', async () => {
      const here = await annSignedIn();
      for (let tries = 0; tries < 10; tries++)
        await here.ask(password.POST, { current: `guess ${tries}`, next: 'eleven slow herons' });
      expect((await here.ask(password.POST, { current: good, next: 'eleven slow herons' })).status).toBe(429);
    });

    test('is not for guests', async () => {
      const guest = bed.browse();
      await guest.beGuest('Ben');
      expect((await guest.ask(password.POST, { next: 'eleven slow herons' })).status).toBe(403);
    });
  });

  describe('a link by e-mail', () => {
    const send = (browser: Browser, email = ann.email) => browser.ask(mailLink.POST, { email });

    test('makes an account, once, and looking at it uses nothing up', async () => {
      const browser = bed.browse();
      expect((await send(browser)).status).toBe(200);
      const token = tokenIn(bed.mails);
      expect(bed.mails[0]?.to).toBe(ann.email);
      for (let times = 0; times < 2; times++)
        expect(await (await browser.ask(look.POST, { token })).json()).toEqual({ email: ann.email });
      expect((await browser.ask(mailUse.POST, { token })).status).toBe(200);
      expect(await browser.session()).toMatchObject({ kind: 'account', way: 'mail' });
      expect((await userRow(ann.email))?.email_verified_at).not.toBeNull();
      const again = bed.browse();
      for (const handler of [look.POST, mailUse.POST])
        expect((await again.ask(handler, { token })).status).toBe(410);
    });

    test('of two uses at once one works', async () => {
      await send(bed.browse());
      const token = tokenIn(bed.mails);
      const answers = await Promise.all([1, 2, 3].map(() => bed.browse().ask(mailUse.POST, { token })));
      expect(answers.map(({ status }) => status).sort()).toEqual([200, 410, 410]);
    });

    test('is over after fifteen minutes', async () => {
      await send(bed.browse());
      await store.db
        .updateTable('mail_tokens')
        .set({ expires_at: Date.now() - 1 })
        .execute();
      const response = await bed.browse().ask(mailUse.POST, { token: tokenIn(bed.mails) });
      expect([response.status, await codeOf(response)]).toEqual([410, 'no-such-link']);
    });

    test('is kept as a hash only', async () => {
      await send(bed.browse());
      const rows = JSON.stringify(await store.db.selectFrom('mail_tokens').selectAll().execute());
      expect(rows).not.toContain(tokenIn(bed.mails));
    });

    test('takes an account back that somebody else made with the address', async () => {
      const squatter = await annSignedIn();
      const owner = bed.browse();
      await send(owner);
      const response = await owner.ask(mailUse.POST, { token: tokenIn(bed.mails) });
      expect(await response.json()).toEqual({ tookOver: true });
      expect(await squatter.session()).toBeNull();
      expect((await bed.browse().ask(signIn.POST, ann)).status).toBe(401);
      expect(closed({ user: (await owner.session())?.user.id ?? '', session: 'the squatter’s' })).toBe(true);
    });

    test('confirms the address of whoever is signed in, and takes nothing from them', async () => {
      const here = await annSignedIn();
      const there = await annSignedIn();
      await send(here);
      expect(await (await here.ask(mailUse.POST, { token: tokenIn(bed.mails) })).json()).toEqual({
        tookOver: false,
      });
      expect((await userRow(ann.email))?.email_verified_at).not.toBeNull();
      expect(await there.session()).not.toBeNull();
      expect((await bed.browse().ask(signIn.POST, ann)).status).toBe(200);
    });

    test('lets a forgotten password be set anew', async () => {
      const before = await annSignedIn();
      await send(before);
      await before.ask(mailUse.POST, { token: tokenIn(bed.mails) });
      const browser = bed.browse();
      await send(browser);
      await browser.ask(mailUse.POST, { token: tokenIn(bed.mails) });
      const next = 'eleven slow herons';
      expect((await browser.ask(password.POST, { next })).status).toBe(200);
      expect((await bed.browse().ask(signIn.POST, { ...ann, password: next })).status).toBe(200);
    });

    test('brings the guest along only when asked: the link may be somebody else’s', async () => {
      await annSignedIn();
      for (const bringGuest of [false, true]) {
        const browser = bed.browse();
        await browser.beGuest('Visitor');
        const board = await bed.makeBoard(browser, 'Own');
        const guestId = (await browser.session())?.user.id;
        await send(browser);
        await browser.ask(mailUse.POST, { token: tokenIn(bed.mails), bringGuest });
        const [person] = await listPeople(store.db, board);
        expect(person?.id === guestId).toBe(!bringGuest);
      }
    });

    test('fills nobody’s mailbox', async () => {
      const statuses = [];
      for (let tries = 0; tries < 6; tries++)
        statuses.push((await send(bed.browse(`192.0.2.${tries}`))).status);
      expect(statuses).toEqual([200, 200, 200, 200, 200, 429]);
      expect(bed.mails).toHaveLength(5);
    });

    test('is offered by no server without mail', async () => {
      bed = openAccountBed(store, { SMTP_URL: '', MAIL_FROM: '' });
      expect((await send(bed.browse())).status).toBe(404);
    });
  });

  describe('the profile', () => {
    test('changes what others see, on open boards at once', async () => {
      const here = await annSignedIn();
      const board = await bed.makeBoard(here, 'Plan');
      const changed = { name: 'Anna', colour: 'lime', initials: 'ab' };
      expect((await here.ask(profile.PATCH, changed, { method: 'PATCH' })).status).toBe(200);
      expect(await listPeople(store.db, board)).toEqual([
        expect.objectContaining({ name: 'Anna', colour: 'lime', initials: 'AB' }),
      ]);
      expect((await here.session())?.user).toMatchObject({ name: 'Anna', initials: 'AB' });
      expect(bed.rooms.sendEvent).toHaveBeenCalledWith(board, { type: 'people-changed' });
    });

    test.each([{ name: '' }, { name: 5 }, { colour: 'url(//evil)' }, { initials: 'abc' }, { initials: '<' }])(
      '%j is refused',
      async (body) => {
        const here = await annSignedIn();
        expect((await here.ask(profile.PATCH, body, { method: 'PATCH' })).status).toBe(400);
        expect((await here.session())?.user.name).toBe('Ann');
      },
    );

    test('what is not a profile changes nothing', async () => {
      const here = await annSignedIn();
      await here.ask(profile.PATCH, { kind: 'guest', email: 'x@y.org', id: 'user-1' }, { method: 'PATCH' });
      expect(await userRow(ann.email)).toMatchObject({ kind: 'account', name: 'Ann' });
    });
  });

  test('the export holds one’s own and nobody else’s, and no secrets', async () => {
    const here = await annSignedIn();
    const board = await bed.makeBoard(here, 'Plan');
    const other = bed.browse('203.0.113.77');
    await other.beGuest('Benedict');
    const otherId = (await other.session())?.user.id ?? '';
    await store.db
      .insertInto('members')
      .values({ board_id: board, user_id: otherId, role: 'editor', joined_at: 5 })
      .execute();
    const response = await here.ask(exported.GET, undefined, { method: 'GET' });
    expect(response.headers.get('content-disposition')).toContain('attachment');
    const text = await response.text();
    expect(JSON.parse(text)).toMatchObject({
      profile: { name: 'Ann', email: ann.email, kind: 'account', hasPassword: true },
      sessions: [{ way: 'password', browser: 'Firefox on Linux', address: '192.0.2.1' }],
      boards: [{ id: board, title: 'Plan', role: 'owner' }],
    });
    for (const hidden of ['Benedict', otherId, '203.0.113.77', 'argon2', (await here.session())?.sessionHash])
      expect(text).not.toContain(hidden);
  });

  describe('deleting an account', () => {
    const remove = (browser: Browser, more: object = {}) =>
      browser.ask(deletion.POST, { confirmation: 'delete', password: good, ...more });

    test('takes the person out of everything, and leaves what they wrote to nobody', async () => {
      const here = await annSignedIn();
      const there = await annSignedIn();
      const id = (await here.session())?.user.id ?? '';
      const guest = bed.browse();
      await guest.beGuest('Owner');
      const board = await bed.makeBoard(guest, 'Theirs');
      await store.db
        .insertInto('members')
        .values({ board_id: board, user_id: id, role: 'editor', joined_at: 5 })
        .execute();
      const response = await remove(here);
      expect(response.status).toBe(200);
      expect(response.headers.get('set-cookie')).toContain('Max-Age=0');
      for (const browser of [here, there]) expect(await browser.session()).toBeNull();
      expect((await listPeople(store.db, board)).map((person) => person.name)).not.toContain('Ann');
      expect(
        await store.db.selectFrom('users').selectAll().where('id', '=', id).executeTakeFirst(),
      ).toMatchObject({
        name: 'Deleted person',
        email: null,
        password_hash: null,
      });
      expect(await store.db.selectFrom('sessions').selectAll().where('user_id', '=', id).execute()).toEqual(
        [],
      );
      expect((await bed.browse().ask(signIn.POST, ann)).status).toBe(401);
      // The address is free again.
      expect((await bed.browse().ask(signUp.POST, ann)).status).toBe(200);
      expect(closed({ user: id, session: 'any' })).toBe(true);
      expect(bed.rooms.sendEvent).toHaveBeenCalledWith(board, { type: 'people-changed' });
    });

    test('of somebody who owns boards alone needs their word about those', async () => {
      const here = await annSignedIn();
      const board = await bed.makeBoard(here, 'Only mine');
      const refused = await remove(here);
      expect([refused.status, await codeOf(refused)]).toEqual([409, 'owns-boards']);
      expect(await here.session()).not.toBeNull();
      expect((await remove(here, { binBoards: true })).status).toBe(200);
      const row = await store.db.selectFrom('boards').selectAll().where('id', '=', board).executeTakeFirst();
      expect(row?.deleted_at).not.toBeNull();
    });

    test.each<[object, number]>([
      [{ confirmation: 'yes' }, 400],
      [{ password: 'not this' }, 403],
      [{ password: '' }, 403],
    ])('with %j does nothing', async (wrong, status) => {
      const here = await annSignedIn();
      expect((await remove(here, wrong)).status).toBe(status);
      expect(await here.session()).not.toBeNull();
    });
  });

  test.each<[string, unknown, 'GET' | 'POST' | 'PATCH' | 'DELETE', object]>([
    ['profile', profile.PATCH, 'PATCH', { name: 'X' }],
    ['password', password.POST, 'POST', { next: good }],
    ['sessions', sessions.DELETE, 'DELETE', { which: 'all' }],
    ['one session', session.DELETE, 'DELETE', {}],
    ['delete', deletion.POST, 'POST', { confirmation: 'delete' }],
    ['export', exported.GET, 'GET', {}],
  ])('%s asks a visitor to sign in, and is away when the store is', async (_name, handler, method, body) => {
    const text = method === 'GET' ? undefined : body;
    const how = { method, params: { hash: 'x' } };
    const visitor = bed.browse();
    expect((await visitor.ask(handler, text, how)).status).toBe(401);
    const here = await annSignedIn();
    await store.db.schema.alterTable('sessions').renameTo('elsewhere').execute();
    const response = await here.ask(handler, text, how);
    expect([response.status, await codeOf(response)]).toEqual([503, 'unavailable']);
    await store.db.schema.alterTable('elsewhere').renameTo('sessions').execute();
  });
});
