import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { BoardId } from '#lib/board/ids.ts';
import type { Recap } from '#lib/workshop/recap.ts';
import { sampleRecap } from '#lib/workshop/recap-sample.ts';
import { insertTestBoard, insertTestUser } from '../testing/insert-records.ts';
import { dialects, startTestDatabases, type TestDatabases } from '../testing/test-databases.ts';
import { softDeleteBoard } from './boards.ts';
import type { Store } from './open-store.ts';
import { purgeBoard } from './purge-board.ts';
import { changeRecap, findRecap, findSharedRecap, insertRecap, listRecaps, shareRecap } from './recaps.ts';
import type { User } from './users.ts';

const token = 'a-token-of-a-recap-that-is-long-enough';

describe.each(dialects)('recaps on %s', (dialect) => {
  let databases: TestDatabases;
  let store: Store;
  let ann: User;
  let plan: BoardId;
  let other: BoardId;

  beforeAll(async () => {
    databases = await startTestDatabases(dialect);
  });
  afterAll(async () => databases.stop());
  beforeEach(async () => {
    store = await databases.open();
    ann = await insertTestUser(store, 'ann');
    plan = await insertTestBoard(store, 'plan', ann);
    other = await insertTestBoard(store, 'other', ann);
  });

  const inOne = <T>(
    work: (
      trx: Parameters<Parameters<ReturnType<Store['db']['transaction']>['execute']>[0]>[0],
    ) => Promise<T>,
  ) => store.db.transaction().execute(work);
  const keep = async (id: string, given: Partial<Recap> = {}, now = 1_000): Promise<void> => {
    const row = { id, board_id: plan, version: 1, agenda_version: 1, state: '{}', created_at: now };
    await store.db
      .insertInto('workshops')
      .values({ ...row, ended_at: now })
      .onConflict((conflict) => conflict.doNothing())
      .execute();
    await inOne((trx) => insertRecap(trx, { boardId: plan, recap: { ...sampleRecap, id, ...given }, now }));
  };
  const share = (id: string, given: string | null, boardId = plan) =>
    inOne((trx) => shareRecap(trx, { boardId, id, token: given }));

  it('a recap comes back as it was kept, on its own board alone', async () => {
    await keep('first');
    expect(await findRecap(store.db, plan, 'first')).toEqual({
      recap: { ...sampleRecap, id: 'first' },
      isShared: false,
    });
    expect(await findRecap(store.db, other, 'first')).toBeNull();
    expect(await findRecap(store.db, plan, 'second')).toBeNull();
  });

  it('the first record of an end is the one that stays', async () => {
    await keep('first');
    await keep('first', { board: 'Another' });
    expect((await findRecap(store.db, plan, 'first'))?.recap.board).toBe(sampleRecap.board);
  });

  it('a list tells the newest first, with how many steps came', async () => {
    await keep('old', {}, 1_000);
    await keep('new', { steps: [] }, 2_000);
    await share('old', token);
    const { startedAt, endedAt } = sampleRecap;
    expect(await listRecaps(store.db, plan)).toEqual([
      { id: 'new', startedAt, endedAt, steps: 0, isShared: false },
      { id: 'old', startedAt, endedAt, steps: 1, isShared: true },
    ]);
    expect(await listRecaps(store.db, other)).toEqual([]);
  });

  it('a change keeps the link, and finds only the board’s own recaps', async () => {
    await keep('first');
    await share('first', token);
    const change = (boardId: BoardId) =>
      inOne((trx) => changeRecap(trx, boardId, 'first', (recap) => ({ ...recap, decisions: ['New'] })));
    expect(await change(other)).toBe(false);
    expect((await findSharedRecap(store.db, token))?.decisions).toEqual(sampleRecap.decisions);
    expect(await change(plan)).toBe(true);
    expect((await findSharedRecap(store.db, token))?.decisions).toEqual(['New']);
  });

  it('the token is nowhere in the database, and its hash opens nothing', async () => {
    await keep('first');
    await share('first', token);
    const row = await store.db.selectFrom('recaps').selectAll().executeTakeFirstOrThrow();
    expect(JSON.stringify(row)).not.toContain(token);
    expect(row.token_hash).toMatch(/^[0-9a-f]{64}$/);
    for (const guess of [row.token_hash ?? '', 'first', '', token.toUpperCase(), `${token} `, "' or 1=1 --"])
      expect(await findSharedRecap(store.db, guess), guess).toBeNull();
    expect((await findSharedRecap(store.db, token))?.id).toBe('first');
  });

  it('a new link ends the former one, and a revoked one opens nothing', async () => {
    await keep('first');
    await share('first', token);
    await share('first', 'another-token');
    expect(await findSharedRecap(store.db, token)).toBeNull();
    expect(await findSharedRecap(store.db, 'another-token')).not.toBeNull();
    expect(await share('first', null)).toBe(true);
    expect(await findSharedRecap(store.db, 'another-token')).toBeNull();
    expect((await findRecap(store.db, plan, 'first'))?.isShared).toBe(false);
  });

  it('nobody shares a recap through another board', async () => {
    await keep('first');
    expect(await share('first', token, other)).toBe(false);
    expect(await findSharedRecap(store.db, token)).toBeNull();
  });

  it('a link opens nothing while the board is in the bin, and goes with the board', async () => {
    await keep('first');
    await share('first', token);
    await inOne((trx) => softDeleteBoard(trx, plan, 5_000));
    expect(await findSharedRecap(store.db, token)).toBeNull();
    expect(await purgeBoard(store.db, plan, 5_000)).toBe(true);
    expect(await store.db.selectFrom('recaps').selectAll().execute()).toEqual([]);
  });

  it('a row that is no recap is an error and not an empty page', async () => {
    await keep('first');
    for (const recap of [
      '',
      '{}',
      '[]',
      'null',
      JSON.stringify({ ...sampleRecap, blocks: [{ block: 'x' }] }),
    ]) {
      await store.db.updateTable('recaps').set({ recap }).execute();
      await expect(findRecap(store.db, plan, 'first'), recap).rejects.toThrow('recaps.recap');
    }
  });
});
