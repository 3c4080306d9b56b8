import { boardDocId } from '#server/store/docs.ts';
import { seededRandom } from '#server/testing/seeded-random.ts';
import { checkStored } from '../checker/check-history.ts';
import type { Violation } from '../checker/history.ts';
import { freshState, settle } from '../clients/settle.ts';
import { Writer } from '../clients/writer.ts';
import { bundleServer } from '../servers/bundle-server.ts';
import { insertPeople, insertSharedBoard, peopleOf, SECRET, signedIn } from '../servers/people.ts';
import { startProcess } from '../servers/server-process.ts';
import { openPlace } from '../servers/store-place.ts';
import type { Run, RunFailure } from './run.ts';

const WRITERS = 5;
const SHORT = 3;
/** What a machine that is being turned off allows, in milliseconds. */
const STOPS_WITHIN = 10_000;

/** SIGTERM while five people write. */
export const stopInFlight: Run = {
  name: 'stop',
  promise: 'SIGTERM ends the server with 0 within 10 s, with nothing lost that was said to be saved',
  databases: ['sqlite', 'postgres'],
  execute: async ({ rounds, seed, database, root }) => {
    const bundle = await bundleServer(root);
    const place = await openPlace(database);
    const people = peopleOf(WRITERS);
    const counts = { rounds: 0, edits: 0, acknowledged: 0, slowestStopMs: 0 };
    const failures: RunFailure[] = [];
    const start = (port: number) => startProcess({ bundle, secret: SECRET, port, ...place });
    try {
      await place.withStore((store) => insertPeople(store, people));
      let port = 0;
      for (let round = 0; round < (rounds ?? SHORT); round++) {
        const boardId = await place.withStore((store) => insertSharedBoard(store, `stop-${round}`, people));
        const readFresh = () => place.withLog((docLog) => freshState(docLog, boardDocId(boardId)));
        let server = await start(port);
        port = server.port;
        const writers: Writer[] = [];
        for (const [index, person] of people.entries())
          writers.push(
            new Writer({
              name: `w${index}`,
              userId: person.id,
              boardId,
              url: `ws://127.0.0.1:${port}/sync/board`,
              headers: await signedIn(person, port),
              random: seededRandom((seed + round) * 1_000 + index),
            }),
          );
        const violations: Violation[] = [];
        try {
          await Promise.all(writers.map((writer) => writer.when(({ provider }) => provider.synced, 15_000)));
          for (const writer of writers) writer.work(6);
          await pause(100 + seededRandom(seed + round)(300));
          const began = performance.now();
          const code = await server.end('SIGTERM');
          const took = performance.now() - began;
          counts.slowestStopMs = Math.max(counts.slowestStopMs, Math.round(took));
          if (code !== 0) violations.push({ rule: 'idle', about: `the server ended with ${code}` });
          if (took > STOPS_WITHIN)
            violations.push({ rule: 'idle', about: `the stop took ${Math.round(took)} ms` });
          await Promise.all(
            writers.map((writer) => writer.when(({ provider }) => !provider.wsconnected, 5_000)),
          );
          const edits = writers.flatMap((writer) => writer.edits);
          counts.rounds += 1;
          counts.edits += edits.length;
          counts.acknowledged += edits.filter(({ acknowledged }) => acknowledged).length;
          violations.push(...checkStored(edits, await readFresh()));
          server = await start(port);
          violations.push(...(await settle(writers, readFresh)));
          await server.end('SIGTERM');
        } finally {
          for (const writer of writers) writer.leave();
        }
        if (violations.length > 0) failures.push({ seed: seed + round, violations });
      }
    } finally {
      await place.remove();
    }
    return { is: 'done', failures, counts };
  },
};

const pause = (milliseconds: number) => new Promise((resolve) => setTimeout(resolve, milliseconds));
