import type { NextApiRequest, NextApiResponse } from 'next';
import NextAuth from 'next-auth';
import { decode } from 'next-auth/jwt';
import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import type { UserId } from '#lib/board/ids.ts';
import type { Store } from '../store/open-store.ts';
import { renameUser } from '../store/users.ts';
import { userId } from '../testing/insert-records.ts';
import { startTestDatabases, type TestDatabases } from '../testing/test-databases.ts';
import { makeAuthOptions } from './auth-options.ts';
import { colourFor } from './person-colour.ts';
import { readSessionCookie } from './session-cookie.ts';

const secret = 'a-secret-of-more-than-thirty-two-characters';
const cookieName = 'next-auth.session-token';
const month = 30 * 24 * 60 * 60;

describe('signing in as a guest', () => {
  let databases: TestDatabases;
  let store: Store;
  let ids: UserId[];
  let reported: unknown[];

  beforeAll(async () => {
    databases = await startTestDatabases('sqlite');
  });
  afterAll(async () => databases.stop());
  beforeEach(async () => {
    vi.stubEnv('NEXTAUTH_URL', 'http://localhost:3000');
    store = await databases.open();
    ids = [userId('first'), userId('second')];
    reported = [];
  });

  /** A browser as far as next-auth can tell: it keeps the cookies that it is given. */
  function browse() {
    const jar = new Map<string, string>();
    const options = makeAuthOptions({
      db: store.db,
      secret,
      now: () => 1_000,
      newUserId: () => ids.shift() ?? userId('none-left'),
      report: (error) => reported.push(error),
    });
    const ask = async (method: string, path: string, body: Record<string, unknown> = {}) => {
      const answer: { status: number; body: unknown; cookies: string[] } = {
        status: 0,
        body: null,
        cookies: [],
      };
      const response = {
        status: (status: number) => {
          answer.status = status;
          return response;
        },
        setHeader: (name: string, value: unknown) => {
          if (name === 'Set-Cookie' && Array.isArray(value)) answer.cookies = value;
          return response;
        },
        getHeader: () => answer.cookies,
        json: (value: unknown) => {
          answer.body = value;
        },
        send: (value: unknown) => {
          answer.body = value;
        },
        end: () => {},
      };
      const request = {
        method,
        headers: { host: 'localhost:3000' },
        cookies: Object.fromEntries([...jar].map(([name, value]) => [name, decodeURIComponent(value)])),
        query: { nextauth: path.split('/') },
        body,
      };
      // next-auth reads and calls nothing else of them.
      await NextAuth(request as unknown as NextApiRequest, response as unknown as NextApiResponse, options);
      for (const cookie of answer.cookies) {
        const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(cookie) ?? [];
        if (value === '') jar.delete(name);
        else jar.set(name, value);
      }
      return answer;
    };
    const change = async (path: string, fields: Record<string, unknown>) => {
      const { body } = await ask('GET', 'csrf');
      const csrfToken = typeof body === 'object' && body && 'csrfToken' in body ? body.csrfToken : null;
      return ask('POST', path, { csrfToken, json: 'true', ...fields });
    };
    return {
      ask,
      change,
      signIn: (name: unknown) => change('callback/guest', { name }),
      cookieHeader: () => [...jar].map(([name, value]) => `${name}=${value}`).join('; '),
      token: () => jar.get(cookieName),
    };
  }

  const users = () => store.db.selectFrom('users').selectAll().execute();

  it('makes a person with a name and a colour, known to sockets and pages alike', async () => {
    const browser = browse();
    expect(await browser.signIn('  Ann\u0007  ')).toMatchObject({ status: 200 });
    const ann = { id: userId('first'), name: 'Ann', colour: colourFor(userId('first')) };
    expect(await users()).toEqual([{ ...ann, kind: 'guest', created_at: 1_000 }]);
    expect(await readSessionCookie(browser.cookieHeader(), secret)).toEqual(ann);
    const { body } = await browser.ask('GET', 'session');
    expect(body).toEqual({ user: ann, expires: expect.any(String) });
    expect(await readSessionCookie(browser.cookieHeader(), secret)).toEqual(ann);
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
    expect((await users()).map(({ id }) => id)).toEqual([userId('first'), userId('second')]);
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
    expect(await readSessionCookie(browser.cookieHeader(), secret)).toEqual({
      id: userId('first'),
      name: 'Ann',
      colour: colourFor(userId('first')),
    });
  });

  it('an update of the session takes the name from the store and nothing from the client', async () => {
    const browser = browse();
    await browser.signIn('Ann');
    await renameUser(store.db, userId('first'), 'Anna');
    await browser.change('session', { data: { name: 'Root', sub: 'user-ben', user: { id: 'user-ben' } } });
    expect(await readSessionCookie(browser.cookieHeader(), secret)).toMatchObject({
      id: 'user-first',
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
