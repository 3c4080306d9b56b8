import { afterEach, beforeEach, expect, test } from 'vitest';
import { openStore, type Store } from '../store/open-store.ts';
import { makeTempDir, type TempDir } from '../testing/temp-dir.ts';
import { readHealth } from './read-health.ts';

let dir: TempDir;
let store: Store;

beforeEach(async () => {
  dir = makeTempDir();
  store = await openStore({ databaseUrl: null, dataDir: dir.path });
});

afterEach(async () => {
  await store.close();
  dir.remove();
});

test.each([
  ['is well', false, false, { live: true, ready: true, store: 'answers', draining: false }],
  ['is stopping', true, false, { live: true, ready: false, store: 'answers', draining: true }],
  ['cannot write', false, true, { live: true, ready: false, store: 'refuses-writes', draining: false }],
])('a process that %s says so', async (_name, draining, failing, health) => {
  const told = await readHealth({
    db: store.db,
    isDraining: () => draining,
    isAppendFailing: () => failing,
  });
  expect(told).toEqual(health);
});

test('a store that is gone is away', async () => {
  await store.close();
  const told = await readHealth({
    db: store.db,
    isDraining: () => false,
    isAppendFailing: () => false,
  });
  expect(told).toMatchObject({ live: true, ready: false, store: 'away' });
});
