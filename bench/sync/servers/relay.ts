import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import * as encoding from 'lib0/encoding';
import { type WebSocket, WebSocketServer } from 'ws';
import type { Served } from './serve.ts';

/**
 * What passing messages on costs by itself: no document, no check, nothing kept.
 * @param gather milliseconds for which messages of a room are gathered into one for each peer; `null` passes each on
 */
export async function openRelay({ gather }: { readonly gather: number | null }): Promise<Served> {
  const rooms = new Map<string, Set<WebSocket>>();
  const wss = new WebSocketServer({ noServer: true, perMessageDeflate: false });
  const http = createServer();
  http.on('upgrade', (request, socket, head) => {
    wss.handleUpgrade(request, socket, head, (accepted) => {
      const name = request.url ?? '';
      const room = rooms.get(name) ?? new Set();
      rooms.set(name, room.add(accepted));
      const pass =
        gather === null ? (bytes: Buffer) => passOn(room, accepted, bytes) : gathererOf(room, gather);
      accepted.on('message', (data: Buffer) => pass(data));
      accepted.on('close', () => room.delete(accepted));
      accepted.on('error', () => {});
    });
  });
  await new Promise<void>((resolve) => http.listen(0, '127.0.0.1', resolve));
  return { port: (http.address() as AddressInfo).port };
}

function passOn(room: ReadonlySet<WebSocket>, sender: WebSocket, bytes: Buffer): void {
  for (const peer of room) if (peer !== sender) peer.send(bytes);
}

const gatherers = new WeakMap<ReadonlySet<WebSocket>, (bytes: Buffer) => void>();

function gathererOf(room: ReadonlySet<WebSocket>, milliseconds: number): (bytes: Buffer) => void {
  const known = gatherers.get(room);
  if (known) return known;
  let gathered: Buffer[] = [];
  const gatherer = (bytes: Buffer) => {
    gathered.push(bytes);
    if (gathered.length > 1) return;
    setTimeout(() => {
      const all = encoding.encode((encoder) => {
        for (const each of gathered) encoding.writeVarUint8Array(encoder, each);
      });
      gathered = [];
      for (const peer of room) peer.send(all);
    }, milliseconds);
  };
  gatherers.set(room, gatherer);
  return gatherer;
}
