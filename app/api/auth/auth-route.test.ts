import { afterAll, beforeAll, beforeEach, expect, test, vi } from 'vitest';
import type { Store } from '#server/store/open-store.ts';
import { startTestDatabases, type TestDatabases } from '#server/testing/test-databases.ts';
import { type AccountBed, type Browser, codeOf, openAccountBed } from '../testing/account-bed.ts';
import * as auth from './[...nextauth]/route.ts';

// The library itself runs inside Next only; what stands before it is looked at here.
const reached = vi.hoisted(() => vi.fn());
vi.mock('next-auth', () => ({
  default: () => async () => {
    reached();
    return Response.json({ reached: true });
  },
}));

let databases: TestDatabases;
let store: Store;
let bed: AccountBed;

beforeAll(async () => {
  databases = await startTestDatabases('sqlite');
});
afterAll(async () => databases.stop());
beforeEach(async () => {
  reached.mockClear();
  store = await databases.open();
  bed = openAccountBed(store);
});

const ask = (browser: Browser, method: 'GET' | 'POST', path: string, more: object = {}) =>
  browser.ask(method === 'GET' ? auth.GET : auth.POST, method === 'GET' ? undefined : {}, {
    method,
    // A route's parameter with several parts is a list.
    params: { nextauth: path.split('/') } as never,
    ...more,
  });

test('a live session is renewed, an ended one is not: its cookie goes', async () => {
  const browser = bed.browse();
  await browser.beGuest('Ann');
  expect(await (await ask(browser, 'GET', 'session')).json()).toEqual({ reached: true });
  await store.db.updateTable('sessions').set({ ended_at: 1 }).execute();
  const response = await ask(browser, 'GET', 'session');
  expect(await response.json()).toEqual({});
  expect(response.headers.get('set-cookie')).toContain('Max-Age=0');
  expect(reached).toHaveBeenCalledTimes(1);
});

test('signing out ends the session here, before the cookie goes, and closes its sockets', async () => {
  const browser = bed.browse();
  await browser.beGuest('Ann');
  const hash = (await browser.session())?.sessionHash;
  await ask(browser, 'POST', 'signout');
  expect(await browser.session()).toBeNull();
  const [isMeant] = bed.rooms.closeWhere.mock.calls[0] ?? [];
  expect(isMeant({ user: { id: 'x' }, caller: { sessionId: hash } })).toBe(true);
  expect(isMeant({ user: { id: 'x' }, caller: { sessionId: 'another' } })).toBe(false);
});

test.each(['signout', 'callback/guest', 'signin/oidc', 'session'])(
  'nothing is changed by %s from another site',
  async (path) => {
    const browser = bed.browse();
    await browser.beGuest('Ann');
    for (const origin of ['https://evil.example', 'null', null])
      expect((await ask(browser, 'POST', path, { origin })).status).toBe(403);
    expect(reached).not.toHaveBeenCalled();
    expect(await browser.session()).not.toBeNull();
  },
);

test('while the store is away nobody is signed out, let in or renewed', async () => {
  const browser = bed.browse();
  await browser.beGuest('Ann');
  await store.db.schema.alterTable('sessions').renameTo('elsewhere').execute();
  for (const [method, path] of [
    ['GET', 'session'],
    ['POST', 'signout'],
    ['POST', 'callback/guest'],
  ] as const) {
    const response = await ask(browser, method, path);
    expect([response.status, await codeOf(response)]).toEqual([503, 'unavailable']);
    expect(response.headers.get('set-cookie')).toBeNull();
  }
  expect(reached).not.toHaveBeenCalled();
});

test('guests are limited by address, and a classroom gets in', async () => {
  bed = openAccountBed(store, { RATE_LIMITS: 'guest-by-address=60/600' });
  const browser = bed.browse('192.0.2.8');
  for (let guest = 0; guest < 60; guest++)
    expect((await ask(browser, 'POST', 'callback/guest')).status).toBe(200);
  const response = await ask(browser, 'POST', 'callback/guest');
  expect(response.status).toBe(429);
  expect(Number(response.headers.get('retry-after'))).toBeGreaterThan(0);
  expect((await ask(bed.browse('192.0.2.9'), 'POST', 'callback/guest')).status).toBe(200);
});
