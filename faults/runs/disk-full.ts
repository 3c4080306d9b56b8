import { execFileSync } from 'node:child_process';
import { closeSync, copyFileSync, openSync, readdirSync, rmSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import { boardDocId } from '#server/store/docs.ts';
import { seededRandom } from '#server/testing/seeded-random.ts';
import { makeTempDir } from '#server/testing/temp-dir.ts';
import { checkStored } from '../checker/check-history.ts';
import type { Violation } from '../checker/history.ts';
import { freshState, settle } from '../clients/settle.ts';
import { Writer } from '../clients/writer.ts';
import { bundleServer } from '../servers/bundle-server.ts';
import { insertPeople, insertSharedBoard, peopleOf, SECRET, signedIn } from '../servers/people.ts';
import { startProcess } from '../servers/server-process.ts';
import { openPlace, type StorePlace, withLogIn } from '../servers/store-place.ts';
import type { Run } from './run.ts';

const WRITERS = 3;
const MEGABYTES = 8;

/**
 * The server's folder is a small file system in memory, seen by the server alone: it is gone with the process, and
 * nothing is left mounted whatever happens to the run.
 */
const inSmallFolder = `
mount -t tmpfs -o size=${MEGABYTES}m tmpfs "$DATA_DIR" && cp -a "$FILLED_FROM"/. "$DATA_DIR" && exec "$@"`;

export const diskFull: Run = {
  name: 'disk-full',
  promise: 'on a full disk nothing is said to be saved and boards can be read; with space again all goes in',
  databases: ['sqlite'],
  execute: async ({ seed, root }) => {
    const why = whyNotPossible();
    if (why !== null) return { is: 'skipped', why };
    const bundle = await bundleServer(root);
    const place = await openPlace('sqlite');
    const mountPoint = makeTempDir();
    try {
      return await fillDisk({ seed, bundle, place, dataDir: mountPoint.path });
    } finally {
      mountPoint.remove();
      await place.remove();
    }
  },
};

async function fillDisk(about: { seed: number; bundle: string; place: StorePlace; dataDir: string }) {
  const { seed, bundle, place, dataDir } = about;
  const people = peopleOf(WRITERS + 1);
  const boardId = await place.withStore(async (store) => {
    await insertPeople(store, people);
    return insertSharedBoard(store, 'disk-full', people);
  });
  const server = await startProcess({
    bundle,
    dataDir,
    databaseUrl: null,
    secret: SECRET,
    port: 0,
    within: ['env', `FILLED_FROM=${place.dataDir}`, 'unshare', '-m', '/bin/sh', '-c', inSmallFolder, 'sh'],
  });
  const inside = join('/proc', String(server.pid), 'root', dataDir);
  const url = `ws://127.0.0.1:${server.port}/sync/board`;
  const headers = await Promise.all(people.map((person) => signedIn(person, server.port)));
  const enter = (index: number) =>
    new Writer({
      name: `w${index}`,
      userId: people[index]?.id ?? idMissing(),
      boardId,
      url,
      headers: headers[index] ?? {},
      random: seededRandom(seed * 1_000 + index),
      backoff: 200,
    });
  const readFresh = () =>
    withCopyOf(server.pid, inside, (copy) =>
      withLogIn(copy, (docLog) => freshState(docLog, boardDocId(boardId))),
    );
  const writers = Array.from({ length: WRITERS }, (_, index) => enter(index));
  const violations: Violation[] = [];
  const fail = (words: string) => violations.push({ rule: 'lost-edit', about: words });
  try {
    for (const writer of writers) {
      if (!(await writer.when(({ provider }) => provider.synced, 15_000))) fail('nobody could join');
      writer.work(25);
    }
    await Promise.all(writers.map((writer) => writer.when(({ acknowledged }) => acknowledged >= 10, 15_000)));
    fill(join(inside, 'filler'));
    // What had room in pages that were there already is saved still; then nothing is.
    const full = await stalls(writers);
    if (!full) fail('the disk never filled');
    const saved = writers.map(({ acknowledged }) => acknowledged);
    const refused = await Promise.all(
      writers.map((writer) => writer.when(({ provider }) => !provider.wsconnected, 10_000)),
    );
    if (refused.includes(false)) fail('a socket stayed open on a store that takes nothing');
    const reader = enter(WRITERS);
    if (!(await reader.when(({ provider }) => provider.synced, 10_000))) fail('the board could not be read');
    const before = writers.flatMap((writer) => writer.edits);
    violations.push(...checkStored(before, reader.state).filter(({ rule }) => rule !== 'unwritten'));
    reader.leave();
    if (writers.some((each, index) => each.acknowledged > (saved[index] ?? 0))) fail('saved on a full disk');
    const unsaved = writers.reduce((sum, writer) => sum + writer.unsaved, 0);
    if (unsaved === 0) fail('nothing was waiting');
    for (const writer of writers) writer.rest();
    rmSync(join(inside, 'filler'));
    const began = performance.now();
    violations.push(...(await settle(writers, readFresh)));
    const edits = writers.flatMap((writer) => writer.edits);
    return {
      is: 'done',
      failures: violations.length > 0 ? [{ seed, violations }] : [],
      counts: {
        edits: edits.length,
        acknowledged: edits.filter(({ acknowledged }) => acknowledged).length,
        waited: unsaved,
        savedAfterMs: Math.round(performance.now() - began),
      },
    } as const;
  } finally {
    for (const writer of writers) writer.leave();
    await server.end('SIGKILL');
  }
}

/** SQLite would look for the file where its path leads outside; and a copy is only whole while nobody writes. */
async function withCopyOf<T>(pid: number, folder: string, use: (copy: string) => Promise<T>): Promise<T> {
  const copy = makeTempDir();
  try {
    process.kill(pid, 'SIGSTOP');
    try {
      for (const file of readdirSync(folder))
        if (/\.sqlite(-wal)?$/.test(file)) copyFileSync(join(folder, file), join(copy.path, file));
    } finally {
      process.kill(pid, 'SIGCONT');
    }
    return await use(copy.path);
  } finally {
    copy.remove();
  }
}

/** Resolves with true once nobody's edits have been saved for a second. */
async function stalls(writers: readonly Writer[]): Promise<boolean> {
  for (let tries = 0; tries < 20; tries++) {
    const saved = writers.map(({ acknowledged }) => acknowledged).join();
    await new Promise((resolve) => setTimeout(resolve, 1_000));
    if (saved === writers.map(({ acknowledged }) => acknowledged).join()) return true;
  }
  return false;
}

function fill(path: string): void {
  const file = openSync(path, 'w');
  try {
    for (let size = 65_536; size >= 512; size /= 2) {
      const block = new Uint8Array(size);
      for (;;) if (!fits(file, block)) break;
    }
  } finally {
    closeSync(file);
  }
}

function fits(file: number, block: Uint8Array): boolean {
  try {
    return writeSync(file, block) === block.length;
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOSPC') return false;
    throw error;
  }
}

/** `null` where it is possible. */
function whyNotPossible(): string | null {
  if (process.platform !== 'linux' || process.getuid?.() !== 0) return 'mounting needs Linux and root';
  const dir = makeTempDir();
  try {
    execFileSync('unshare', ['-m', 'mount', '-t', 'tmpfs', 'tmpfs', dir.path], { stdio: 'pipe' });
    return null;
  } catch (error) {
    return `mounting is not allowed here: ${error instanceof Error ? error.message.trim() : error}`;
  } finally {
    dir.remove();
  }
}

function idMissing(): never {
  throw new Error('there are not that many people');
}
