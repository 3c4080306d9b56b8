import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { setPersistence, setupWSConnection } from '@y/websocket-server/utils';
import { WebSocketServer } from 'ws';
import { LeveldbPersistence } from 'y-leveldb';
import { applyUpdate, encodeStateAsUpdate } from 'yjs';
import type { Served } from '../servers/serve.ts';

/** As its own `server.js` does it. @param folder where leveldb keeps the documents; `null` for none */
export async function openYWebsocketServer(folder: string | null): Promise<Served> {
  if (folder !== null) persistIn(folder);
  const wss = new WebSocketServer({ noServer: true, perMessageDeflate: false });
  wss.on('connection', (socket, request) => {
    // It answers an error on a socket by closing it.
    socket.on('error', () => {});
    setupWSConnection(socket, request);
  });
  const http = createServer();
  http.on('upgrade', (request, socket, head) => {
    wss.handleUpgrade(request, socket, head, (accepted) => wss.emit('connection', accepted, request));
  });
  await new Promise<void>((resolve) => http.listen(0, '127.0.0.1', resolve));
  return { port: (http.address() as AddressInfo).port };
}

/** As the documentation of y-websocket's server with leveldb has it. */
function persistIn(folder: string): void {
  const leveldb = new LeveldbPersistence(folder);
  setPersistence({
    provider: leveldb,
    bindState: async (name, doc) => {
      const stored = await leveldb.getYDoc(name);
      void leveldb.storeUpdate(name, encodeStateAsUpdate(doc));
      applyUpdate(doc, encodeStateAsUpdate(stored));
      doc.on('update', (update: Uint8Array) => void leveldb.storeUpdate(name, update));
    },
    writeState: async () => {},
  });
}
