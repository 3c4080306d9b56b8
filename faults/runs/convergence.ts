import { closeCodes } from '#lib/sync/close-codes.ts';
import { seededRandom } from '#server/testing/seeded-random.ts';
import type { Violation } from '../checker/history.ts';
import { noFaults } from '../proxy/fault-line.ts';
import { openFaultProxy } from '../proxy/fault-proxy.ts';
import { openScene, type Scene } from '../servers/scene.ts';
import { knownSeeds } from './known-seeds.ts';
import { playBoard } from './play-board.ts';
import type { Run, RunFailure } from './run.ts';

const SHORT = 50;
/** Boards that are played side by side: most of a play is waiting. */
const SIDE_BY_SIDE = 6;

/** Writers behind a bad network, a board and a network for each seed. */
export const convergence: Run = {
  name: 'convergence',
  promise:
    'whatever a network does, tabs and store end up with the same board and nothing that was saved is lost',
  databases: ['sqlite', 'postgres'],
  execute: async ({ rounds, seed, database, say }) => {
    const scene = await openScene({
      database,
      people: 4,
      // Rooms come and go, and snapshots are cut, many times within each play.
      timings: { unload: 5, presence: 20 },
      limits: { snapshotUpdates: 25 },
    });
    const seeds = [...knownSeeds.convergence.values(), ...range(seed, rounds ?? SHORT)];
    const faults = noFaults();
    const counts = { seeds: 0, edits: 0, acknowledged: 0, refused: 0 };
    const failures: RunFailure[] = [];
    const queue = seeds.entries();
    const playOn = async () => {
      for (const [place, each] of queue) {
        const played = await playSeed(scene, each, place);
        counts.seeds += 1;
        for (const key of ['edits', 'acknowledged', 'refused'] as const) counts[key] += played[key];
        for (const [key, count] of Object.entries(played.faults)) faults[key as keyof typeof faults] += count;
        if (played.violations.length > 0) failures.push({ seed: each, violations: played.violations });
        if (counts.seeds % 100 === 0) say(`${counts.seeds} seeds, ${failures.length} failed`);
      }
    };
    try {
      await Promise.all(Array.from({ length: SIDE_BY_SIDE }, playOn));
    } finally {
      await scene.stop();
    }
    // Every kind of fault must have happened, unless it was one seed's turn alone to be seen again.
    const expected = seeds.length >= SHORT ? { ...faults, refused: counts.refused } : {};
    const idle = Object.entries({
      ...expected,
      edits: counts.edits,
      acknowledged: counts.acknowledged,
    }).filter(([, count]) => count === 0);
    for (const [name] of idle)
      failures.push({ seed, violations: [{ rule: 'idle', about: `${name}: none in the whole run` }] });
    return { is: 'done', failures, counts: { ...counts, ...faults } };
  },
};

async function playSeed(scene: Scene, seed: number, place: number) {
  const random = seededRandom(seed);
  // Now and then a client that mixes up its own updates: it is refused, and its person begins anew.
  const reordersToServer = random(8) === 0;
  const proxy = await openFaultProxy({ target: `ws://127.0.0.1:${scene.port}`, random, reordersToServer });
  const refused: Violation[] = [];
  let refusals = 0;
  try {
    const result = await playBoard({
      scene,
      boardId: await scene.addBoard(`seed-${place}-${seed}`),
      seed,
      writers: 3,
      url: proxy.url,
      disturb: async ({ writers, enter, dismiss }) => {
        await pause(60 + random(120));
        enter().work(4);
        await pause(60 + random(200));
        for (const writer of writers) writer.rest();
        proxy.heal();
        for (;;) {
          // A refusal may still be on its way: whoever was refused begins anew, until everyone who stays has saved.
          const open = [...writers];
          await Promise.all(
            open.map((each) => each.when((it) => it.isSettled || it.closedBy !== null, 10_000)),
          );
          const closed = open.filter(({ closedBy }) => closedBy !== null);
          if (closed.length === 0) return;
          for (const writer of closed) {
            refusals += 1;
            if (!reordersToServer || writer.closedBy !== closeCodes.refusedUpdate)
              refused.push({ rule: 'diverged', about: `${writer.name} was closed by ${writer.closedBy}` });
            dismiss(writer);
            enter();
          }
        }
      },
    });
    return {
      ...result,
      violations: [...refused, ...result.violations],
      refused: refusals,
      faults: proxy.counts,
    };
  } catch (error) {
    const about = error instanceof Error ? (error.stack ?? error.message) : String(error);
    return {
      violations: [{ rule: 'idle', about }] satisfies Violation[],
      edits: 0,
      acknowledged: 0,
      refused: refusals,
      faults: proxy.counts,
    };
  } finally {
    await proxy.stop();
  }
}

const pause = (milliseconds: number) => new Promise((resolve) => setTimeout(resolve, milliseconds));

const range = (from: number, count: number) => Array.from({ length: count }, (_, index) => from + index);
