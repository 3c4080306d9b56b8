import { createServer } from 'node:http';
import { expect } from '@playwright/test';
import { secretWords, startSecretBoard } from './access/secret-board.ts';
import { signInGuest } from './access/sign-in-guest.ts';
import { askRaw } from './server/ask-raw.ts';
import type { RunningServer } from './server/running-server.ts';
import { story } from './story.ts';

async function isAlive({ url }: RunningServer): Promise<void> {
  expect((await fetch(`${url}/api/health`)).status).toBe(200);
}

story('a host that is not ours comes back in no answer', async ({ server }) => {
  const { id } = await startSecretBoard(server);
  for (const address of ['/', `/b/${id}`, '/api/auth/csrf', '/api/auth/signin', '/api/auth/providers'])
    for (const lines of [
      ['Host: localhost', 'X-Forwarded-Host: evil.example', 'X-Forwarded-Proto: https'],
      ['Host: localhost', 'Forwarded: host=evil.example'],
      ['Host: localhost', 'X-Original-URL: /b/evil.example', 'X-Rewrite-URL: /b/evil.example'],
      ["Host: evil.example'; script-src *"],
      ['Host: evil.example/x'],
    ]) {
      const answer = await askRaw(server.port, [`GET ${address} HTTP/1.1`, ...lines]);
      expect(answer.text, `${address} ${lines.join()}`).not.toContain('evil.example');
      expect(answer.status).toBeLessThan(500);
    }
});

story('what other servers of this kind were opened by opens nothing', async ({ server }) => {
  const { id } = await startSecretBoard(server);
  const board = `/b/${id}`;
  const skip = 'middleware:middleware:middleware:middleware:middleware';
  const attempts: readonly (readonly [address: string, headers: Record<string, string>, method?: string])[] =
    [
      [board, { 'x-middleware-subrequest': skip }],
      [board, { 'x-middleware-subrequest': `src/${skip}` }],
      [board, { 'x-middleware-rewrite': board, 'x-middleware-next': '1' }],
      ['/', { 'x-middleware-rewrite': `/api/boards/${id}/state` }],
      [board, { 'next-resume': '1' }, 'POST'],
      [board, { 'next-action': 'a'.repeat(42), 'content-type': 'text/plain;charset=UTF-8' }, 'POST'],
      [board, { rsc: '1' }],
      [board, { rsc: '1', 'next-router-prefetch': '1' }],
      [board, { rsc: '1', 'next-router-segment-prefetch': '/_tree' }],
      [`${board}.rsc`, { rsc: '1' }],
      [`${board}.segments/_tree.segment.rsc`, {}],
      [`${board}.segments/b/$d$id.segment.rsc`, {}],
      [`/b/other?nxtPid=${id}`, {}],
      [`/b/[id]?nxtPid=${id}`, { 'x-matched-path': '/b/[id]', 'x-now-route-matches': `1=${id}` }],
      [`/_next/data/build/b/${id}.json`, { 'x-nextjs-data': '1' }],
      [`/b/%2e%2e/b/${id}`, {}],
      [`//b/${id}`, {}],
      [`/api/boards/${id}/state?_rsc=1`, { rsc: '1' }],
      ['/_next/image?url=http%3A%2F%2F169.254.169.254%2Flatest&w=64&q=75', {}],
      [`/_next/image?url=%2Fapi%2Fboards%2F${id}%2Fstate&w=64&q=75`, {}],
      ['/_next/image?url=%2Ficon.svg&w=64&q=75', { accept: 'image/avif' }],
      ['/_next/static/../../server/app/page.js', {}],
      ['/_next/server/app/page.js', {}],
      ['/.env', {}],
    ];
  for (const [address, headers, method = 'GET'] of attempts) {
    const answer = await fetch(`${server.url}${address}`, { method, headers, redirect: 'manual' });
    const text = await answer.text();
    const what = `${method} ${address} ${JSON.stringify(headers)}`;
    expect(text, what).not.toContain(secretWords);
    expect(text, what).not.toContain('root:');
    const isSignIn = answer.status === 307 || text.includes('Your name') || text.includes('NEXT_REDIRECT');
    const isRefused = answer.status >= 400 && answer.status < 500;
    const isSamePage = answer.status === 308;
    expect(isSignIn || isRefused || isSamePage, `${what} gave ${answer.status}: ${text.slice(0, 200)}`).toBe(
      true,
    );
  }
  await isAlive(server);
});

story('a stranger with a session gets the same nothing', async ({ server }) => {
  const { id } = await startSecretBoard(server);
  const { cookie } = await signInGuest(server.url, 'Mallory');
  for (const headers of [{ rsc: '1' }, { rsc: '1', 'next-router-prefetch': '1' }, {}] as Record<
    string,
    string
  >[]) {
    const there = await fetch(`${server.url}/b/${id}`, { headers: { cookie, ...headers } });
    const gone = await fetch(`${server.url}/b/no-such-board-at-all1`, { headers: { cookie, ...headers } });
    expect(there.status).toBe(gone.status);
    expect(await there.text()).not.toContain(secretWords);
  }
});

story('no request is passed on to another machine', async ({ server }) => {
  const reached: string[] = [];
  const other = createServer((request, response) => {
    reached.push(request.url ?? '');
    response.end();
  });
  other.on('upgrade', (request, socket) => {
    reached.push(request.url ?? '');
    socket.destroy();
  });
  await new Promise<void>((resolve) => other.listen(0, '127.0.0.1', resolve));
  const address = other.address();
  const port = typeof address === 'object' ? address?.port : 0;
  for (const target of [
    `http://127.0.0.1:${port}/latest`,
    'http://169.254.169.254/latest',
    `//127.0.0.1:${port}/x`,
  ])
    for (const upgrade of [['Upgrade: websocket', 'Connection: Upgrade'], []]) {
      const answer = await askRaw(server.port, [`GET ${target} HTTP/1.1`, 'Host: localhost', ...upgrade]);
      expect(answer.status, target).toBeGreaterThanOrEqual(300);
      expect(answer.status, target).toBeLessThan(500);
    }
  expect(reached).toEqual([]);
  await new Promise((resolve) => other.close(resolve));
  await isAlive(server);
});

story('a body that refers to itself neither blocks nor ends the process', async ({ server }) => {
  const cyclic = new FormData();
  cyclic.set('0', '["$1"]');
  cyclic.set('1', '{"then":"$1:then","a":"$0","b":"$1"}');
  for (const address of ['/', '/b/no-such-board-at-all1', '/join/no-such-token']) {
    const answer = await fetch(`${server.url}${address}`, {
      method: 'POST',
      headers: { 'next-action': 'x'.repeat(42) },
      body: cyclic,
    });
    expect(answer.status).toBe(405);
  }
  const { cookie } = await signInGuest(server.url, 'Anna');
  for (const body of [
    '{"__proto__":{"template":"example"}}',
    '['.repeat(4_000),
    `{"title":"${'x'.repeat(5_000)}"}`,
  ]) {
    const answer = await fetch(`${server.url}/api/boards`, {
      method: 'POST',
      headers: { cookie, origin: server.url },
      body,
    });
    expect([201, 400, 413]).toContain(answer.status);
  }
  expect(Reflect.get({}, 'template')).toBeUndefined();
  await isAlive(server);
});
