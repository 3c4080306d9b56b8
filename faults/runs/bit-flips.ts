import { sql } from 'kysely';
import type { BoardId } from '#lib/board/ids.ts';
import { boardAt } from '#server/records/board-at.ts';
import { DamagedDocError } from '#server/store/doc-errors.ts';
import type { DocId } from '#server/store/doc-log.ts';
import { boardDocId } from '#server/store/docs.ts';
import { findDamage } from '#server/store/find-damage.ts';
import { loadDoc } from '#server/store/load-doc.ts';
import type { Store } from '#server/store/open-store.ts';
import { loadDocument } from '#server/sync/load-document.ts';
import { type SeededRandom, seededRandom } from '#server/testing/seeded-random.ts';
import type { Violation } from '../checker/history.ts';
import { standingOf } from '../checker/open-state.ts';
import { openScene } from '../servers/scene.ts';
import { playBoard } from './play-board.ts';
import type { Run, RunFailure } from './run.ts';

const SHORT = 1_000;
const tables = ['doc_updates', 'doc_snapshots'] as const;

/** What a load made of a board whose store has one wrong bit. */
type Outcome = 'found' | 'madeUpFor' | 'notNeeded';

/** One bit of one stored row of a real board is turned over, the board is read, and the bit is turned back. */
export const bitFlips: Run = {
  name: 'bit-flips',
  promise: 'each wrong bit in a stored row is found, and no board is ever shown with one',
  databases: ['sqlite', 'postgres'],
  execute: async ({ rounds, seed, database }) => {
    const wanted = rounds ?? SHORT;
    const counts = { flips: 0, detected: 0, found: 0, madeUpFor: 0, notNeeded: 0, rows: 0 };
    const failures: RunFailure[] = [];
    const scene = await openScene({ database, people: 3, limits: { snapshotUpdates: 40 } });
    try {
      const boardId = await scene.addBoard('bit-flips');
      const played = await playBoard({
        scene,
        boardId,
        seed,
        writers: 3,
        disturb: async ({ writers }) => {
          await Promise.all(writers.map((writer) => writer.when((each) => each.acknowledged >= 80, 60_000)));
        },
      });
      if (played.violations.length > 0) failures.push({ seed, violations: played.violations });
      const { store } = scene;
      const { rows, newest } = await rowsToSpoil(store, boardDocId(boardId));
      counts.rows = rows.length;
      const whole = await standing(store, boardDocId(boardId), []);
      for (let round = 0; round < wanted; round++) {
        const random = seededRandom(seed + round);
        // Snapshots are few and large: they get a third of the flips.
        const table = tables[random(3) === 0 ? 1 : 0];
        const ofTable = rows.filter((each) => each.table === table);
        // Half of those in the log hit what a load reads: the rows after the newest snapshot, of which there are few.
        const isNeeded = table === 'doc_updates' && random(2) === 0;
        const targets = isNeeded ? ofTable.filter(({ seq }) => seq > newest) : ofTable;
        const row = targets[random(targets.length)];
        if (!row) throw new Error('there is nothing to spoil: too few edits for a snapshot');
        const { outcome, isDetected, violations } = await flip({ store, boardId, row, random, whole });
        counts.flips += 1;
        counts[outcome] += 1;
        if (isDetected) counts.detected += 1;
        if (violations.length > 0) failures.push({ seed: seed + round, violations });
      }
    } finally {
      await scene.stop();
    }
    for (const kind of ['found', 'madeUpFor', 'notNeeded'] as const)
      if (counts[kind] === 0 && wanted >= 100)
        failures.push({ seed, violations: [{ rule: 'idle', about: `no flip was ${kind}` }] });
    return { is: 'done', failures, counts };
  },
};

type Row = { readonly table: (typeof tables)[number]; readonly docId: DocId; readonly seq: number };

/**
 * The rows of a board whose newest updates are in no snapshot. When the last edit was just the one that a snapshot
 * was due at, that snapshot is taken away again: as it is until one is written.
 */
async function rowsToSpoil(store: Store, docId: DocId): Promise<{ rows: readonly Row[]; newest: number }> {
  const rows = await rowsOf(store, docId);
  const newest = Math.max(...rows.map(({ table, seq }) => (table === 'doc_snapshots' ? seq : 0)));
  if (rows.some(({ seq }) => seq > newest)) return { rows, newest };
  const { numDeletedRows } = await store.db
    .deleteFrom('doc_snapshots')
    .where('doc_id', '=', docId)
    .where('seq', '=', newest)
    .executeTakeFirstOrThrow();
  if (numDeletedRows !== 1n) throw new Error('there is nothing to spoil: too few edits for a snapshot');
  return rowsToSpoil(store, docId);
}

