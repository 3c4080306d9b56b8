import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect } from '@playwright/test';
import { cookiesOf, signInGuest, textIn } from './access/sign-in-guest.ts';
import { askRaw } from './server/ask-raw.ts';
import { startServer } from './server/running-server.ts';
import { story } from './story.ts';

const everywhere = {
  'x-content-type-options': 'nosniff',
  'x-frame-options': 'DENY',
  'permissions-policy': 'camera=(), microphone=(), geolocation=()',
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-site',
};

story(
  'pages, handlers, errors, missing pages and files all say how they are to be treated',
  async ({ server }) => {
    const { cookie } = await signInGuest(server.url, 'Anna');
    const made = await fetch(`${server.url}/api/boards`, {
      method: 'POST',
      headers: { cookie, origin: server.url },
      body: '{}',
    });
    const board = textIn(await made.json(), 'id');
    const home = await (await fetch(server.url)).text();
    const [file = ''] = /\/_next\/static\/[^"]+\.js/.exec(home) ?? [];
    const answers = [
      ['/', 200],
      [`/b/${board}`, 200],
      [`/api/boards/${board}/state`, 200],
      [`/api/boards/${board}/audit/export?as=csv`, 200],
      ['/api/auth/session', 200],
      ['/b/no-such-board-at-all1', 404],
      ['/api/boards/no-such-board-at-all1/state', 404],
      ['/join/no-such-token', 200],
      ['/recap/no-such-token', 404],
      ['/recap/no-such-token/markdown', 404],
      ['/nowhere/at/all', 404],
      ['/%', 400],
      ['/api/nowhere', 404],
      [file, 200],
      ['/_next/static/no-such-file.js', 404],
    ] as const;
    for (const [address, status] of answers) {
      const response = await fetch(`${server.url}${address}`, { headers: { cookie } });
      const headers = Object.fromEntries(response.headers);
      expect(response.status, address).toBe(status);
      expect(headers, address).toMatchObject(everywhere);
      expect(headers['content-security-policy'], address).toContain("frame-ancestors 'none'");
      expect(headers['x-powered-by'], address).toBeUndefined();
      expect(headers['strict-transport-security'], address).toBeUndefined();
      const isFile = address === file;
      expect(headers['cache-control'], address).toContain(isFile ? 'immutable' : 'no-store');
      const isOpen = isFile || address === '/' || address.startsWith('/_next/static/');
      expect(headers['x-robots-tag'], address).toBe(isOpen ? undefined : 'noindex, nofollow');
      const isSecret = /^\/(b|join|recap)\//.test(address);
      expect(headers['referrer-policy'], address).toBe(
        isSecret ? 'no-referrer' : 'strict-origin-when-cross-origin',
      );
    }
  },
);

story(
  'each page has a nonce of its own, every script of it has that nonce, and no other runs',
  async ({ person, server }) => {
    const nonces = new Set<string>();
    for (const address of ['/', '/', '/nowhere']) {
      const response = await fetch(`${server.url}${address}`);
      const html = await response.text();
      const policy = response.headers.get('content-security-policy') ?? '';
      const nonce = /script-src 'self' 'nonce-([^']+)' 'strict-dynamic';/.exec(policy)?.[1] ?? 'none';
      nonces.add(nonce);
      const scripts = html.match(/<script\b[^>]*>/g) ?? [];
      expect(scripts.length).toBeGreaterThan(3);
      for (const script of scripts) expect(script).toContain(`nonce="${nonce}"`);
      expect(policy).not.toMatch(/script-src[^;]*unsafe/);
      expect(policy).not.toMatch(/style-src [^;]*unsafe/);
    }
    expect(nonces.size).toBe(3);

    const anna = await person('Anna');
    anna.expectErrors(/Content Security Policy/);
    // Reports are for the server's log, where a story must leave none: this one is kept here.
    let reports = 0;
    await anna.page.route('**/api/content-reports', (route) => {
      reports += 1;
      return route.fulfill({ status: 204 });
    });
    // As if somebody had got their words into the page as they are.
    await anna.page.route(`${server.url}/`, async (route) => {
      const response = await route.fetch();
      const planted = '<button onclick="document.title=1">planted</button><script>document.title=2</script>';
      const body = (await response.text()).replace('</body>', `${planted}</body>`);
      await route.fulfill({ response, body });
    });
    await anna.home.open();
    await anna.page.getByRole('button', { name: 'planted' }).evaluate((button) => {
      if (button instanceof HTMLElement) button.click();
    });
    await expect(anna.page).toHaveTitle(/Ninefold/);
    await expect.poll(() => reports).toBeGreaterThan(0);
  },
);

story('behind TLS browsers hold to it, and cookies are for this very host', async ({ server: _ }) => {
  const dataDir = await mkdtemp(path.join(tmpdir(), 'ninefold-tls-'));
  const site = 'https://board.example';
  const server = await startServer({ dataDir, env: { NEXTAUTH_URL: site } });
  try {
    const asked = await fetch(`${server.url}/api/auth/csrf`);
    expect(asked.headers.get('strict-transport-security')).toBe('max-age=63072000; includeSubDomains');
    const answer = await fetch(`${server.url}/api/auth/callback/guest`, {
      method: 'POST',
      redirect: 'manual',
      headers: { cookie: cookiesOf(asked), origin: site },
      body: new URLSearchParams({
        name: 'Anna',
        csrfToken: textIn(await asked.json(), 'csrfToken'),
        json: 'true',
      }),
    });
    const cookies = [...asked.headers.getSetCookie(), ...answer.headers.getSetCookie()];
    const session = cookies.find((each) => each.includes('session-token='));
    expect(session).toMatch(/^__Host-/);
    for (const cookie of cookies) {
      expect(cookie).toMatch(/^__(Host|Secure)-/);
      for (const flag of ['HttpOnly', 'SameSite=Lax', 'Secure', 'Path=/']) expect(cookie).toContain(flag);
      expect(cookie).not.toContain('Domain=');
    }
    const page = await fetch(server.url);
    expect(page.headers.get('content-security-policy')).toContain('wss://board.example');
  } finally {
    await server.end('SIGTERM');
    await rm(dataDir, { recursive: true, force: true });
  }
});

story('a refused upgrade says nothing but that', async ({ server }) => {
  const answer = await askRaw(server.port, [
    'GET /nowhere HTTP/1.1',
    'Host: localhost',
    'Connection: Upgrade',
    'Upgrade: websocket',
  ]);
  expect(answer.status).toBe(404);
  expect([...answer.headers.keys()]).toEqual(['connection', 'content-length']);
});
