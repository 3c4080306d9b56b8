import * as Y from 'yjs';
import { benchBoard } from '../../canvas/notes/notes.ts';
import { gatherCrowd } from '../load/crowd.ts';
import { pause } from '../load/pause.ts';
import { everySecond, Writer } from '../load/writer.ts';
import { ServerProcess } from '../servers/server-process.ts';
import type { Scenario } from './scenario.ts';

const NOTES = 100;
const WRITERS = 5;
const RATE = 20;
/** Milliseconds of writing before the kill, from and to. */
const AFTER = { least: 500, most: 4_000 } as const;
/** After the restart, for whoever serves first and loads later. */
const SETTLE = 1_000;

/** Five people write, the process is killed, and what was acknowledged is looked for after the restart. */
export function killLoss(): Scenario {
  return {
    key: 'kill',
    title: 'kill -9 while five write: acknowledged edits that are gone',
    // The others acknowledge nothing.
    takes: ({ key }) => key === 'own' || key === 'hocuspocus-sqlite',
    measure: async (contestant) => {
      const { state } = benchBoard(NOTES);
      const server = await ServerProcess.start(contestant);
      let again: ServerProcess | undefined;
      try {
        const crowd = await gatherCrowd(server, { rooms: 1, perRoom: WRITERS, state });
        const writers = (crowd.rooms[0]?.clients ?? []).map((client, index) => ({
          client,
          writer: new Writer(client, state, index),
        }));
        const ends = writers.map(({ writer }) => everySecond(RATE, () => writer.drag()));
        await pause(AFTER.least + Math.random() * (AFTER.most - AFTER.least));
        await server.kill();
        for (const end of ends) end();
        const acknowledged = writers.map(({ client }) => ({
          id: client.clientId,
          edits: client.acknowledged,
        }));
        again = await ServerProcess.start(contestant, server.folder);
        const doc = await openAgain(again, state);
        const lost = acknowledged.map(({ id, edits }) => Math.max(0, edits - Y.getState(doc.store, id)));
        doc.destroy();
        return {
          acknowledged: acknowledged.reduce((sum, { edits }) => sum + edits, 0),
          lost: lost.reduce((sum, each) => sum + each, 0),
          /** Milliseconds of the work of whoever lost most. */
          work: (Math.max(...lost) * 1_000) / RATE,
        };
      } finally {
        await (again ?? server).end();
      }
    },
  };
}

async function openAgain(server: ServerProcess, state: Uint8Array): Promise<Y.Doc> {
  const doc = new Y.Doc();
  const crowd = await gatherCrowd(server, { rooms: 1, perRoom: 0, people: 1, state });
  const [room] = crowd.rooms;
  if (!room) throw new Error('there is no room');
  const onContent = (update: Uint8Array) => Y.applyUpdate(doc, update);
  await crowd.join(room, { brings: Uint8Array.of(0, 0), onContent }).synced;
  await pause(SETTLE);
  crowd.close();
  return doc;
}
