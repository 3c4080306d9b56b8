import type { DocLog } from '#server/store/doc-log.ts';
import { seededRandom } from '#server/testing/seeded-random.ts';
import type { Writer } from '../clients/writer.ts';
import { openScene } from '../servers/scene.ts';
import { playBoard } from './play-board.ts';
import type { Run, RunFailure } from './run.ts';

const SHORT = 25;

/**
 * Everything that the server waits for takes its time: loads, appends, snapshots, sign-ins. People join while
 * others' edits are being saved, and the last one leaves while its own are, with somebody else at the door.
 */
export const joinAndLeave: Run = {
  name: 'join-and-leave',
  promise: 'whoever joins during a save, or after the last one left during one, gets the one living document',
  databases: ['sqlite', 'postgres'],
  execute: async ({ rounds, seed, database }) => {
    const counts = { rounds: 0, edits: 0, acknowledged: 0, joinedDuringSave: 0, leftDuringSave: 0, loads: 0 };
    const failures: RunFailure[] = [];
    const random = seededRandom(seed);
    const dawdle = () => pause(random(3) === 0 ? 0 : random(25));
    let saving = 0;
    const wrapLog = (docLog: DocLog): DocLog => ({
      load: async (docId) => {
        counts.loads += 1;
        await dawdle();
        const stored = await docLog.load(docId);
        await dawdle();
        return stored;
      },
      append: async (updates) => {
        saving += 1;
        try {
          await dawdle();
          const heads = await docLog.append(updates);
          await dawdle();
          return heads;
        } finally {
          saving -= 1;
        }
      },
      saveSnapshot: async (docId, seq, state) => {
        await dawdle();
        await docLog.saveSnapshot(docId, seq, state);
      },
    });
    const scene = await openScene({
      database,
      people: 4,
      wrapLog,
      beforeSignIn: dawdle,
      timings: { unload: 1, gather: 5 },
      limits: { snapshotUpdates: 10 },
    });
    try {
      for (let round = 0; round < (rounds ?? SHORT); round++) {
        const boardId = await scene.addBoard(`slow-${round}`);
        const played = await playBoard({
          scene,
          boardId,
          seed: seed + round,
          writers: 1,
          disturb: async ({ writers, enter, dismiss }) => {
            const leaveAll = (staying: Writer | null) => {
              for (const writer of writers.filter((each) => each !== staying)) {
                if (saving > 0) counts.leftDuringSave += 1;
                dismiss(writer);
              }
            };
            for (let visit = 0; visit < 6; visit++) {
              await pause(random(100));
              const hurry = random(3);
              // The next one comes before the last one leaves, at the same moment, or to a room that may be gone.
              if (hurry > 0) leaveAll(null);
              if (hurry > 1) await pause(random(80));
              if (saving > 0) counts.joinedDuringSave += 1;
              const next = enter();
              if (random(2) === 0) await next.when(({ provider }) => provider.synced, 5_000);
              leaveAll(next);
              next.work(3);
            }
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
    if (counts.joinedDuringSave === 0 || counts.leftDuringSave === 0)
      failures.push({ seed, violations: [{ rule: 'idle', about: 'nobody came or went during a save' }] });
    return { is: 'done', failures, counts };
  },
};

const pause = (milliseconds: number) => new Promise<void>((resolve) => setTimeout(resolve, milliseconds));
