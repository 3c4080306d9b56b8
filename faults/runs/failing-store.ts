import type { DocLog } from '#server/store/doc-log.ts';
import { boardDocId } from '#server/store/docs.ts';
import { seededRandom } from '#server/testing/seeded-random.ts';
import { countLost } from '../checker/check-history.ts';
import { freshState } from '../clients/settle.ts';
import { openScene } from '../servers/scene.ts';
import { playBoard } from './play-board.ts';
import type { Run, RunFailure } from './run.ts';

const SHORT = 20;

/** What the store does to appends at the moment. */
type Mood =
  | { readonly is: 'well' }
  /** Refuses this many appends. */
  | { readonly is: 'failing'; times: number }
  /** Answers nothing until it is well again; what it was given may be written all the same, long after. */
  | { readonly is: 'silent'; readonly end: Promise<void>; readonly writesLate: boolean };

/** A store that fails n times, or for too long, or does not answer, under three writers. */
export const failingStore: Run = {
  name: 'failing-store',
  promise:
    'while the store fails nothing is said to be saved, and afterwards everything goes in by itself, once',
  databases: ['sqlite', 'postgres'],
  execute: async ({ rounds, seed, database }) => {
    let mood: Mood = { is: 'well' };
    const counts = {
      rounds: 0,
      edits: 0,
      acknowledged: 0,
      failed: 0,
      silent: 0,
      writtenLate: 0,
      falselySaved: 0,
    };
    const failures: RunFailure[] = [];
    const wrapLog = (docLog: DocLog): DocLog => ({
      ...docLog,
      append: async (updates) => {
        const now = mood;
        if (now.is === 'well') return docLog.append(updates);
        if (now.is === 'failing') {
          if (now.times === 0) return docLog.append(updates);
          now.times -= 1;
          counts.failed += 1;
          throw new Error('the disk is full');
        }
        counts.silent += 1;
        await now.end;
        if (!now.writesLate) throw new Error('it was not written');
        counts.writtenLate += 1;
        return docLog.append(updates);
      },
    });
    const timings = { retryFirst: 2, retryMost: 8, giveUp: 80, unload: 20 };
    const scene = await openScene({ database, people: 3, wrapLog, timings });
    try {
      for (let round = 0; round < (rounds ?? SHORT); round++) {
        const random = seededRandom(seed + round);
        const boardId = await scene.addBoard(`failing-${round}`);
        const played = await playBoard({
          scene,
          boardId,
          seed: seed + round,
          writers: 3,
          disturb: async ({ writers }) => {
            await pause(40 + random(60));
            const recovered = Promise.withResolvers<void>();
            // Up to six failures are got over within the time that is allowed, forty are not.
            if (random(3) > 0) mood = { is: 'failing', times: random(2) === 0 ? 1 + random(6) : 40 };
            else mood = { is: 'silent', end: recovered.promise, writesLate: random(2) === 0 };
            await pause(80 + random(150));
            // At any moment what a tab was told to be saved is in the store.
            const edits = writers.flatMap((writer) => writer.edits);
            const fresh = await freshState(scene.store.docLog, boardDocId(boardId));
            counts.falselySaved += countLost(edits, fresh);
            mood = { is: 'well' };
            recovered.resolve();
            await pause(40);
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
      failures.push({
        seed,
        violations: [{ rule: 'lost-edit', about: 'something was called saved by a silent store' }],
      });
    if (counts.rounds >= SHORT && (counts.failed === 0 || counts.silent === 0))
      failures.push({ seed, violations: [{ rule: 'idle', about: 'the store never failed' }] });
    return { is: 'done', failures, counts };
  },
};

const pause = (milliseconds: number) => new Promise((resolve) => setTimeout(resolve, milliseconds));
