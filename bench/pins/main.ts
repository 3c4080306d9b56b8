import { cpus, loadavg } from 'node:os';
import path from 'node:path';
import { startServer } from '../../e2e/server/running-server.ts';
import { makeTempDir } from '../../server/testing/temp-dir.ts';
import { root } from '../canvas/build/paths.ts';
import { median } from '../canvas/measure/quantile.ts';
import { makeSecret, sessionCookie } from '../canvas/product/make-boards.ts';
import { ms, table } from '../report/markdown.ts';
import { writeResults } from '../report/write-results.ts';
import { makeCommentedBoards } from './make-commented-boards.ts';
import { type GestureKey, measureBoard, type Played } from './measure-board.ts';

/** Threads on boards that are the same otherwise. */
const counts = [0, 200, 1_000];

type PinsRun = {
  readonly threads: number;
  readonly run: number;
  readonly played: Readonly<Record<GestureKey, Played>>;
};

const asked = Number(process.argv[2] ?? 5);
const runs = Number.isInteger(asked) && asked > 0 ? asked : 5;
const dir = makeTempDir();
const results: PinsRun[] = [];
try {
  const boards = await makeCommentedBoards(dir.path, counts);
  const secret = makeSecret();
  process.env.NEXTAUTH_SECRET = secret;
  const server = await startServer({ dataDir: dir.path });
  try {
    const cookies = [await sessionCookie(secret, server.url)];
    for (let run = 1; run <= runs; run += 1)
      for (const [threads, id] of boards) {
        results.push({ threads, run, played: await measureBoard(`${server.url}/b/${id}`, cookies) });
        console.log(`run ${run}: ${threads} threads`);
      }
  } finally {
    await server.end('SIGTERM');
  }
} finally {
  dir.remove();
}

const gestures: readonly GestureKey[] = ['pan', 'zoom', 'zoom, all in view'];
const rows = gestures.flatMap((gesture) =>
  counts.map((threads) => {
    const played = results.filter((each) => each.threads === threads).map((each) => each.played[gesture]);
    const of = (read: (each: Played) => number) => ms(median(played.map(read)));
    return [
      `${gesture}, ${threads} threads`,
      String(median(played.map(({ pins }) => pins))),
      of(({ busy }) => busy.median),
      of(({ busy }) => busy.p95),
      of(({ stages }) => stages.script),
      of(({ stages }) => stages.style + stages.layout),
      of(({ stages }) => stages['pre-paint'] + stages.paint + stages.layerize + stages.commit),
    ];
  }),
);
console.log(
  table(
    ['main thread in a frame, ms', 'pins in the page', 'median', '95 %', 'script', 'style, layout', 'paint'],
    rows,
  ),
);
const machine = {
  processor: cpus()[0]?.model.trim() ?? 'unknown',
  cores: cpus().length,
  node: process.versions.node,
};
await writeResults(
  { machine, load: loadavg()[0], runs, results },
  path.join(root, 'bench/results/pins.json'),
);
