import { sql } from 'kysely';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { boardId, userId } from '../testing/insert-records.ts';
import { dialects, startTestDatabases, type TestDatabases } from '../testing/test-databases.ts';
import { type AuditEntry, readAudit, readNewestAudit, recordAudit } from './audit.ts';
import type { Store } from './open-store.ts';
import { verifyAudit } from './verify-audit.ts';

const plan = boardId('plan');
const other = boardId('other');

describe.each(dialects)('the audit on %s', (dialect) => {
  let databases: TestDatabases;
  let store: Store;

  beforeAll(async () => {
    databases = await startTestDatabases(dialect);
  });
  afterAll(async () => databases.stop());
  beforeEach(async () => {
    store = await databases.open();
  });

  const entry = (more: Partial<AuditEntry> = {}): AuditEntry => ({
    boardId: plan,
    at: 1_000,
    actorId: userId('ann'),
    sessionId: 'a-session',
    address: '203.0.113.7',
    browser: 'Mozilla/5.0',
    action: 'change-roles',
    outcome: 'done',
    detail: { member: 'user-ben', to: 'viewer' },
    ...more,
  });
  const add = (more?: Partial<AuditEntry>) => recordAudit(store.db, entry(more));
  const all = () => readAudit(store.db, plan, { after: 0, limit: 100 });
  const verdict = () => verifyAudit(store.db, plan);

  it('rows follow each other, each board in a chain of its own', async () => {
    await add();
    await add({ boardId: other });
    await add({ at: 2_000, action: 'rename-board' });
    const [first, second] = await all();
    expect([first, second]).toMatchObject([
      {
        seq: 1,
        at: 1_000,
        prev_hash: '',
        actor_id: 'user-ann',
        detail: '{"member":"user-ben","to":"viewer"}',
      },
      { seq: 2, at: 2_000, prev_hash: first?.hash, action: 'rename-board' },
    ]);
    expect(await verdict()).toEqual({ is: 'whole', rows: 2 });
    expect(await verifyAudit(store.db, other)).toEqual({ is: 'whole', rows: 1 });
    expect(await verifyAudit(store.db, boardId('none'))).toEqual({ is: 'whole', rows: 0 });
    const [newest] = await readNewestAudit(store.db, plan, { before: 99, limit: 1 });
    expect(newest?.seq).toBe(2);
  });

  it('rows that are written at once stand in one chain', async () => {
    await Promise.all(Array.from({ length: 12 }, (_, index) => add({ at: index })));
    expect(await verdict()).toEqual({ is: 'whole', rows: 12 });
  });

  it('a row stands or falls with its transaction', async () => {
    const failed = store.db.transaction().execute(async (trx) => {
      await recordAudit(trx, entry());
      throw new Error('the change failed');
    });
    await expect(failed).rejects.toThrow('the change failed');
    expect(await all()).toEqual([]);
    await add();
    expect(await verdict()).toEqual({ is: 'whole', rows: 1 });
  });

  it('what a browser or an address says of itself stays on one line and is no command to a terminal', async () => {
    await add({ browser: 'a\nb\u001b[31mred\u202e\\', address: '::1\r\nx', outcome: 'x'.repeat(999) });
    await add({ browser: '🙂'.repeat(500) });
    const [first, second] = await all();
    expect(first).toMatchObject({
      browser: 'a\\u{a}b\\u{1b}[31mred\\u{202e}\\\\',
      address: '::1\\u{d}\\u{a}x',
    });
    expect(first?.outcome).toHaveLength(64);
    expect([...(second?.browser ?? '')]).toHaveLength(200);
    expect(await verdict()).toMatchObject({ is: 'whole' });
  });

  describe('a chain that somebody has touched', () => {
    beforeEach(async () => {
      for (let at = 1; at <= 4; at++) await add({ at });
    });
    const change = (column: string, value: string) =>
      sql`update audit set ${sql.ref(column)} = ${value} where board_id = ${plan} and seq = 3`.execute(
        store.db,
      );

    it.each([
      'actor_id',
      'session_id',
      'address',
      'browser',
      'action',
      'outcome',
      'detail',
      'prev_hash',
      'hash',
    ])('an edited %s is found', async (column) => {
      await change(column, 'another');
      expect(await verdict()).toEqual({ is: 'broken', seq: 3, why: 'edited' });
    });

    it('an edited time is found', async () => {
      await store.db.updateTable('audit').set({ at: 99 }).where('seq', '=', 3).execute();
      expect(await verdict()).toEqual({ is: 'broken', seq: 3, why: 'edited' });
    });

    it.each([
      ['first', 1],
      ['middle', 2],
      ['last', 4],
    ])('a removed %s row is missed', async (_which, seq) => {
      await store.db.deleteFrom('audit').where('seq', '=', seq).execute();
      expect(await verdict()).toEqual({ is: 'broken', seq, why: 'missing' });
    });

    it('rows that changed places are found', async () => {
      const swap = (from: number, to: number) =>
        store.db.updateTable('audit').set({ seq: to }).where('seq', '=', from).execute();
      await swap(2, 100);
      await swap(3, 2);
      await swap(100, 3);
      expect(await verdict()).toMatchObject({ is: 'broken', seq: 2 });
    });

    it('a row of another board does not fit in', async () => {
      await add({ boardId: other });
      await store.db.deleteFrom('audit').where('board_id', '=', plan).where('seq', '=', 1).execute();
      await store.db.updateTable('audit').set({ board_id: plan }).where('board_id', '=', other).execute();
      expect(await verdict()).toMatchObject({ is: 'broken', seq: 1 });
    });

    it('rows cut off at the end with the head put back are found by the head’s hash', async () => {
      await store.db.deleteFrom('audit').where('seq', '=', 4).execute();
      await store.db.updateTable('audit_heads').set({ seq: 3 }).execute();
      expect(await verdict()).toMatchObject({ is: 'broken' });
    });
  });
});