async function rowsOf({ db }: Store, docId: DocId): Promise<readonly Row[]> {
  const found = await Promise.all(
    tables.map(async (table) => {
      const rows = await db
        .selectFrom(table)
        .select('seq')
        .where('doc_id', '=', docId)
        .orderBy('seq')
        .execute();
      return rows.map(({ seq }) => ({ table, docId, seq }));
    }),
  );
  return found.flat();
}

async function flip(about: {
  store: Store;
  boardId: BoardId;
  row: Row;
  random: SeededRandom;
  whole: string;
}): Promise<{ outcome: Outcome; isDetected: boolean; violations: readonly Violation[] }> {
  const { store, boardId, row, random, whole } = about;
  const violations: Violation[] = [];
  const say = (words: string) =>
    violations.push({ rule: 'unwritten', about: `${row.table} ${row.seq}: ${words}` });
  const restore = await turnBit(store, row, random);
  let outcome: Outcome = 'notNeeded';
  try {
    const reported: DamagedDocError[] = [];
    try {
      if ((await standing(store, row.docId, reported)) !== whole) say('a wrong board was served');
      if (reported.some(({ seq }) => seq === row.seq)) outcome = 'madeUpFor';
    } catch (error) {
      if (!(error instanceof DamagedDocError) || error.seq !== row.seq) throw error;
      outcome = 'found';
    }
    if (outcome === 'notNeeded') await readPast(store, boardId, row, say);
    const damage = await findDamage(store.db, row.docId);
    const isDetected = damage.length === 1 && damage[0]?.seq === row.seq;
    if (!isDetected) say('a search through the rows did not find it');
    return { outcome, isDetected, violations };
  } finally {
    await restore();
  }
}

/** A row that the board of today does not need is needed by its history, where the same must hold. */
async function readPast(
  store: Store,
  boardId: BoardId,
  row: Row,
  say: (words: string) => void,
): Promise<void> {
  const reported: DamagedDocError[] = [];
  try {
    await boardAt(store.db, boardId, { seq: row.seq }, (error) => reported.push(error));
    const stoodIn = row.table === 'doc_updates' && (await hasSnapshot(store, row));
    if (reported.length === 0 && !stoodIn) say('the board of that moment was shown with it');
  } catch (error) {
    if (!(error instanceof DamagedDocError)) throw error;
  }
}

async function hasSnapshot({ db }: Store, { docId, seq }: Row): Promise<boolean> {
  const query = db
    .selectFrom('doc_snapshots')
    .select('seq')
    .where('doc_id', '=', docId)
    .where('seq', '=', seq);
  return (await query.executeTakeFirst()) !== undefined;
}

/** Everything that can be compared of the board that the store gives. */
async function standing(store: Store, docId: DocId, reported: DamagedDocError[]): Promise<string> {
  const stored = await loadDoc(store.db, docId, (error) => reported.push(error));
  if (!stored) throw new Error('the board is gone');
  const doc = loadDocument(stored);
  const found = JSON.stringify(standingOf(doc));
  doc.destroy();
  return found;
}

/** Turns over one bit of what the row holds, of its checksum, or of its time. Returns what turns it back. */
async function turnBit({ db }: Store, row: Row, random: SeededRandom): Promise<() => Promise<unknown>> {
  const content = row.table === 'doc_updates' ? 'bytes' : 'state';
  const column = random(8) === 0 ? 'at' : random(8) === 0 ? 'checksum' : content;
  const set = (value: unknown) =>
    db
      .updateTable(row.table)
      .set({ [column]: value })
      .where('doc_id', '=', row.docId)
      .where('seq', '=', row.seq)
      .execute();
  const { value } = await db
    .selectFrom(row.table)
    .select(sql.ref(column).as('value'))
    .where('doc_id', '=', row.docId)
    .where('seq', '=', row.seq)
    .executeTakeFirstOrThrow();
  await set(
    value instanceof Uint8Array
      ? turned(value, random)
      : Number(BigInt(String(value)) ^ (1n << BigInt(random(20)))),
  );
  return () => set(value);
}

function turned(bytes: Uint8Array, random: SeededRandom): Uint8Array {
  const copy = new Uint8Array(bytes);
  const at = random(copy.length);
  copy[at] = (copy[at] ?? 0) ^ (1 << random(8));
  return copy;
}
