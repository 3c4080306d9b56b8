import { cpus, loadavg } from 'node:os';
import path from 'node:path';
import * as Y from 'yjs';
import { packBytes } from '../../app/api/pack-bytes.ts';
import { readBoard } from '../../lib/sync/read-board.ts';
import { openBoardHistory } from '../../server/records/versions/board-history.ts';
import { stateAt } from '../../server/records/versions/state-at.ts';
import { openStore } from '../../server/store/open-store.ts';
import { makeTempDir } from '../../server/testing/temp-dir.ts';
import { root } from '../canvas/build/paths.ts';
import { count, ms, table } from '../report/markdown.ts';
import { writeResults } from '../report/write-results.ts';
import { type BrowserRun, measureBrowser } from './browser/measure-browser.ts';
import { type Clock, type LogShape, writeLog } from './write-log.ts';

/** Each is done so often; the median counts. */
const RUNS = 5;
/** A version opens within this time, in milliseconds. */
const GOAL = 2_000;

const shapes: readonly LogShape[] = [
  { notes: 2_000, updates: 2_500 },
  { notes: 2_000, updates: 20_000 },
];

type Measured = LogShape & { readonly what: string; readonly times: readonly number[] };

const fail = (error: unknown): never => {
  throw error;
};

const dir = makeTempDir();
const clock: Clock = { now: Date.UTC(2026, 0, 1) };
const store = await openStore({ databaseUrl: null, dataDir: dir.path, now: () => clock.now });
const measured: Measured[] = [];
try {
  for (const shape of shapes) {
    console.log(`writing ${count(shape.updates)} updates`);
    const boardId = await writeLog(store, shape, clock);
    const { updates } = shape;
    const open = async (seq: number): Promise<void> => {
      const past = await stateAt(store.db, boardId, { seq }, fail);
      if (!past) throw new Error('the board was there then');
      const { bytes } = await packBytes(past.state, null);
      // What a browser does with it before it draws.
      const doc = new Y.Doc();
      Y.applyUpdate(doc, bytes);
      readBoard(doc);
      doc.destroy();
    };
    // Nothing is known of the past yet, as after a start of the server.
    const history = () => openBoardHistory(store.db, fail);
    const compare = async (from: number, known = history()): Promise<void> => {
      if (!(await known.compare(boardId, { from, to: updates }))) throw new Error('the board was there then');
    };
    const warm = history();
    const tasks: Readonly<Record<string, () => Promise<unknown>>> = {
      'open the first version of all notes': () => open(shape.notes + 1),
      'open one before a snapshot': () => open(updates - 1),
      'open the last': () => open(updates),
      'compare the last two sittings': () => compare(updates - 400),
      'compare the first with the last': () => compare(1),
      'compare them again': () => compare(1, warm),
      'the last activity': () => history().activityOf(boardId, { block: null, before: null }),
    };
    for (const [what, act] of Object.entries(tasks)) {
      const times: number[] = [];
      // The first one is for the engine to know the code.
      for (let run = 0; run <= RUNS; run += 1) {
        const start = performance.now();
        await act();
        if (run > 0) times.push(performance.now() - start);
      }
      measured.push({ ...shape, what, times: times.toSorted((a, b) => a - b) });
      console.log(`${what}: ${times.map(ms).join(', ')} ms`);
    }
  }
} finally {
  await store.close();
  dir.remove();
}

console.log('opening them in Chromium');
const inBrowser = await measureBrowser(shapes, RUNS, (text) => console.log(text));

const medianOf = ({ times }: Pick<Measured, 'times'>): number => times[RUNS >> 1] ?? Number.POSITIVE_INFINITY;
const rows = measured.map((each) => [
  each.what,
  count(each.notes),
  count(each.updates),
  ms(medianOf(each)),
  ms(each.times.at(-1) ?? 0),
  medianOf(each) <= GOAL ? 'met' : 'missed',
]);
for (const { what, of } of [
  { what: 'open a version in Chromium', of: ({ open }: BrowserRun) => open },
  { what: 'compare it with now in Chromium', of: ({ compare }: BrowserRun) => compare },
])
  for (const [, [first, ...others]] of Map.groupBy(
    inBrowser,
    ({ updates, nearness }) => `${updates} ${nearness}`,
  )) {
    if (!first) continue;
    const times = [first, ...others].map(of).toSorted((a, b) => a - b);
    const median = medianOf({ times });
    rows.push([
      `${what}, ${first.nearness}`,
      count(first.notes),
      count(first.updates),
      ms(median),
      ms(times.at(-1) ?? 0),
      median <= GOAL ? 'met' : 'missed',
    ]);
  }
console.log(table(['', 'notes', 'updates', 'median, ms', 'worst, ms', `within ${GOAL / 1_000} s`], rows));
const machine = {
  processor: cpus()[0]?.model.trim() ?? 'unknown',
  cores: cpus().length,
  node: process.versions.node,
};
await writeResults(
  { machine, load: loadavg()[0], runs: RUNS, measured, inBrowser },
  path.join(root, 'bench/results/versions.json'),
);
