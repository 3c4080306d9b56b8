import { createServer } from 'node:http';
import { expect, onTestFinished, test } from 'vitest';
import { createMetricsPage, isMetricsPath } from './metrics-page.ts';

const token = 'a-token-of-more-than-thirty-two-characters';

async function start(scrape: () => Promise<string>) {
  const reported: unknown[] = [];
  const page = createMetricsPage({
    metrics: { scrape, contentType: 'text/plain; version=0.0.4' },
    token,
    report: (error) => reported.push(error),
  });
  const server = createServer(page);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  onTestFinished(() => {
    server.closeAllConnections();
    server.close();
  });
  const address = server.address();
  const port = address !== null && typeof address === 'object' ? address.port : 0;
  const ask = (headers: Record<string, string>, method = 'GET') =>
    fetch(`http://127.0.0.1:${port}/metrics`, { method, headers });
  return { ask, reported };
}

test.each([
  ['no token', {}],
  ['another token', { authorization: 'Bearer another-token-of-more-than-thirty-two-characters' }],
  ['a part of the token', { authorization: `Bearer ${token.slice(0, -1)}` }],
  ['the token under another scheme', { authorization: `Basic ${token}` }],
  ['the token in a cookie', { cookie: `token=${token}` }],
] as const)('with %s nothing is read', async (_name, headers) => {
  const { ask } = await start(async () => 'figures');
  const answer = await ask(headers);
  expect(answer.status).toBe(401);
  expect(await answer.text()).toBe('');
});

test('with the token the figures are read, by GET only', async () => {
  const { ask } = await start(async () => 'figures');
  const authorization = `Bearer ${token}`;
  const answer = await ask({ authorization });
  expect(answer.status).toBe(200);
  expect(answer.headers.get('cache-control')).toBe('no-store');
  expect(await answer.text()).toBe('figures');
  expect((await ask({ authorization }, 'POST')).status).toBe(405);
});

test('figures that cannot be read are a 500 and reported', async () => {
  const { ask, reported } = await start(() => Promise.reject(new Error('broken')));
  expect((await ask({ authorization: `Bearer ${token}` })).status).toBe(500);
  expect(reported).toHaveLength(1);
});

test.each([
  ['/metrics', true],
  ['/metrics?name=x', true],
  ['/metrics/', false],
  ['/b/metrics', false],
  ['', false],
])('%j is the address of the figures: %j', (url, expected) => {
  expect(isMetricsPath(url)).toBe(expected);
});
