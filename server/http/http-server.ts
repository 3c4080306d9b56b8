import { createServer, type IncomingMessage, type RequestListener, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Duplex } from 'node:stream';

export type UpgradeHandler = (request: IncomingMessage, socket: Duplex, head: Buffer) => void;

type HttpServerOptions = {
  readonly handleRequest: RequestListener;
  /** Returns the handler for an upgrade's path, or `null` when nothing lives there. */
  readonly routeUpgrade: (path: string) => UpgradeHandler | null;
};

export type HttpServer = {
  readonly server: Server;
  /** Resolves with the port that was given, or that the machine chose for 0. @throws as `listen` does */
  readonly listen: (port: number, host: string | undefined) => Promise<number>;
  /** Waits up to `grace` ms for running requests, then cuts what is left, upgraded sockets included. */
  readonly close: (grace: number) => Promise<void>;
};

/** One port for pages and sockets. */
export function createHttpServer({ handleRequest, routeUpgrade }: HttpServerOptions): HttpServer {
  const server = createServer(handleRequest);
  // Node forgets a socket once it is upgraded, so `close` could never end it.
  const upgraded = new Set<Duplex>();

  server.on('upgrade', (request, socket, head) => {
    // After an upgrade nobody else listens for a line that breaks, and unheard it would end the process.
    socket.on('error', () => socket.destroy());
    const handler = routeUpgrade(request.url ?? '');
    if (!handler) {
      socket.end('HTTP/1.1 404 Not Found\r\nConnection: close\r\nContent-Length: 0\r\n\r\n');
      return;
    }
    upgraded.add(socket);
    socket.once('close', () => upgraded.delete(socket));
    handler(request, socket, head);
  });

  const closed = new Promise<void>((resolve) => server.once('close', resolve));

  return {
    server,
    listen: (port, host) =>
      new Promise((resolve, reject) => {
        server.once('error', reject);
        server.listen({ port, ...(host === undefined ? {} : { host }) }, () => {
          server.off('error', reject);
          resolve(portOf(server.address()));
        });
      }),
    close: async (grace) => {
      server.close();
      server.closeIdleConnections();
      const cut = setTimeout(() => {
        server.closeAllConnections();
        for (const socket of upgraded) socket.destroy();
      }, grace);
      await closed;
      clearTimeout(cut);
    },
  };
}

function portOf(address: AddressInfo | string | null): number {
  if (address === null || typeof address === 'string') throw new Error('the server listens on no port');
  return address.port;
}
