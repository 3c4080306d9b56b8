import { chmodSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { makeTempDir, type TempDir } from '../testing/temp-dir.ts';
import { loadSecret } from './secret.ts';

describe('the secret', () => {
  let dir: TempDir;
  let dataDir: string;

  beforeEach(() => {
    dir = makeTempDir();
    dataDir = join(dir.path, 'data');
  });
  afterEach(() => dir.remove());

  it('is the one that is set, and then no file is made', async () => {
    const secret = 's'.repeat(32);
    expect(await loadSecret({ secret, dataDir })).toBe(secret);
    expect(readdirSync(dir.path)).toEqual([]);
  });

  it.each(['hunter2', 's'.repeat(31)])('of %j is refused, whatever the file holds', async (secret) => {
    await loadSecret({ secret: null, dataDir });
    const loading = loadSecret({ secret, dataDir });
    await expect(loading).rejects.toThrow('The secret in NEXTAUTH_SECRET is too short');
    await expect(loading).rejects.not.toThrow(secret);
  });

  it.each([null, ''])('is made at the first start when it is %j, and stays', async (unset) => {
    const made = await loadSecret({ secret: unset, dataDir });
    expect(made).toMatch(/^[\w-]{43}$/);
    expect(await loadSecret({ secret: unset, dataDir })).toBe(made);
    expect(readdirSync(dataDir)).toEqual(['secret']);
  });

  it('can be read by its owner only', async () => {
    await loadSecret({ secret: null, dataDir });
    expect(statSync(join(dataDir, 'secret')).mode & 0o777).toBe(0o600);
  });

  it('is another one in another folder', async () => {
    const one = await loadSecret({ secret: null, dataDir: join(dir.path, 'one') });
    expect(await loadSecret({ secret: null, dataDir: join(dir.path, 'two') })).not.toBe(one);
  });

  it('is one for all who start at once', async () => {
    const loaded = await Promise.all(Array.from({ length: 20 }, () => loadSecret({ secret: null, dataDir })));
    expect(new Set(loaded).size).toBe(1);
    expect(readFileSync(join(dataDir, 'secret'), 'utf8')).toBe(`${loaded[0]}\n`);
    expect(readdirSync(dataDir)).toEqual(['secret']);
  });

  it.each(['', 'short\n'])('in a file of %j is refused, and the file left as it is', async (text) => {
    mkdirSync(dataDir);
    const path = join(dataDir, 'secret');
    writeFileSync(path, text);
    await expect(loadSecret({ secret: null, dataDir })).rejects.toThrow(`The secret in ${path} is too short`);
    expect(readFileSync(path, 'utf8')).toBe(text);
  });

  it('that cannot be read is an error, not a new secret', async () => {
    mkdirSync(join(dataDir, 'secret'), { recursive: true });
    chmodSync(join(dataDir, 'secret'), 0o700);
    await expect(loadSecret({ secret: null, dataDir })).rejects.toThrow('EISDIR');
  });
});
