import * as Y from 'yjs';
import { benchBoard } from '../../canvas/notes/notes.ts';
import { gatherCrowd } from '../load/crowd.ts';
import { pause, until } from '../load/pause.ts';
import { Writer } from '../load/writer.ts';
import { ServerProcess } from '../servers/server-process.ts';
import type { Scenario } from './scenario.ts';

const NOTES = 2_000;
/** Edits that are sent at a time, so that no server is buried. */
const AT_A_TIME = 100;
/** Hocuspocus stores two seconds after the last edit, and ten at the latest. */
const STORE_WAIT = 4_000;

/** A board with a long past is opened by the first person after a restart. */
export function coldLoad(edits: number): Scenario {
  return {
    key: `load-${edits}`,
    title: `cold load of ${NOTES} notes made by ${edits} edits`,
    takes: ({ keeps }) => keeps === 'on disk',
    measure: async (contestant, length) => {
      const { state } = benchBoard(NOTES);
      const count = length === 'quick' ? Math.min(edits, 2_000) : edits;
      const server = await ServerProcess.start(contestant);
      let again: ServerProcess | undefined;
      try {
        const crowd = await gatherCrowd(server, { rooms: 1, perRoom: 2, state });
        const [first] = crowd.rooms[0]?.clients ?? [];
        if (!first) throw new Error('nobody came');
        crowd.tally.isOpen = true;
        const writer = new Writer(first, state, 0);
        for (let sent = 0; sent < count; sent += AT_A_TIME) {
          for (let index = 0; index < AT_A_TIME; index++) writer.drag(sent + index);
          await until(() => crowd.tally.editToPeer.count >= sent + AT_A_TIME, 10_000);
        }
        await pause(STORE_WAIT);
        crowd.close();
        await pause(500);
        await server.kill();
        again = await ServerProcess.start(contestant, server.folder);
        return await openAgain(again, { state, writer: first.clientId, clock: writer.clock });
      } finally {
        await (again ?? server).end();
      }
    },
  };
}

type Expected = { readonly state: Uint8Array; readonly writer: number; readonly clock: number };

/** Milliseconds until the whole document is there, and whether an empty one was called complete before. */
async function openAgain(server: ServerProcess, { state, writer, clock }: Expected) {
  const doc = new Y.Doc();
  // The boards are in the store: this only brings the right to open them.
  const crowd = await gatherCrowd(server, { rooms: 1, perRoom: 0, people: 1, state });
  const [room] = crowd.rooms;
  if (!room) throw new Error('there is no room');
  const before = await server.usage();
  const began = performance.now();
  const isThere = () => doc.getMap('notes').size === NOTES && Y.getState(doc.store, writer) >= clock;
  let loaded = Number.NaN;
  const client = crowd.join(room, {
    brings: Uint8Array.of(0, 0),
    onContent: (update) => {
      Y.applyUpdate(doc, update);
      if (Number.isNaN(loaded) && isThere()) loaded = performance.now() - began;
    },
  });
  await client.synced;
  const wasEmpty = doc.getMap('notes').size === 0;
  const isComplete = await until(() => !Number.isNaN(loaded), 20_000);
  const after = await server.usage();
  crowd.close();
  doc.destroy();
  return {
    loaded: isComplete ? loaded : 20_000,
    complete: Number(isComplete),
    emptyFirst: Number(wasEmpty),
    cpu: after.cpu - before.cpu,
  };
}
