import { benchBoard } from '../../canvas/notes/notes.ts';
import { gatherCrowd } from '../load/crowd.ts';
import { pause, until } from '../load/pause.ts';
import { everySecond, Writer } from '../load/writer.ts';
import { ServerProcess } from '../servers/server-process.ts';
import type { Scenario } from './scenario.ts';

const NOTES = 100;
const CLIENTS = 20;
/** Each pastes and takes back a long text ten times a second: half a megabyte a second for each reader. */
const PASTING = 16;
const LETTERS = 6_000;
const RATE = 10;
/** Milliseconds. */
const STALLED = { whole: 40_000, quick: 15_000 } as const;
const ENDED = 4_508;

/** One of twenty stops reading while the others work. */
export function stalledReader(): Scenario {
  return {
    key: 'stalled',
    title: 'a reader that stops reading',
    takes: ({ key }) => key === 'own' || key === 'y-websocket' || key === 'hocuspocus',
    measure: async (contestant, length) => {
      const { state } = benchBoard(NOTES);
      const server = await ServerProcess.start(contestant);
      try {
        const crowd = await gatherCrowd(server, { rooms: 1, perRoom: CLIENTS, state });
        const clients = crowd.rooms[0]?.clients ?? [];
        const ends = clients.slice(0, PASTING).map((client, index) => {
          const writer = new Writer(client, state, index);
          return everySecond(RATE, () => writer.paste(LETTERS));
        });
        const last = clients.at(-1);
        if (!last) throw new Error('nobody came');
        await pause(3_000);
        await server.collect();
        const before = await server.usage();
        last.socket.pause();
        crowd.tally.isOpen = true;
        await pause(STALLED[length]);
        crowd.tally.isOpen = false;
        for (const end of ends) end();
        await server.collect();
        const after = await server.usage();
        let code = 0;
        void last.closed.then((found) => {
          code = found;
        });
        last.socket.resume();
        await until(() => code !== 0, 3_000);
        crowd.close();
        return {
          peer95: crowd.tally.editToPeer.quantile(0.95),
          held: after.rss - before.rss,
          ended: Number(code === ENDED || code === 1006),
          code,
        };
      } finally {
        await server.end();
      }
    },
  };
}
