import { afterAll, beforeAll, expect, it } from 'vitest';
import { makeStopToken } from '#server/access/stop-token.ts';
import { getServices } from '#server/services.ts';
import { createAccount, findAccount } from '#server/store/accounts.ts';
import type { User } from '#server/store/users.ts';
import { userId } from '#server/testing/insert-records.ts';
import * as account from './account/route.ts';
import { codeOf } from './testing/account-bed.ts';
import { type ApiBed, openApiBed } from './testing/api-bed.ts';
import * as unsubscribe from './unsubscribe/[token]/route.ts';

const ann: User = { id: userId('ann-of-digests'), name: 'Ann', colour: 'teal' };
let bed: ApiBed;

beforeAll(async () => {
  bed = await openApiBed();
  const email = 'ann@example.org';
  await createAccount(bed.store.db, { ...ann, email, isEmailVerified: true, passwordHash: null, now: 1 });
});
afterAll(async () => bed.close());

const getsDigest = async () => (await findAccount(bed.store.db, ann.id))?.getsDigest;
const tokenOf = ({ id }: User) => makeStopToken(id, getServices().secret);

it('a mail program stops it by itself: from nowhere, signed in to nothing, and as often as it likes', async () => {
  for (let time = 0; time < 2; time++) {
    const request = new Request('http://localhost:3000/api/unsubscribe/x', {
      method: 'POST',
      headers: { 'content-type': 'application/x-www-form-urlencoded' },
      body: 'List-Unsubscribe=One-Click',
    });
    const answer = await unsubscribe.POST(request, { params: Promise.resolve({ token: tokenOf(ann) }) });
    expect([answer.status, answer.redirected, await getsDigest()]).toEqual([200, false, false]);
  }
});

it('the same link has it sent again', async () => {
  const params = { token: tokenOf(ann) };
  expect((await bed.ask(unsubscribe.DELETE, { method: 'DELETE', user: null, params })).status).toBe(200);
  expect(await getsDigest()).toBe(true);
});

it('a token that is not complete, or of somebody else, stops nothing of hers', async () => {
  const ben: User = { ...ann, id: userId('ben-of-digests') };
  for (const token of ['', 'x', tokenOf(ann).slice(0, -2), tokenOf(ben).replace(ben.id, ann.id)]) {
    const answer = await bed.ask(unsubscribe.POST, { user: null, params: { token } });
    expect([answer.status, await codeOf(answer)]).toEqual([404, 'no-such-stop']);
  }
  expect((await bed.ask(unsubscribe.POST, { user: null, params: { token: tokenOf(ben) } })).status).toBe(200);
  expect(await getsDigest()).toBe(true);
});

it('she switches it herself in her account', async () => {
  const change = (digest: unknown) =>
    bed.ask(account.PATCH, { method: 'PATCH', user: ann, body: { digest } });
  expect((await change(false)).status).toBe(200);
  expect(await getsDigest()).toBe(false);
  expect((await change('on')).status).toBe(400);
  expect((await change(true)).status).toBe(200);
  expect(await getsDigest()).toBe(true);
});
