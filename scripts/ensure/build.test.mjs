import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { hashSources } from './build.mjs';

let base = '';
beforeEach(async () => {
  base = await mkdtemp(path.join(tmpdir(), 'ninefold-sources-'));
  await mkdir(path.join(base, 'lib/board'), { recursive: true });
  await write('lib/board/note.ts', 'one');
  await write('package.json', '{}');
});
afterEach(() => rm(base, { recursive: true }));

const write = (file, text) => writeFile(path.join(base, file), text);
const hash = () => hashSources(base, ['lib', 'package.json', 'absent']);

test('the same sources have the same hash', async () => {
  expect(await hash()).toBe(await hash());
});

test.each([
  ['an edit', () => write('lib/board/note.ts', 'two')],
  ['a new file', () => write('lib/board/link.ts', '')],
  ['a file with another name', () => write('lib/board/notes.ts', 'one')],
  ['an edit of a file at the top', () => write('package.json', '{ }')],
])('%s changes the hash', async (_, change) => {
  const before = await hash();
  await change();
  expect(await hash()).not.toBe(before);
});

test('a test does not: it is no part of the build', async () => {
  const before = await hash();
  await write('lib/board/note.test.ts', 'a test');
  expect(await hash()).toBe(before);
});
