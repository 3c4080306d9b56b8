import { afterEach, beforeEach, expect, test } from 'vitest';
import { makeTempDir, type TempDir } from '../testing/temp-dir.ts';
import { lockDataDir } from './lock-data-dir.ts';
import { openStore } from './open-store.ts';

let dir: TempDir;

beforeEach(() => {
  dir = makeTempDir();
});
afterEach(() => dir.remove());

const open = () => openStore({ databaseUrl: null, dataDir: dir.path });

test('a folder belongs to one server at a time, and to the next when that has stopped', async () => {
  const first = await open();
  expect(() => lockDataDir(dir.path, 0)).toThrow('another Ninefold is running on it');
  await first.close();
  await (await open()).close();
});
