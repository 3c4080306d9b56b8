import { benchBoard } from '../../canvas/notes/notes.ts';
import { gatherCrowd } from '../load/crowd.ts';
import { pause } from '../load/pause.ts';
import { ServerProcess } from '../servers/server-process.ts';
import type { Scenario } from './scenario.ts';

const NOTES = 2_000;
/** Milliseconds over which they come. */
const SPREAD = 2_000;

/** A class opens the same large board. */
export function joinStorm(clients: number): Scenario {
  return {
    key: `join-${clients}`,
    title: `${clients} clients join ${NOTES} notes within 2 s`,
    takes: ({ keeps }) => keeps !== 'nothing',
    measure: async (contestant) => {
      const { state } = benchBoard(NOTES);
      const server = await ServerProcess.start(contestant);
      try {
        const crowd = await gatherCrowd(server, { rooms: 1, perRoom: 1, people: clients + 1, state });
        const [room] = crowd.rooms;
        if (!room) throw new Error('there is no room');
        await pause(1_000);
        const before = await server.usage();
        const began = performance.now();
        const waits: Promise<number>[] = [];
        for (let index = 0; index < clients; index++) {
          await pause(began + (index * SPREAD) / clients - performance.now());
          const opened = performance.now();
          waits.push(crowd.join(room).synced.then(() => performance.now() - opened));
        }
        const lastOpened = performance.now();
        const took = await Promise.all(waits);
        const after = await server.usage();
        const allSynced = performance.now() - lastOpened;
        crowd.close();
        took.sort((a, b) => a - b);
        return {
          cpu: after.cpu - before.cpu,
          allSynced,
          sync50: took[Math.floor(took.length / 2)] ?? 0,
          sync95: took[Math.floor(took.length * 0.95)] ?? 0,
        };
      } finally {
        await server.end();
      }
    },
  };
}
