import { boardDocId } from '#server/store/docs.ts';
import { openStore } from '#server/store/open-store.ts';
import { seededRandom } from '#server/testing/seeded-random.ts';
import { countLost } from '../checker/check-history.ts';
import { freshState } from '../clients/settle.ts';
import { openScene } from '../servers/scene.ts';
import { playBoard } from './play-board.ts';
import type { Run, RunFailure } from './run.ts';

const SHORT = 3;

/** All processes of the database end at once while three people write; it comes back a little later. */
export const postgresCrash: Run = {
  name: 'postgres-crash',
  promise: 'while the database is away nothing is said to be saved, and afterwards everything goes in, once',
  databases: ['postgres'],
  execute: async ({ rounds, seed, database }) => {
    const counts = { rounds: 0, edits: 0, acknowledged: 0, falselySaved: 0 };
    const failures: RunFailure[] = [];
    const scene = await openScene({ database, people: 3, timings: { giveUp: 1_000, retryMost: 200 } });
    const { place } = scene;
    const { postgres } = place;
    try {
      if (!postgres) throw new Error('this run needs Postgres');
      for (let round = 0; round < (rounds ?? SHORT); round++) {
        const random = seededRandom(seed + round);
        const boardId = await scene.addBoard(`crash-${round}`);
        const played = await playBoard({
          scene,
          boardId,
          seed: seed + round,
          writers: 3,
          disturb: async ({ writers }) => {
            await pause(100 + random(200));
            await postgres.crash();
            await pause(random(2_500));
            // Tabs that could send again would hide what the log has lost.
            for (const { provider } of writers) provider.disconnect();
            const edits = writers.flatMap((writer) => writer.edits);
            await postgres.restart();
            const store = await openStore(place);
            counts.falselySaved += countLost(edits, await freshState(store.docLog, boardDocId(boardId)));
            await store.close();
            for (const { provider } of writers) provider.connect();
            await pause(50);
          },
        });
        counts.rounds += 1;
        counts.edits += played.edits;
        counts.acknowledged += played.acknowledged;
        if (played.violations.length > 0)
          failures.push({ seed: seed + round, violations: played.violations });
      }
    } finally {
      await scene.stop();
    }
    if (counts.falselySaved > 0)
      failures.push({ seed, violations: [{ rule: 'lost-edit', about: 'saved without a database' }] });
    return { is: 'done', failures, counts };
  },
};

const pause = (milliseconds: number) => new Promise((resolve) => setTimeout(resolve, milliseconds));
