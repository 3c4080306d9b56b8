import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { Step } from '#lib/workshop/step.ts';
import type { OwnAgenda } from '#server/records/workshop/own-agendas.ts';
import { openStep, voteStep } from '#server/records/workshop/testing/sample-steps.ts';
import type { Store } from '#server/store/open-store.ts';
import { dialects, startTestDatabases, type TestDatabases } from '#server/testing/test-databases.ts';
import * as deletion from './account/delete/route.ts';
import * as exported from './account/export/route.ts';
import * as signIn from './account/sign-in/route.ts';
import * as signUp from './account/sign-up/route.ts';
import * as agenda from './agendas/[agenda]/route.ts';
import * as agendas from './agendas/route.ts';
import { type AccountBed, type Browser, codeOf, openAccountBed } from './testing/account-bed.ts';

const steps: readonly Step[] = [openStep('one'), voteStep('two', ['channels'])];
const ann = { name: 'Ann', email: 'ann@example.org', password: 'seven quiet otters' };

describe.each(dialects)('own agendas on %s', (dialect) => {
  let databases: TestDatabases;
  let store: Store;
  let bed: AccountBed;
  let browser: Browser;

  beforeAll(async () => {
    databases = await startTestDatabases(dialect);
  });
  afterAll(async () => databases.stop());
  beforeEach(async () => {
    store = await databases.open();
    bed = openAccountBed(store);
    browser = bed.browse();
    await browser.beGuest('Ann');
  });

  const keep = (title: string, by = browser, what: unknown = steps) =>
    by.ask(agendas.POST, { title, steps: what });
  const list = async (by = browser) => {
    const answer = await by.ask(agendas.GET, undefined, { method: 'GET' });
    return ((await answer.json()) as { agendas: readonly OwnAgenda[] }).agendas;
  };
  const remove = (id: string, by = browser) =>
    by.ask(agenda.DELETE, undefined, { method: 'DELETE', params: { agenda: id } });

  test('are kept, listed with their steps and deleted by their owner, and nobody else knows of them', async () => {
    expect((await keep(' First\ncanvas ')).status).toBe(201);
    expect(await list()).toEqual([
      { id: expect.any(String), title: 'First canvas', steps, createdAt: expect.any(Number) },
    ]);
    const other = bed.browse();
    await other.beGuest('Ben');
    const [{ id = '' } = {}] = await list();
    expect(await list(other)).toEqual([]);
    expect((await remove(id, other)).status).toBe(404);
    expect((await remove(id)).status).toBe(200);
    expect([(await remove(id)).status, await list()]).toEqual([404, []]);
    expect((await keep('Mine', bed.browse())).status).toBe(401);
  });

  test.each<[string, unknown, number, string]>([
    ['x'.repeat(81), steps, 400, 'bad-request'],
    [' \u200b ', steps, 400, 'bad-request'],
    ['Mine', 'steps', 400, 'bad-request'],
    ['Mine', [], 409, 'no-steps'],
    ['Mine', [openStep('one'), openStep('one')], 409, 'bad-step'],
    ['Mine', [{ ...openStep('one'), seconds: 1 }], 409, 'bad-step'],
    ['Mine', Array.from({ length: 49 }, (_each, at) => openStep(`step-${at}`)), 409, 'too-many-steps'],
  ])('%j with %j is refused', async (title, what, status, code) => {
    const response = await keep(title, browser, what);
    expect([response.status, await codeOf(response)]).toEqual([status, code]);
    expect(await list()).toEqual([]);
  });

  test('are fifty at most, however many come at once', async () => {
    const answers = await Promise.all(Array.from({ length: 55 }, (_each, at) => keep(`Number ${at}`)));
    expect(answers.filter(({ status }) => status === 201)).toHaveLength(50);
    expect(await codeOf(await keep('One more'))).toBe('too-many-agendas');
    expect(await list()).toHaveLength(50);
  });

  test('one that cannot be read is left out, and stays', async () => {
    for (const title of ['Good', 'Damaged']) await keep(title);
    await store.db.updateTable('agendas').set({ steps: '[{' }).where('title', '=', 'Damaged').execute();
    expect((await list()).map(({ title }) => title)).toEqual(['Good']);
    expect(await store.db.selectFrom('agendas').selectAll().execute()).toHaveLength(2);
  });

  test('go with a guest to the account, are in its export, and go with it', async () => {
    await bed.browse().ask(signUp.POST, ann);
    await keep('Of a guest');
    await browser.ask(signIn.POST, { ...ann, bringGuest: true });
    await keep('Of an account');
    expect((await list()).map(({ title }) => title).toSorted()).toEqual(['Of a guest', 'Of an account']);
    const copy = await browser.ask(exported.GET, undefined, { method: 'GET' });
    const { agendas: told } = (await copy.json()) as { agendas: readonly unknown[] };
    expect(told).toHaveLength(2);
    expect(told).toContainEqual(expect.objectContaining({ title: 'Of a guest', steps }));
    const gone = await browser.ask(deletion.POST, { confirmation: 'delete', password: ann.password });
    expect(gone.status).toBe(200);
    expect(await store.db.selectFrom('agendas').selectAll().execute()).toEqual([]);
  });
});
