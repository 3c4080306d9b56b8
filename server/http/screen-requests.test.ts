import { createServer, type IncomingHttpHeaders, request as send } from 'node:http';
import type { AddressInfo } from 'node:net';
import { connect } from 'node:net';
import { expect, onTestFinished, test } from 'vitest';
import { screenRequests } from './screen-requests.ts';

type Options = Partial<Parameters<typeof screenRequests>[0]>;
type Answer = { status: number; headers: IncomingHttpHeaders; body: string };

/** A server whose pages answer with the headers that they were sent. */
async function serve(options: Options = {}): Promise<number> {
  let count = 0;
  const server = createServer(
    screenRequests(
      {
        siteUrl: null,
        trustedProxies: 0,
        dev: false,
        makeNonce: () => {
          count += 1;
          return `nonce${count}==`;
        },
        ...options,
      },
      (request, response) => {
        if (request.url === '/own') response.writeHead(200, { 'cache-control': 'max-age=60' });
        response.end(JSON.stringify(request.headers));
      },
    ),
  );
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  onTestFinished(() => void server.close());
  return (server.address() as AddressInfo).port;
}

function ask(
  port: number,
  path = '/',
  headers: Record<string, string> = {},
  method = 'GET',
): Promise<Answer> {
  return new Promise((resolve, reject) => {
    send({ port, path, headers, method, host: '127.0.0.1', agent: false }, (response) => {
      let body = '';
      response.setEncoding('utf8').on('data', (text: string) => {
        body += text;
      });
      response.on('end', () =>
        resolve({ status: response.statusCode ?? 0, headers: response.headers, body }),
      );
    })
      .on('error', reject)
      .end();
  });
}

test('the page is told the nonce that the browser is told, and each request has its own', async () => {
  const port = await serve();
  const [first, second] = [await ask(port), await ask(port)];
  expect(JSON.parse(first.body)['content-security-policy']).toBe(first.headers['content-security-policy']);
  expect(first.headers['content-security-policy']).toContain("'nonce-nonce1=='");
  expect(second.headers['content-security-policy']).toContain("'nonce-nonce2=='");
});

test('scripts are neither inline nor put together from text, and in development only the latter', async () => {
  const scripts = async (dev: boolean) =>
    /script-src [^;]*/.exec(
      String((await ask(await serve({ dev }))).headers['content-security-policy']),
    )?.[0];
  expect(await scripts(false)).toBe("script-src 'self' 'nonce-nonce1==' 'strict-dynamic'");
  expect(await scripts(true)).toBe("script-src 'self' 'nonce-nonce1==' 'strict-dynamic' 'unsafe-eval'");
});

test.each([
  'x-middleware-subrequest',
  'x-middleware-rewrite',
  'x-nextjs-data',
  'next-resume',
  'x-next-resume-state-length',
  'x-matched-path',
  'x-now-route-matches',
  'x-forwarded-host',
  'x-forwarded-proto',
  'forwarded',
  'content-security-policy-report-only',
])('%s from outside reaches no page', async (name) => {
  const { body } = await ask(await serve(), '/', { [name]: "script-src 'nonce-evil'" });
  expect(body).not.toContain('evil');
});

test('a nonce from outside is no nonce of ours', async () => {
  const { body } = await ask(await serve(), '/', { 'content-security-policy': "script-src 'nonce-evil'" });
  expect(body).not.toContain('evil');
  expect(body).toContain('nonce-nonce1==');
});

test('a proxy of ours may say under which host it was asked', async () => {
  const { body } = await ask(await serve({ trustedProxies: 1 }), '/', {
    'x-forwarded-host': 'board.example',
  });
  expect(JSON.parse(body)['x-forwarded-host']).toBe('board.example');
});

test.each([
  "evil.example; script-src 'unsafe-inline'",
  'a b',
  'user@host',
  'host/path',
  `${'a'.repeat(300)}.example`,
])('the host “%s” is refused', async (host) => {
  const answer = await ask(await serve(), '/', { host });
  expect(answer.status).toBe(400);
  expect(answer.headers['content-security-policy']).not.toContain('evil');
});

test.each(['localhost:3000', 'board.example', '[::1]:3000', '10.0.0.1'])(
  'the host %s is let in',
  async (host) => {
    const answer = await ask(await serve(), '/', { host });
    expect(answer.status).toBe(200);
    expect(answer.headers['content-security-policy']).toContain(`ws://${host} wss://${host};`);
  },
);

test('an address for a proxy is refused', async () => {
  expect((await ask(await serve(), 'http://169.254.169.254/latest')).status).toBe(400);
});

test('a request of the first kind, without a host, is answered', async () => {
  const socket = connect(await serve(), '127.0.0.1');
  socket.write('GET / HTTP/1.0\r\n\r\n');
  const [first] = await new Promise<Buffer[]>((resolve) => socket.once('data', (data) => resolve([data])));
  expect(String(first)).toMatch(/^HTTP\/1\.1 200/);
  socket.destroy();
});

test.each([
  ['POST', '/', 405],
  ['PUT', '/b/board-one', 405],
  ['POST', '/api/boards', 200],
  ['HEAD', '/b/board-one', 200],
])('%s %s is answered with %i', async (method, path, status) => {
  expect((await ask(await serve(), path, {}, method)).status).toBe(status);
});

test('what an answer says itself counts', async () => {
  const port = await serve();
  expect((await ask(port, '/own')).headers['cache-control']).toBe('max-age=60');
  expect((await ask(port, '/any')).headers['cache-control']).toBe('no-store');
});

test('browsers hold to TLS where the site is served by it, and only there', async () => {
  const over = async (siteUrl: string | null) =>
    (await ask(await serve({ siteUrl }))).headers['strict-transport-security'];
  expect(await over('https://board.example')).toBe('max-age=63072000; includeSubDomains');
  expect(await over('http://board.example')).toBeUndefined();
  expect(await over(null)).toBeUndefined();
});

test.each(['/b/board-one', '/b/board-one/recap/one', '/join/token', '/recap/token', '/sign-in/token'])(
  'the address %s goes to no other site',
  async (path) => {
    const { headers } = await ask(await serve(), path);
    expect(headers['referrer-policy']).toBe('no-referrer');
    expect(headers['x-robots-tag']).toBe('noindex, nofollow');
  },
);
