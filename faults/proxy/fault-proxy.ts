import { once } from 'node:events';
import { type RawData, WebSocket, WebSocketServer } from 'ws';
import type { SeededRandom } from '#server/testing/seeded-random.ts';
import { type FaultCounts, FaultLine, noFaults } from './fault-line.ts';

/**
 * A bad network between tabs and server. It does what a connection over TCP, or a proxy in the way, can do: delay,
 * deliver twice, cut, and lose everything from some frame on and then cut. It also lets neighbouring updates change
 * places towards tabs, which Yjs has to get over. Towards the server that is a client which breaks the protocol:
 * the server refuses such updates, so it is an option of its own.
 */
export type FaultProxy = {
  readonly url: string;
  readonly counts: FaultCounts;
  /** Ends all faults; connections stay. */
  readonly heal: () => void;
  readonly stop: () => Promise<void>;
};

type ProxyOptions = {
  /** `ws://host:port`, without a path. */
  readonly target: string;
  readonly random: SeededRandom;
  readonly reordersToServer: boolean;
};

export async function openFaultProxy({
  target,
  random,
  reordersToServer,
}: ProxyOptions): Promise<FaultProxy> {
  const counts = noFaults();
  const lines = new Set<FaultLine>();
  const server = new WebSocketServer({ host: '127.0.0.1', port: 0 });
  await once(server, 'listening');
  let isHealed = false;

  server.on('connection', (tab, request) => {
    const person = request.headers['x-person'];
    const upstream = new WebSocket(`${target}${request.url}`, {
      headers: typeof person === 'string' ? { 'x-person': person } : {},
    });
    const cut = () => {
      tab.terminate();
      upstream.terminate();
    };
    const lineTo = (socket: WebSocket, reorders: boolean) => {
      const send = (frame: Uint8Array) => {
        if (socket.readyState === WebSocket.OPEN) socket.send(frame);
      };
      const line = new FaultLine({ random, counts, reorders, send, cut });
      lines.add(line);
      if (isHealed) line.heal();
      socket.once('close', () => lines.delete(line));
      return line;
    };
    const toServer = lineTo(upstream, reordersToServer);
    const toTab = lineTo(tab, true);
    const early: Uint8Array[] = [];
    upstream.once('open', () => {
      for (const frame of early.splice(0)) toServer.push(frame);
    });
    tab.on('message', (data) => {
      if (upstream.readyState === WebSocket.CONNECTING) early.push(bytesOf(data));
      else toServer.push(bytesOf(data));
    });
    upstream.on('message', (data) => toTab.push(bytesOf(data)));
    for (const [from, to] of [
      [tab, upstream],
      [upstream, tab],
    ] as const) {
      // An error is followed by a close, where it is dealt with.
      from.on('error', () => {});
      from.on('close', (code) => closeWith(to, code));
    }
  });

  const { port } = server.address() as { port: number };
  return {
    url: `ws://127.0.0.1:${port}/sync/board`,
    counts,
    heal: () => {
      isHealed = true;
      for (const line of lines) line.heal();
    },
    stop: async () => {
      for (const tab of server.clients) tab.terminate();
      server.close();
      await once(server, 'close');
    },
  };
}

/** A close goes on as it came, where a code may be sent at all. */
function closeWith(socket: WebSocket, code: number): void {
  if (code >= 4_000 && socket.readyState === WebSocket.OPEN) socket.close(code);
  else socket.terminate();
}

function bytesOf(data: RawData): Uint8Array {
  return data instanceof Buffer ? data : new Uint8Array();
}
