import { createServer, type RequestListener } from 'node:http';
import type { AddressInfo } from 'node:net';
import { gzipSync } from 'node:zlib';
import { expect, onTestFinished, test } from 'vitest';
import { BODY_ENCODING, restoreBodyEncoding } from './body-encoding.ts';

async function ask(handle: RequestListener): Promise<Response> {
  const server = createServer((request, response) => {
    restoreBodyEncoding(response);
    handle(request, response);
  }).listen(0, '127.0.0.1');
  await new Promise((resolve) => server.once('listening', resolve));
  onTestFinished(() => void server.close());
  const address = server.address() as AddressInfo;
  return fetch(`http://127.0.0.1:${address.port}`);
}

test('a packed body reaches the client as what it was before', async () => {
  const response = await ask((_request, response) => {
    response.setHeader(BODY_ENCODING, 'gzip');
    response.end(gzipSync('a board'));
  });
  expect(await response.text()).toBe('a board');
  expect(response.headers.get('content-encoding')).toBe('gzip');
  expect(response.headers.has(BODY_ENCODING)).toBe(false);
});

test('every other answer goes out as it is', async () => {
  const response = await ask((_request, response) => response.writeHead(404, { 'x-mark': 'here' }).end('no'));
  expect([response.status, response.headers.get('x-mark'), await response.text()]).toEqual([
    404,
    'here',
    'no',
  ]);
  expect(response.headers.has('content-encoding')).toBe(false);
});
