import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { sql } from 'kysely';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { boardId, insertTestBoard, insertTestUser, userId } from '../testing/insert-records.ts';
import { makeTempDir, type TempDir } from '../testing/temp-dir.ts';
import { dialects, startTestDatabases, type TestDatabases } from '../testing/test-databases.ts';
import { boardDocId } from './docs.ts';
import { openStore, type Store } from './open-store.ts';
import { findUser } from './users.ts';

/** What was run, and when. */
async function migrationsOf({ db }: Store) {
  return (await sql<object>`select * from kysely_migration order by name`.execute(db)).rows;
}

describe.each(dialects)('a store on %s', (dialect) => {
  let databases: TestDatabases;

  beforeAll(async () => {
    databases = await startTestDatabases(dialect);
  });
  afterAll(async () => databases.stop());

  it('says what it runs on', async () => {
    expect((await databases.open()).dialect).toBe(dialect);
  });

  it('opened again, it has what was written and runs no migration twice', async () => {
    const store = await databases.open();
    const ann = await insertTestUser(store, 'ann');
    const before = await migrationsOf(store);
    await store.close();
    const again = await databases.openAgain();
    expect(await findUser(again.db, ann.id)).toEqual(ann);
    expect(await migrationsOf(again)).toEqual(before);
    expect(before.length).toBeGreaterThan(0);
  });

  it('takes and gives back integers beyond 32 bits as numbers', async () => {
    const store = await databases.open();
    const docId = boardDocId(
      await insertTestBoard(store, 'one', await insertTestUser(store, 'ann'), 2 ** 41),
    );
    await store.db
      .insertInto('client_owners')
      .values({ doc_id: docId, client_id: 2 ** 32 - 1, user_id: userId('ann') })
      .execute();
    const { client_id } = await store.db.selectFrom('client_owners').selectAll().executeTakeFirstOrThrow();
    expect(client_id).toBe(2 ** 32 - 1);
    const { created_at } = await store.db.selectFrom('boards').selectAll().executeTakeFirstOrThrow();
    expect(created_at).toBe(2 ** 41);
  });

  it('holds rows together: a member needs a board and a user', async () => {
    const { db } = await databases.open();
    const orphan = { board_id: boardId('none'), user_id: userId('none'), role: 'viewer', joined_at: 1 };
    await expect(db.insertInto('members').values(orphan).execute()).rejects.toThrow(/foreign key/i);
  });
});

describe('a store in a folder', () => {
  let dir: TempDir;
  let store: Store;

  beforeEach(async () => {
    dir = makeTempDir();
    store = await openStore({ databaseUrl: null, dataDir: join(dir.path, 'new', 'data') });
  });
  afterEach(async () => {
    await store.close();
    dir.remove();
  });

  it('makes the folder and one file that commits to the disk', async () => {
    expect(existsSync(join(dir.path, 'new', 'data', 'ninefold.sqlite'))).toBe(true);
    const pragma = async (name: string) =>
      (await sql.raw<object>(`pragma ${name}`).execute(store.db)).rows[0];
    expect(await pragma('journal_mode')).toEqual({ journal_mode: 'wal' });
    expect(await pragma('synchronous')).toEqual({ synchronous: 2 });
    expect(await pragma('foreign_keys')).toEqual({ foreign_keys: 1 });
    expect(await pragma('busy_timeout')).toEqual({ timeout: 250 });
  });

  it('runs an SQLite in which two writers cannot damage the write-ahead log', async () => {
    const { rows } = await sql<{ version: string }>`select sqlite_version() as version`.execute(store.db);
    const [major = 0, minor = 0, patch = 0] = rows[0]?.version.split('.').map(Number) ?? [];
    expect(major * 1_000_000 + minor * 1_000 + patch).toBeGreaterThanOrEqual(3_051_003);
  });

  it('a value of another type in a binary column counts as damage', async () => {
    const docId = boardDocId(await insertTestBoard(store, 'one', await insertTestUser(store, 'ann')));
    await sql`update doc_updates set bytes = 'text' where doc_id = ${docId}`.execute(store.db);
    await expect(store.docLog.load(docId)).rejects.toMatchObject({ part: 'update', seq: 1 });
  });

  it('a transaction that the database itself has ended tells the error that ended it', async () => {
    const failing = store.db.transaction().execute(async (trx) => {
      await sql`rollback`.execute(trx);
      throw new Error('the disk is full');
    });
    await expect(failing).rejects.toThrow('the disk is full');
    expect(await findUser(store.db, userId('ann'))).toBeNull();
  });

  it('a file that is no database is said, and left as it is', async () => {
    const file = join(dir.path, 'ninefold.sqlite');
    const text = 'This is a shopping list, and not a database at all. '.repeat(100);
    writeFileSync(file, text);
    const opening = openStore({ databaseUrl: null, dataDir: dir.path });
    await expect(opening).rejects.toThrow(
      `The embedded database in ${dir.path} could not be opened: file is not a database`,
    );
    expect(readFileSync(file, 'utf8')).toBe(text);
  });

  it('a folder that cannot be made is said', async () => {
    const inFile = join(dir.path, 'new', 'data', 'ninefold.sqlite', 'below');
    await expect(openStore({ databaseUrl: null, dataDir: inFile })).rejects.toThrow(
      /^The embedded database in .* could not be opened: ENOTDIR/,
    );
  });
});
