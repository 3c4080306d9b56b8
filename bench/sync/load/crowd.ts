import type { ServerProcess } from '../servers/server-process.ts';
import { Client, type ClientOptions } from './client.ts';
import { RoomLedger } from './room-ledger.ts';
import { Tally } from './tally.ts';
import { type Wire, wireOf } from './wire.ts';

export type Room = { readonly name: string; readonly ledger: RoomLedger; readonly clients: Client[] };

/** Clients in rooms that all have the same content. */
export type Crowd = {
  readonly tally: Tally;
  readonly wire: Wire;
  readonly rooms: readonly Room[];
  /** A further client, not yet synced. */
  readonly join: (room: Room, more?: Pick<ClientOptions, 'brings' | 'onContent'>) => Client;
  readonly close: () => void;
};

type CrowdOptions = {
  readonly rooms: number;
  readonly perRoom: number;
  /** How many different people there may be; as many as are in a room unless told. */
  readonly people?: number;
  /** The content, as one update. */
  readonly state: Uint8Array;
};

/** How many sockets are opened at a time. */
const AT_A_TIME = 50;

/** Prepares the rooms, and lets the first client of each bring the content where the server has no store to put it. */
export async function gatherCrowd(server: ServerProcess, options: CrowdOptions): Promise<Crowd> {
  const { contestant, port } = server;
  const tally = new Tally();
  const wire = wireOf(contestant.wire, contestant.key === 'own');
  const rooms = Array.from(
    { length: options.rooms },
    (_, index): Room => ({ name: `bench-room-${index}`, ledger: new RoomLedger(wire, tally), clients: [] }),
  );
  const headers = await server.seed({
    rooms: rooms.map(({ name }) => name),
    state: options.state,
    people: options.people ?? options.perRoom,
  });
  const join: Crowd['join'] = (room, more = {}) => {
    const own = headers[room.clients.length % Math.max(1, headers.length)];
    const isFirst = room.clients.length === 0 && headers.length === 0;
    const client = new Client({
      port,
      room: room.name,
      wire,
      ledger: room.ledger,
      tally,
      ...(own ? { headers: own } : {}),
      ...(isFirst ? { brings: options.state } : {}),
      ...more,
    });
    room.clients.push(client);
    return client;
  };
  const queue = Array.from({ length: options.perRoom }, () => rooms).flat();
  for (let start = 0; start < queue.length; start += AT_A_TIME) {
    await Promise.all(queue.slice(start, start + AT_A_TIME).map((room) => join(room).synced));
  }
  const close = () => {
    for (const { clients } of rooms) for (const client of clients) client.close();
  };
  return { tally, wire, rooms, join, close };
}
