import { benchBoard } from '../../canvas/notes/notes.ts';
import { gatherCrowd } from '../load/crowd.ts';
import { measureLoad } from '../load/measure-load.ts';
import { everySecond, Writer } from '../load/writer.ts';
import { ServerProcess } from '../servers/server-process.ts';
import type { Scenario } from './scenario.ts';

const NOTES = 100;
/** Updates and cursors of each writer in a second. */
const RATE = 20;

/** Everyone on one board; so many of them drag. */
export function oneRoom(clients: number, writers: number): Scenario {
  return {
    key: `room-${clients}-${writers}`,
    title: `${clients} clients, ${writers} dragging`,
    takes: () => true,
    measure: async (contestant, length) => {
      const { state } = benchBoard(NOTES);
      const server = await ServerProcess.start(contestant);
      try {
        const crowd = await gatherCrowd(server, { rooms: 1, perRoom: clients, state });
        const drags = (crowd.rooms[0]?.clients ?? []).slice(0, writers).map((client, index) => {
          const writer = new Writer(client, state, index);
          return [everySecond(RATE, () => writer.drag()), everySecond(RATE, () => writer.point())];
        });
        const stop = () => {
          for (const end of drags.flat()) end();
        };
        const figures = await measureLoad(server, crowd, { length, stop, peers: clients - 1 });
        crowd.close();
        return figures;
      } finally {
        await server.end();
      }
    },
  };
}
