import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { expect, onTestFinished, test } from 'vitest';
import { WebSocket, WebSocketServer } from 'ws';
import { shareWrite } from './shared-write.ts';
import { noteUpdate, RawClient } from './testing/raw-client.ts';
import { people, startTestServer } from './testing/test-server.ts';

test('a client reads each message as it was given, at every length of its head', async () => {
  const messages = [0, 1, 125, 126, 65_535, 65_536].map((length) =>
    new Uint8Array(length).fill(length % 251),
  );
  const http = createServer();
  const wss = new WebSocketServer({ noServer: true });
  http.on('upgrade', (request, line, head) => {
    wss.handleUpgrade(request, line, head, () => line.write(shareWrite(messages).bytes));
  });
  await new Promise<void>((resolve) => http.listen(0, '127.0.0.1', resolve));
  const client = new WebSocket(`ws://127.0.0.1:${(http.address() as AddressInfo).port}`);
  onTestFinished(() => {
    client.terminate();
    http.close();
  });
  const heard: Uint8Array[] = [];
  await new Promise<void>((resolve) => {
    client.on('message', (data) => {
      if (data instanceof Buffer) heard.push(new Uint8Array(data));
      if (heard.length === messages.length) resolve();
    });
  });
  expect(heard).toEqual(messages);
});

test('presence that waits for its tick goes out with the changes of a window', async () => {
  // Its own tick is a minute away.
  const server = await startTestServer({ timings: { presence: 60_000 } });
  const ada = new RawClient(server, { user: people.ada });
  const ben = new RawClient(server, { user: people.ben });
  await Promise.all([ada.begin(), ben.begin()]);
  ada.awareness(77, 1, { cursor: { x: 1, y: 2 } });
  ada.update(noteUpdate('one'));
  await ben.hear((heard) => heard.type === 'awareness' && heard.states.has(77));
  const kinds = ben.heard.map(({ type }) => type);
  expect(kinds.slice(-2)).toEqual(['update', 'awareness']);
});

test('presence of a moment ago is not told again with the next window', async () => {
  const server = await startTestServer({ timings: { presence: 60_000 } });
  const ada = new RawClient(server, { user: people.ada });
  const ben = new RawClient(server, { user: people.ben });
  await Promise.all([ada.begin(), ben.begin()]);
  ada.awareness(77, 1, { cursor: { x: 1, y: 2 } });
  ada.update(noteUpdate('one'));
  await ben.hear((heard) => heard.type === 'awareness' && heard.states.has(77));
  ada.awareness(77, 2, { cursor: { x: 3, y: 4 } });
  ada.update(noteUpdate('two'));
  await ben.hear((heard) => heard.type === 'update' && ben.updates().length === 2);
  await ben.roundTrip();
  expect(ben.heard.filter(({ type }) => type === 'awareness')).toHaveLength(1);
});
