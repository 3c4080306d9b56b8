import { afterAll, beforeAll, beforeEach, expect, test, vi } from 'vitest';
import { createAccount } from '../store/accounts.ts';
import type { Store } from '../store/open-store.ts';
import { userId } from '../testing/insert-records.ts';
import { startTestDatabases, type TestDatabases } from '../testing/test-databases.ts';
import { checkSignIn } from './check-sign-in.ts';
import { limitRules } from './limit-rules.ts';
import { makeRateLimits } from './rate-limits.ts';

let databases: TestDatabases;
let store: Store;

beforeAll(async () => {
  databases = await startTestDatabases('sqlite');
});
afterAll(async () => databases.stop());
beforeEach(async () => {
  store = await databases.open();
  const ann = { id: userId('ann'), name: 'Ann', colour: 'teal', email: 'ann@example.org', now: 1 } as const;
  await createAccount(store.db, { ...ann, isEmailVerified: false, passwordHash: 'ann’s hash' });
});

function bed(attempts = 10) {
  const verify = vi.fn(
    async (hash: string | null, password: string) => hash !== null && password === 'right',
  );
  const limits = makeRateLimits({
    ...limitRules,
    'sign-in-by-address-and-account': { points: attempts, seconds: 60 },
  });
  const check = (email: unknown, password: string) =>
    checkSignIn(
      { email, password, address: '192.0.2.1' },
      { db: store.db, limits, passwords: { verify, hash: async () => '' } },
    );
  return { verify, check };
}

test.each([
  ['ann@example.org', 'ann’s hash'],
  ['nobody@example.org', null],
  ['no address', null],
  [undefined, null],
])('one hash is reckoned for %s, so that the time tells nothing', async (email, hash) => {
  const { verify, check } = bed();
  expect(await check(email, 'wrong')).toEqual({ is: 'wrong' });
  expect(verify.mock.calls).toEqual([[hash, 'wrong']]);
});

test('nothing is hashed any more for who tries too often, with the right password either', async () => {
  const { verify, check } = bed(1);
  expect(await check('ann@example.org', 'right')).toEqual({ is: 'person', userId: userId('ann') });
  expect(await check('ann@example.org', 'right')).toMatchObject({ is: 'too-often' });
  expect(verify).toHaveBeenCalledTimes(1);
});
