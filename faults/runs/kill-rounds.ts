import { bundleServer } from '../servers/bundle-server.ts';
import { insertPeople, insertSharedBoard, peopleOf, SECRET, signedIn } from '../servers/people.ts';
import { startProcess } from '../servers/server-process.ts';
import { openPlace } from '../servers/store-place.ts';
import { killOnce } from './kill-once.ts';
import type { Run, RunFailure, RunSettings } from './run.ts';

const WRITERS = 5;
const SHORT = 30;
/** Servers that are killed side by side: most of a round is waiting. */
const LANES = 3;

/** `kill -9` under five writers, over and over, each time on the next board of the same database. */
export const killRounds: Run = {
  name: 'kill',
  promise: 'after kill -9 everything that was said to be saved is there, and every tab goes on from it',
  databases: ['sqlite', 'postgres'],
  execute: async (settings) => {
    const rounds = settings.rounds ?? SHORT;
    const bundle = await bundleServer(settings.root);
    const tally: Tally = { rounds: 0, edits: 0, acknowledged: 0, lost: 0, unsavedAtKill: 0, failures: [] };
    const lanes = Array.from({ length: Math.min(LANES, rounds) }, (_, lane) =>
      killInLane({ ...settings, bundle, tally, from: lane, step: LANES, rounds }),
    );
    await Promise.all(lanes);
    const { failures, ...counts } = tally;
    if (counts.acknowledged === 0 || counts.unsavedAtKill === 0)
      failures.push({ seed: settings.seed, violations: [{ rule: 'idle', about: 'nothing was at stake' }] });
    return { is: 'done', failures, counts };
  },
};

type Tally = {
  rounds: number;
  edits: number;
  acknowledged: number;
  lost: number;
  unsavedAtKill: number;
  readonly failures: RunFailure[];
};

type Lane = RunSettings & {
  readonly bundle: string;
  readonly tally: Tally;
  /** This lane's rounds are `from`, `from + step`, … below `rounds`. */
  readonly from: number;
  readonly step: number;
  readonly rounds: number;
};

async function killInLane({ bundle, tally, from, step, rounds, seed, database, say }: Lane): Promise<void> {
  const place = await openPlace(database);
  const people = peopleOf(WRITERS);
  const makeBoard = (round: number) =>
    place.withStore((store) => insertSharedBoard(store, `kill-${round}`, people));
  const start = (port: number) => startProcess({ bundle, secret: SECRET, port, ...place });
  try {
    await place.withStore((store) => insertPeople(store, people));
    let boardId = await makeBoard(from);
    let server = await start(0);
    const { port } = server;
    const headers = await Promise.all(people.map((person) => signedIn(person, port)));
    for (let round = from; round < rounds; round += step) {
      const next = { boardId };
      const result = await killOnce({
        seed: seed + round,
        place,
        boardId,
        port,
        seats: people.map((person, index) => ({ person, headers: headers[index] ?? {} })),
        kill: () => server.end('SIGKILL'),
        restart: async () => {
          next.boardId = await makeBoard(round + step);
          server = await start(port);
        },
      });
      boardId = next.boardId;
      tally.rounds += 1;
      tally.edits += result.edits;
      tally.acknowledged += result.acknowledged;
      tally.unsavedAtKill += result.edits - result.acknowledged;
      tally.lost += result.lost;
      if (result.violations.length > 0)
        tally.failures.push({ seed: seed + round, violations: result.violations });
      if (tally.rounds % 50 === 0)
        say(`${tally.rounds} rounds, ${tally.acknowledged} acknowledged, ${tally.lost} lost`);
    }
    await server.end('SIGTERM');
  } finally {
    await place.remove();
  }
}
