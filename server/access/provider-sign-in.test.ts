import { randomBytes } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest';
import { createAccount, findByEmail, markEmailVerified } from '../store/accounts.ts';
import { listPeople } from '../store/members.ts';
import type { Store } from '../store/open-store.ts';
import { insertTestBoard, userId } from '../testing/insert-records.ts';
import { dialects, startTestDatabases, type TestDatabases } from '../testing/test-databases.ts';
import { makeAuthOptions } from './auth-options.ts';
import { liveSession } from './live-session.ts';
import { readGitHub, readOpenId } from './sign-in-providers.ts';
import { openAuthBrowser } from './testing/auth-browser.ts';
import { type FakeIssuer, startFakeIssuer } from './testing/fake-issuer.ts';

const secret = 'a-secret-of-more-than-thirty-two-characters';
/** The library's own address for failures leads on to the page for signing in. */
const failed = /\/(sign-in|api\/auth\/error)\?error=/;
const ann = { sub: 'ann-at-work', name: 'Ann', email: 'Ann@Example.org', email_verified: true };

describe.each(dialects)('signing in by a provider, on %s', (dialect) => {
  let databases: TestDatabases;
  let store: Store;
  let issuer: FakeIssuer;
  let reported: unknown[];

  beforeAll(async () => {
    databases = await startTestDatabases(dialect);
  });
  afterAll(async () => databases.stop());
  beforeEach(async () => {
    vi.stubEnv('NEXTAUTH_URL', 'http://localhost:3000');
    store = await databases.open();
    issuer = await startFakeIssuer('boards');
    reported = [];
  });

  function browse() {
    const source = { db: store.db, secret, now: Date.now };
    const browser = openAuthBrowser(async (cookies) =>
      makeAuthOptions({
        db: store.db,
        secret,
        secure: false,
        maker: { now: Date.now, random: (bytes) => void bytes.set(randomBytes(bytes.length)) },
        providers: [
          {
            is: 'oidc',
            name: 'Work',
            issuer: issuer.url,
            clientId: 'boards',
            clientSecret: 'a client secret',
          },
        ],
        visit: { browser: 'Firefox on Linux', address: '192.0.2.1' },
        current: await liveSession(cookies, source),
        report: (error) => reported.push(error),
      }),
    );
    const start = async () => {
      const { body } = await browser.change('signin/oidc', { callbackUrl: '/' });
      return typeof body === 'object' && body && 'url' in body ? String(body.url) : '';
    };
    const comeBack = (query: Readonly<Record<string, string>>) =>
      browser.ask('GET', 'callback/oidc', {}, query);
    return {
      ...browser,
      start,
      comeBack,
      signIn: async (claims: Readonly<Record<string, unknown>> = ann) =>
        comeBack(issuer.approve(await start(), claims)),
      session: () => liveSession(browser.cookieHeader(), source),
    };
  }

  const addAccount = async (isEmailVerified: boolean) => {
    const id = userId('ann');
    const account = {
      id,
      name: 'Ann',
      colour: 'teal',
      email: 'ann@example.org',
      passwordHash: 'x',
      now: 1,
    } as const;
    await createAccount(store.db, { ...account, isEmailVerified });
    return id;
  };

  test('makes an account at the first time and finds it at the next', async () => {
    const first = browse();
    expect((await first.signIn()).location).toBe('http://localhost:3000/');
    const session = await first.session();
    expect(session).toMatchObject({ kind: 'account', way: 'oidc', user: { name: 'Ann' } });
    expect((await findByEmail(store.db, 'ann@example.org'))?.account).toMatchObject({
      isEmailVerified: true,
    });
    const second = browse();
    await second.signIn({ ...ann, name: 'Another name', email: 'other@example.org' });
    expect((await second.session())?.user).toEqual(session?.user);
    expect((await second.session())?.sessionHash).not.toBe(session?.sessionHash);
    expect(reported).toEqual([]);
  });

  test('makes the browser’s guest that account: boards stay theirs', async () => {
    const browser = browse();
    await browser.change('callback/guest', { name: 'Guest' });
    const guest = (await browser.session())?.user;
    if (!guest) throw new Error('There is no guest.');
    const board = await insertTestBoard(store, 'plan', guest);
    await browser.signIn();
    expect((await browser.session())?.user).toEqual(guest);
    expect((await browser.session())?.kind).toBe('account');
    expect((await listPeople(store.db, board)).map(({ id }) => id)).toEqual([guest.id]);
  });

  test('brings a guest’s boards to the account that there is', async () => {
    await browse().signIn();
    const browser = browse();
    await browser.change('callback/guest', { name: 'Guest' });
    const guest = (await browser.session())?.user;
    if (!guest) throw new Error('There is no guest.');
    const board = await insertTestBoard(store, 'plan', guest);
    await browser.signIn();
    const account = await browser.session();
    expect(await listPeople(store.db, board)).toEqual([
      expect.objectContaining({ id: account?.user.id, formerIds: [guest.id] }),
    ]);
  });

  test('opens the account of its address only when that address was confirmed here too', async () => {
    const id = await addAccount(false);
    const refused = browse();
    expect((await refused.signIn()).location).toBe('/sign-in?error=address-taken');
    expect(await refused.session()).toBeNull();
    await markEmailVerified(store.db, id, 2);
    const browser = browse();
    await browser.signIn();
    expect((await browser.session())?.user.id).toBe(id);
  });

  test.each([false, undefined, 'no', 1])(
    'an address that is verified: %j opens nothing',
    async (email_verified) => {
      const id = await addAccount(true);
      const browser = browse();
      await browser.signIn({ ...ann, email_verified });
      expect((await browser.session())?.user.id).not.toBe(id);
      expect((await browser.session())?.kind).toBe('account');
    },
  );

  test('connects to the account that is signed in, and to no second one', async () => {
    const browser = browse();
    await browser.signIn();
    const id = (await browser.session())?.user.id;
    await browser.signIn({ ...ann, sub: 'ann-at-home' });
    expect((await browser.session())?.user.id).toBe(id);
    const other = browse();
    await other.signIn({ sub: 'ben', name: 'Ben' });
    const answer = await other.signIn({ ...ann, sub: 'ann-at-home' });
    expect(answer.location).toBe('/sign-in?error=belongs-to-another');
    expect((await other.session())?.user.name).toBe('Ben');
  });

  test('an id at the provider that is somebody’s id here does not make them that somebody', async () => {
    const id = await addAccount(true);
    const browser = browse();
    await browser.signIn({ sub: id, name: 'Mallory' });
    expect((await browser.session())?.user.id).not.toBe(id);
    expect((await browser.session())?.user.name).toBe('Mallory');
  });

  test.each<[string, (query: Record<string, string>) => Record<string, string>, object]>([
    ['a state of somebody else', (query) => ({ ...query, state: 'x' }), {}],
    ['no state', ({ code = '' }) => ({ code }), {}],
    ['a token for somebody else', (query) => query, { aud: 'another-client' }],
    ['a token of another issuer', (query) => query, { iss: 'https://evil.example' }],
    ['a token of another sign-in', (query) => query, { nonce: 'another' }],
    ['a token that is over', (query) => query, { exp: 1 }],
    ['a token about nobody', (query) => query, { sub: undefined }],
    ['a refusal', () => ({ error: 'access_denied', state: '' }), {}],
  ])('lets nobody in with %s', async (_name, change, claims) => {
    const browser = browse();
    const query = issuer.approve(await browser.start(), { ...ann, ...claims });
    const answer = await browser.comeBack(change({ ...query }));
    expect(answer.location).toMatch(failed);
    expect(await browser.session()).toBeNull();
    expect(await store.db.selectFrom('users').selectAll().execute()).toEqual([]);
  });

  test('lets nobody in while the provider is broken', async () => {
    const browser = browse();
    const query = issuer.approve(await browser.start(), ann);
    issuer.fail();
    expect((await browser.comeBack(query)).location).toMatch(failed);
    expect(await browse().start()).toMatch(failed);
    expect(await browser.session()).toBeNull();
    expect(reported).not.toEqual([]);
  });

  test('lets nobody in while the store is away', async () => {
    const browser = browse();
    const query = issuer.approve(await browser.start(), ann);
    await store.db.schema.alterTable('sign_ins').renameTo('elsewhere').execute();
    expect((await browser.comeBack(query)).location).toBe('/sign-in?error=unavailable');
    expect(await browser.session()).toBeNull();
  });

  test('goes back to pages of this site only', async () => {
    const browser = browse();
    await browser.change('signin/oidc', { callbackUrl: 'https://evil.example/' });
    const answer = await browser.signIn();
    expect(new URL(answer.location ?? '').origin).toBe('http://localhost:3000');
  });
});

