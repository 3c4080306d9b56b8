import { createServer, type ServerResponse } from 'node:http';
import next from 'next';
import { restoreBodyEncoding } from './body-encoding.ts';
import type { Pages } from './start-server.ts';

/** Prepares Next to answer requests inside our own server. */
export async function openNextPages({
  dev,
  port,
  report,
}: {
  readonly dev: boolean;
  readonly port: number;
  /** Hears of what Next itself could not answer. */
  readonly report: (error: unknown) => void;
}): Promise<Pages> {
  // Next listens for upgrades on the server that it is given, and would cut our sockets: this one never listens,
  // and gets only the upgrades that are handed to it.
  const decoy = createServer();
  const app = next({ dev, port, httpServer: decoy });
  await app.prepare();
  const handle = app.getRequestHandler();
  return {
    handleRequest: (request, response) => {
      restoreBodyEncoding(response);
      handle(request, response).catch((error: unknown) => {
        report(error);
        endBroken(response);
      });
    },
    handleUpgrade: dev ? (request, socket, head) => void decoy.emit('upgrade', request, socket, head) : null,
    close: () => app.close(),
  };
}

function endBroken(response: ServerResponse): void {
  if (!response.headersSent) response.writeHead(500);
  response.end();
}
