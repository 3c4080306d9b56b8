import path from 'node:path';
import { SQLite } from '@hocuspocus/extension-sqlite';
import { Server } from '@hocuspocus/server';
import type { Served } from '../servers/serve.ts';

/** With its defaults. @param folder where its SQLite extension keeps the documents; `null` for none */
export async function openHocuspocusServer(folder: string | null): Promise<Served> {
  const server = new Server({
    port: 0,
    address: '127.0.0.1',
    quiet: true,
    extensions: folder === null ? [] : [new SQLite({ database: path.join(folder, 'hocuspocus.sqlite') })],
  });
  await server.listen();
  return { port: server.address.port };
}
