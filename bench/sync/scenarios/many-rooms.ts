import { benchBoard } from '../../canvas/notes/notes.ts';
import { gatherCrowd } from '../load/crowd.ts';
import { measureLoad } from '../load/measure-load.ts';
import { everySecond, Writer } from '../load/writer.ts';
import { ServerProcess } from '../servers/server-process.ts';
import type { Scenario } from './scenario.ts';

const NOTES = 100;
const PER_ROOM = 3;
/** Letters, and as many carets, in a second. */
const RATE = 5;

/** Many boards with three people each, of whom one types. */
export function manyRooms(count: number): Scenario {
  return {
    key: `rooms-${count}`,
    title: `${count} rooms with ${PER_ROOM} clients, one typing`,
    takes: () => true,
    measure: async (contestant, length) => {
      const { state } = benchBoard(NOTES);
      const rooms = length === 'quick' ? Math.min(count, 60) : count;
      const server = await ServerProcess.start(contestant);
      try {
        const crowd = await gatherCrowd(server, { rooms, perRoom: PER_ROOM, state });
        const hands = crowd.rooms.flatMap(({ clients: [first] }, index) => {
          if (!first) return [];
          const writer = new Writer(first, state, index);
          return [everySecond(RATE, () => writer.type()), everySecond(RATE, () => writer.point())];
        });
        const stop = () => {
          for (const end of hands) end();
        };
        const figures = await measureLoad(server, crowd, { length, stop, peers: PER_ROOM - 1 });
        crowd.close();
        return figures;
      } finally {
        await server.end();
      }
    },
  };
}
