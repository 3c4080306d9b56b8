import { decode } from 'next-auth/jwt';
import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { parseUserId } from '#lib/board/ids.ts';
import type { Started } from '../records/start-session.ts';
import type { Store } from '../store/open-store.ts';
import { updateProfile } from '../store/users.ts';
import { startTestDatabases, type TestDatabases } from '../testing/test-databases.ts';
import { makeAuthOptions } from './auth-options.ts';
import { liveSession } from './live-session.ts';
import { colourFor } from './person-colour.ts';
import { readSessionCookie } from './session-cookie.ts';
import { openAuthBrowser } from './testing/auth-browser.ts';

const secret = 'a-secret-of-more-than-thirty-two-characters';
const cookieName = 'next-auth.session-token';
const month = 30 * 24 * 60 * 60;

const idOf = (letter: string) => {
  const id = parseUserId(letter.repeat(21));
  if (!id) throw new Error('That is no id.');
  return id;
};
const firstId = idOf('B');
const thirdId = idOf('D');

describe('signing in as a guest', () => {
  let databases: TestDatabases;
  let store: Store;
  let count: number;
  let started: Started[];
  let reported: unknown[];

  beforeAll(async () => {
    databases = await startTestDatabases('sqlite');
  });
  afterAll(async () => databases.stop());
  beforeEach(async () => {
    vi.stubEnv('NEXTAUTH_URL', 'http://localhost:3000');
    store = await databases.open();
    count = 0;
    started = [];
    reported = [];
  });

  function browse() {
    const browser = openAuthBrowser(async (cookies) =>
      makeAuthOptions({
        db: store.db,
        secret,
        secure: false,
        maker,
        providers: [],
        visit: { browser: 'Firefox on Linux', address: '192.0.2.1' },
        current: await liveSession(cookies, { db: store.db, secret, now: maker.now }).catch(() => null),
        onStart: (each) => started.push(each),
        report: (error) => reported.push(error),
      }),
    );
    return {
      ...browser,
      signIn: (name: unknown) => browser.change('callback/guest', { name }),
      token: () => browser.cookie(cookieName),
    };
  }

  /** Ids are the letters of the bytes 1, 2 and so on, the secrets of sessions among them. */
  const maker = {
    now: () => 1_000,
    random: (bytes: Uint8Array) => {
      count += 1;
      bytes.fill(count);
    },
  };

  const users = () =>
    store.db
      .selectFrom('users')
      .select(['id', 'name', 'colour', 'kind', 'created_at'])
      .orderBy('id')
      .execute();

  it('makes a person with a name and a colour, known to sockets and pages alike', async () => {
    const browser = browse();
    expect(await browser.signIn('  Ann\u0007  ')).toMatchObject({ status: 200 });
    const ann = { id: firstId, name: 'Ann', colour: colourFor(firstId) };
    expect(await users()).toEqual([{ ...ann, kind: 'guest', created_at: 1_000 }]);
    expect(await readSessionCookie(browser.cookieHeader(), secret)).toMatchObject({ user: ann });
    const { body } = await browser.ask('GET', 'session');
    expect(body).toEqual({ user: ann, expires: expect.any(String) });
    expect(await readSessionCookie(browser.cookieHeader(), secret)).toMatchObject({ user: ann });
  });

  it('begins a session of a new id each time, and ends the one that the browser had', async () => {
    const browser = browse();
    await browser.signIn('Ann');
    const before = browser.cookieHeader();
    await browser.signIn('Ann again');
    const [first, second] = started;
    expect(second?.sid).not.toBe(first?.sid);
    expect(second?.ended.sessionHash).toBe(first?.sessionHash);
    const source = { db: store.db, secret, now: maker.now };
    expect(await liveSession(before, source)).toBeNull();
    expect(await liveSession(browser.cookieHeader(), source)).toMatchObject({ kind: 'guest', way: 'guest' });
  });

  it('lasts thirty days, the cookie and the token in it', async () => {
    const browser = browse();
    const { cookies } = await browser.signIn('Ann');
    const claims = await decode({ token: browser.token() ?? '', secret });
    expect(Number(claims?.exp) - Number(claims?.iat)).toBe(month);
    const cookie = cookies.find((each) => each.startsWith(cookieName)) ?? '';
    expect(cookie).toMatch(/; HttpOnly/);
    expect(cookie).toMatch(/; SameSite=Lax/);
    const expires = Date.parse(/Expires=([^;]+)/.exec(cookie)?.[1] ?? '');
    expect(Math.abs(expires - Date.now() - month * 1_000)).toBeLessThan(60_000);
  });

  it.each<[string, unknown]>([
    ['no name', undefined],
    ['an empty name', '   '],
    ['a name of controls', '\u0000\u001b'],
    ['a name that is too long', 'x'.repeat(61)],
    ['a name of another type', ['Ann']],
  ])('with %s is refused and writes nothing', async (_, name) => {
    const browser = browse();
    expect(await browser.signIn(name)).toMatchObject({ status: 401 });
    expect(await users()).toEqual([]);
    expect(await readSessionCookie(browser.cookieHeader(), secret)).toBeNull();
  });

  it('without the token of the form is refused', async () => {
    const browser = browse();
    await browser.ask('POST', 'callback/guest', { name: 'Ann', json: 'true' });
    expect(await users()).toEqual([]);
    expect(browser.token()).toBeUndefined();
  });

  it('two guests of one name are two people', async () => {
    await browse().signIn('Ann');
    await browse().signIn('Ann');
    expect((await users()).map(({ id }) => id)).toEqual([firstId, thirdId]);
  });

  it('an id, a colour or a role in the form changes nothing', async () => {
    const browser = browse();
    await browser.change('callback/guest', {
      name: 'Ann',
      id: 'user-ben',
      sub: 'user-ben',
      colour: 'x',
      role: 'owner',
    });
    expect((await readSessionCookie(browser.cookieHeader(), secret))?.user).toEqual({
      id: firstId,
      name: 'Ann',
      colour: colourFor(firstId),
    });
  });

  it('an update of the session takes the name from the store and nothing from the client', async () => {
    const browser = browse();
    await browser.signIn('Ann');
    await updateProfile(store.db, firstId, { name: 'Anna' });
    await browser.change('session', { data: { name: 'Root', sub: 'user-ben', user: { id: 'user-ben' } } });
    expect((await readSessionCookie(browser.cookieHeader(), secret))?.user).toMatchObject({
      id: firstId,
      name: 'Anna',
    });
  });

  it('a storage that fails is reported, and its words stay here', async () => {
    const browser = browse();
    await store.db.schema.alterTable('users').renameTo('elsewhere').execute();
    const { status, body } = await browser.signIn('Ann');
    expect(status).toBe(401);
    expect(JSON.stringify(body)).not.toContain('users');
    expect(reported).toEqual([
      expect.objectContaining({ message: expect.stringContaining('no such table: users') }),
    ]);
    expect(browser.token()).toBeUndefined();
  });
});