test.each([
  [
    { sub: '1', name: 'Ann', email: 'A@b.org', email_verified: true },
    { id: '1', name: 'Ann', verifiedEmail: 'a@b.org' },
  ],
  [
    { sub: '1', preferred_username: 'ann' },
    { id: '1', name: 'ann', verifiedEmail: null },
  ],
  [
    { sub: '1', email: 'ann@b.org', email_verified: 'true' },
    { id: '1', name: 'ann', verifiedEmail: 'ann@b.org' },
  ],
])('of %j an OpenID provider’s claims are read', (claims, profile) => {
  expect(readOpenId(claims)).toEqual(profile);
});

test.each([
  [
    { id: 7, login: 'ann', name: null, emails: [{ email: 'a@b.org', primary: true, verified: true }] },
    { id: '7', name: 'ann', verifiedEmail: 'a@b.org' },
  ],
  [
    {
      id: 7,
      login: 'ann',
      email: 'shown@b.org',
      emails: [{ email: 'a@b.org', primary: true, verified: false }],
    },
    { id: '7', name: 'ann', verifiedEmail: null },
  ],
  [
    { id: 7, login: 'ann', emails: null },
    { id: '7', name: 'ann', verifiedEmail: null },
  ],
])('of %j GitHub’s person is read', (user, profile) => {
  expect(readGitHub(user)).toEqual(profile);
});

test.each([{}, { sub: '' }, { sub: 5 }])('claims about nobody, %j, are refused', (claims) => {
  expect(() => readOpenId(claims)).toThrow('named nobody');
  expect(() => readGitHub(claims)).toThrow('named nobody');
});
