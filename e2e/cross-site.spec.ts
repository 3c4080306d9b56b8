import { expect } from '@playwright/test';
import { startSecretBoard } from './access/secret-board.ts';
import { cookiesOf, signInGuest, textIn } from './access/sign-in-guest.ts';
import { askRaw } from './server/ask-raw.ts';
import { story } from './story.ts';

story('nothing changes for a request from another site', async ({ server }) => {
  const { id, cookie } = await startSecretBoard(server);
  const from: readonly Record<string, string>[] = [
    { origin: 'https://evil.example' },
    { origin: 'null' },
    { origin: `${server.url}.evil.example` },
    { origin: server.url.replace('http:', 'https:').replace(/\d+$/, '1') },
    { 'sec-fetch-site': 'cross-site' },
    { referer: 'https://evil.example/' },
  ];
  const attempts = [
    ['DELETE', `/api/boards/${id}`],
    ['POST', `/api/boards/${id}/invites`],
    ['POST', `/api/boards/${id}/archive`],
    ['POST', '/api/boards'],
  ] as const;
  for (const headers of from)
    for (const [method, address] of attempts) {
      const body = method === 'POST' ? JSON.stringify({ role: 'facilitator' }) : null;
      const answer = await fetch(`${server.url}${address}`, {
        method,
        body,
        headers: { cookie, ...headers },
      });
      expect(answer.status, `${method} ${address} ${JSON.stringify(headers)}`).toBe(403);
    }
  expect((await fetch(`${server.url}/api/boards/${id}/state`, { headers: { cookie } })).status).toBe(200);
});

story('no page of another site opens a socket', async ({ server }) => {
  const { id, cookie } = await startSecretBoard(server);
  const host = `localhost:${server.port}`;
  for (const origin of [
    'Origin: https://evil.example',
    'Origin: null',
    `Origin: https://${host}.evil.example`,
    `Origin: http://localhost:1`,
    `Origin: http://localhost`,
    'X-No-Origin: 1',
  ]) {
    const answer = await askRaw(server.port, [
      `GET /sync/board/${id} HTTP/1.1`,
      `Host: ${host}`,
      'Upgrade: websocket',
      'Sec-WebSocket-Version: 13',
      'Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==',
      `Cookie: ${cookie}`,
      origin,
      'Connection: Upgrade',
    ]);
    // Accepted and closed with the code, and not one byte of the document in between.
    const frame = Buffer.from(answer.text.split('\r\n\r\n')[1] ?? '', 'utf8');
    expect(answer.status, origin).toBe(101);
    expect(answer.text, origin).not.toContain('notes');
    expect(frame.length, origin).toBeLessThan(80);
  }
});

story('signing in and out leads to no other site', async ({ server }) => {
  const { cookie } = await signInGuest(server.url, 'Anna');
  const targets = ['https://evil.example/x', '//evil.example', '/\\evil.example', 'javascript:alert(1)'];
  for (const target of targets) {
    const at = encodeURIComponent(target);
    for (const address of [
      `/?next=${at}`,
      `/api/auth/signin?callbackUrl=${at}`,
      `/api/auth/signout?callbackUrl=${at}`,
      `/api/auth/error?callbackUrl=${at}`,
      `/api/auth/callback/guest?callbackUrl=${at}`,
      `/${target}`,
    ]) {
      const answer = await fetch(`${server.url}${address}`, { redirect: 'manual', headers: { cookie } });
      const location = answer.headers.get('location');
      if (location !== null) expect(new URL(location, server.url).origin, address).toBe(server.url);
      const [, kept] = /callback-url=([^;]*)/.exec(answer.headers.getSetCookie().join()) ?? [];
      if (kept !== undefined) expect(new URL(decodeURIComponent(kept)).origin, address).toBe(server.url);
    }
    const asked = await fetch(`${server.url}/api/auth/csrf`);
    const body = new URLSearchParams({
      name: 'Vera',
      json: 'true',
      callbackUrl: target,
      csrfToken: textIn(await asked.json(), 'csrfToken'),
    });
    const entered = await fetch(`${server.url}/api/auth/callback/guest`, {
      method: 'POST',
      redirect: 'manual',
      headers: { cookie: cookiesOf(asked), origin: server.url },
      body,
    });
    const { url } = (await entered.json()) as { url: string };
    expect(new URL(url, server.url).origin, target).toBe(server.url);
  }
});
