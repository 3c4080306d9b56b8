import { benchBoard } from '../../canvas/notes/notes.ts';
import { type Crowd, gatherCrowd } from '../load/crowd.ts';
import { pause } from '../load/pause.ts';
import { ServerProcess } from '../servers/server-process.ts';
import type { Scenario } from './scenario.ts';

const NOTES = 100;
/** Sockets opened at a time. */
const AT_A_TIME = 50;
/** Until documents that nobody has open are let go of. */
const UNLOAD = 3_000;

/** Many boards are opened and closed, twice. */
export function roomMemory(count: number): Scenario {
  return {
    key: `memory-${count}`,
    title: `${count} rooms of ${NOTES} notes, opened and closed twice`,
    takes: ({ keeps }) => keeps !== 'nothing',
    measure: async (contestant, length) => {
      const { state } = benchBoard(NOTES);
      const rooms = length === 'quick' ? Math.min(count, 300) : count;
      const server = await ServerProcess.start(contestant);
      try {
        const crowd = await gatherCrowd(server, { rooms, perRoom: 0, people: 1, state });
        await server.collect();
        const { rss } = await server.usage();
        const first = await wave(server, crowd, state);
        const second = await wave(server, crowd, state);
        return {
          perRoom: (first.open - rss) / rooms,
          firstPeak: first.peak,
          secondPeak: second.peak,
          afterFirst: first.closed - rss,
          afterSecond: second.closed - rss,
        };
      } finally {
        await server.end();
      }
    },
  };
}

/** Bytes in memory: at most, while all rooms are open, and after they were closed. */
async function wave(server: ServerProcess, crowd: Crowd, state: Uint8Array) {
  let peak = 0;
  const watch = setInterval(async () => {
    peak = Math.max(peak, (await server.usage()).rss);
  }, 100);
  for (let start = 0; start < crowd.rooms.length; start += AT_A_TIME) {
    const some = crowd.rooms.slice(start, start + AT_A_TIME);
    // Where nothing is stored each brings its board along.
    const brings = server.contestant.key === 'own' ? Uint8Array.of(0, 0) : state;
    await Promise.all(some.map((room) => crowd.join(room, { brings }).synced));
  }
  await server.collect();
  const open = (await server.usage()).rss;
  crowd.close();
  await pause(UNLOAD);
  await server.collect();
  clearInterval(watch);
  for (const { clients } of crowd.rooms) clients.length = 0;
  return { peak, open, closed: (await server.usage()).rss };
}
