import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { sql } from 'kysely';
import type { DocId, DocLog } from '#server/store/doc-log.ts';
import { boardDocId } from '#server/store/docs.ts';
import { openStore } from '#server/store/open-store.ts';
import { type SeededRandom, seededRandom } from '#server/testing/seeded-random.ts';
import { makeTempDir } from '#server/testing/temp-dir.ts';
import { checkStored } from '../checker/check-history.ts';
import type { Edit, Violation } from '../checker/history.ts';
import { freshState } from '../clients/settle.ts';
import { openScene } from '../servers/scene.ts';
import { playBoard } from './play-board.ts';
import type { Run, RunFailure } from './run.ts';
import { committedEnd, isSameTurn, spoil } from './wal-image.ts';

const SHORT = 60;
const KEPT_IMAGES = 60;
const FILE = 'ninefold.sqlite';

/** What a power cut during one commit finds. */
type Image = {
  /** The database's file before the commit. */
  readonly database: Buffer;
  /** The write-ahead log with the commit in it. */
  readonly wal: Buffer;
  /** Bytes of the log that were on the disk before the commit. */
  readonly syncedTo: number;
  /** Everybody's edits before the commit, and which were said to be saved by then. */
  readonly edits: readonly Edit[];
};

/** Images of the database's two files are taken during writing, and all that was not synced yet is spoiled. */
export const tornWal: Run = {
  name: 'torn-wal',
  promise:
    'whatever a power cut leaves behind the last sync, the database opens with all that was saved before it',
  databases: ['sqlite'],
  execute: async ({ rounds, seed }) => {
    const random = seededRandom(seed);
    const counts = { commits: 0, spoiled: 0, edits: 0, acknowledged: 0, restartedLogs: 0 };
    const failures: RunFailure[] = [];
    const images: Image[] = [];
    let dataDir = '';
    let editsNow: () => readonly Edit[] = () => [];
    let turn: Promise<unknown> = Promise.resolve();
    const inTurn = <T>(work: () => Promise<T>): Promise<T> => {
      const done = turn.then(work);
      turn = done.catch(() => {});
      return done;
    };
    const wrapLog = (docLog: DocLog): DocLog => ({
      load: docLog.load,
      // No snapshot is written between the two readings of the files.
      saveSnapshot: (...snapshot) => inTurn(() => docLog.saveSnapshot(...snapshot)),
      append: (updates) =>
        inTurn(async () => {
          const path = join(dataDir, FILE);
          const database = readFileSync(path);
          const before = readOrNone(`${path}-wal`);
          const edits = editsNow();
          const heads = await docLog.append(updates);
          const wal = readOrNone(`${path}-wal`);
          const goesOn = isSameTurn(before, wal);
          counts.commits += 1;
          if (!goesOn) counts.restartedLogs += 1;
          images.push({ database, wal, syncedTo: goesOn ? committedEnd(before) : 0, edits });
          if (images.length > KEPT_IMAGES) images.splice(random(images.length), 1);
          return heads;
        }),
    });
    const scene = await openScene({
      database: 'sqlite',
      people: 3,
      wrapLog,
      limits: { snapshotUpdates: 30 },
    });
    dataDir = scene.place.dataDir;
    const boardId = await scene.addBoard('torn-wal');
    try {
      const { rows } = await sql<{ synchronous: number }>`pragma synchronous`.execute(scene.store.db);
      if (rows[0]?.synchronous !== 2)
        failures.push({ seed, violations: [{ rule: 'idle', about: 'commits are not synced' }] });
      // The log begins anew after every few commits: an old turn's frames then lie behind the new one's.
      await sql`pragma wal_autocheckpoint = 60`.execute(scene.store.db);
      const played = await playBoard({
        scene,
        boardId,
        seed,
        writers: 3,
        disturb: async ({ writers }) => {
          editsNow = () => writers.flatMap((writer) => writer.edits);
          await Promise.all(writers.map((writer) => writer.when((each) => each.acknowledged >= 120, 60_000)));
        },
      });
      counts.edits = played.edits;
      counts.acknowledged = played.acknowledged;
      if (played.violations.length > 0) failures.push({ seed, violations: played.violations });
    } finally {
      await scene.stop();
    }
    for (let round = 0; round < (rounds ?? SHORT); round++) {
      const image = images[round % images.length];
      if (!image) break;
      const violations = await openSpoiled(image, seededRandom(seed + round), boardDocId(boardId));
      counts.spoiled += 1;
      if (violations.length > 0) failures.push({ seed: seed + round, violations });
    }
    if (
      counts.spoiled === 0 ||
      counts.restartedLogs === 0 ||
      !images.some(({ edits }) => edits.some(({ acknowledged }) => acknowledged))
    )
      failures.push({ seed, violations: [{ rule: 'idle', about: 'nothing was at stake' }] });
    return { is: 'done', failures, counts };
  },
};

async function openSpoiled(
  { database, wal, syncedTo, edits }: Image,
  random: SeededRandom,
  docId: DocId,
): Promise<readonly Violation[]> {
  const dir = makeTempDir();
  try {
    writeFileSync(join(dir.path, FILE), database);
    writeFileSync(join(dir.path, `${FILE}-wal`), spoil(wal, syncedTo, random));
    const store = await openStore({ databaseUrl: null, dataDir: dir.path });
    try {
      const { rows } = await sql<{ integrity_check: string }>`pragma integrity_check`.execute(store.db);
      const broken: Violation[] =
        rows[0]?.integrity_check === 'ok' ? [] : [{ rule: 'lost-edit', about: 'the database is not sound' }];
      return [...broken, ...checkStored(edits, await freshState(store.docLog, docId))];
    } finally {
      await store.close();
    }
  } catch (error) {
    return [{ rule: 'lost-edit', about: error instanceof Error ? error.message : String(error) }];
  } finally {
    dir.remove();
  }
}

function readOrNone(path: string): Buffer {
  return existsSync(path) ? readFileSync(path) : Buffer.alloc(0);
}
