import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect, test } from '@playwright/test';
import { inviteId, type MatrixBoard, openMatrixBoard, recapId } from './access/board-of-the-matrix.ts';
import { type Caller, callers, isUnknown, signInCallers } from './access/people.ts';
import { laidIds } from './access/review-rows.ts';
import { listRoutes, methodsIn, socketRoute } from './access/routes.ts';
import type { Row } from './access/row.ts';
import { cookiesOf, type Known, signInGuest, textIn } from './access/sign-in-guest.ts';
import { table } from './access/table.ts';
import { openRawSocket } from './server/raw-socket.ts';
import { type RunningServer, startServer } from './server/running-server.ts';

const missing = 'no-such-board-at-all1';

let dataDir: string;
let server: RunningServer;
let people: ReadonlyMap<Caller, Known>;
let board: MatrixBoard;
let member: Known;
let knocking: Known;

test.beforeAll(async () => {
  dataDir = await mkdtemp(path.join(tmpdir(), 'ninefold-matrix-'));
  server = await startServer({ dataDir });
  people = await signInCallers(server, dataDir);
  member = await signInGuest(server.url, 'A member');
  knocking = await signInGuest(server.url, 'Somebody at the door');
  board = openMatrixBoard(path.join(dataDir, 'ninefold.sqlite'), await startBoard('owner'), people, {
    member,
    knocking,
  });
  board.letIn('guest of another board', await startBoard('owner of another board'));
  board.end('ended');
});

test.afterAll(async () => {
  board.close();
  expect(await server.end('SIGTERM')).toBe(0);
  await rm(dataDir, { recursive: true, force: true });
});

async function startBoard(caller: Caller): Promise<string> {
  const answer = await fetch(`${server.url}/api/boards`, {
    method: 'POST',
    headers: { cookie: people.get(caller)?.cookie ?? '', origin: server.url },
    body: JSON.stringify({ template: 'example' }),
  });
  return textIn(await answer.json(), 'id');
}

type Answer = { readonly status: number; readonly said: string };

async function ask(route: string, row: Row, caller: Caller, boardId: string): Promise<Answer> {
  board.lay(route.includes('/reviews/') ? 'open' : 'over');
  const cookie = people.get(caller)?.cookie ?? '';
  const [kind = '', address = ''] = route.split(' ');
  const method = kind === 'PAGE' ? 'GET' : kind;
  const user = route.includes('/knocks/') ? knocking.id : member.id;
  const fill = (text: string): string =>
    text
      .replace('[id]', boardId)
      .replace('[user]', user)
      .replace('[invite]', inviteId)
      .replace('[recap]', recapId)
      .replace('[thread]', route.endsWith('/suggestion') ? laidIds.proposal : laidIds.thread)
      .replace('[comment]', laidIds.comment)
      .replace('[review]', laidIds.review)
      .replace('[reviewer]', people.get('commenter')?.id ?? '')
      .replace('[version]', laidIds.version)
      .replace('[note]', 'no-such-note')
      .replace('[token]', 'no-such-token')
      .replace('[...nextauth]', method === 'POST' ? 'signout' : 'session');
  if (route === socketRoute) {
    const socket = await openRawSocket(server.url, boardId, cookie);
    if (typeof socket === 'number') return { status: socket, said: '' };
    socket.close();
    return { status: 0, said: '' };
  }
  const response = await fetch(`${server.url}${fill(address)}${row.query ?? ''}`, {
    method,
    redirect: 'manual',
    headers: {
      cookie,
      ...(method === 'GET' ? {} : { origin: server.url, 'content-type': 'application/json' }),
    },
    ...(row.body === undefined ? {} : { body: fill(JSON.stringify(row.body)) }),
  });
  return { status: response.status, said: await sayAll(response, boardId) };
}

/** Everything that an answer says, without what every answer has of its own. */
async function sayAll(response: Response, boardId: string): Promise<string> {
  const nonce = /'nonce-([^']+)'/.exec(response.headers.get('content-security-policy') ?? '')?.[1] ?? '';
  const own = new Set(['date', 'content-length', 'transfer-encoding']);
  const headers = [...response.headers].filter(([name]) => !own.has(name)).map((each) => each.join(': '));
  return [...headers, await response.text()]
    .join('\n')
    .replaceAll(nonce, 'NONCE')
    .replaceAll(boardId, 'BOARD')
    .replace(/\bset-cookie:.*/g, '');
}

test('every route of the product has its row, and every row its route', () => {
  expect(Object.keys(table).sort()).toEqual(listRoutes());
});

test('methods are found however a handler exports them', () => {
  expect(methodsIn('export const GET = 1;\nexport async function POST() {}')).toEqual(['GET', 'POST']);
  expect(methodsIn('export { handle as GET, handle as POST };')).toEqual(['GET', 'POST']);
  expect(() => methodsIn('const GET = 1;')).toThrow();
});

for (const [route, row] of Object.entries(table))
  test(`${route}: each caller gets what the table says`, async () => {
    const found: Record<string, number> = {};
    const expected: Record<string, number> = {};
    for (const caller of callers) {
      found[caller] = (await ask(route, row, caller, board.id)).status;
      expected[caller] = row.expected(caller);
    }
    expect(found).toEqual(expected);
  });

for (const [route, row] of Object.entries(table).filter(([, { board: isAboutBoard }]) => isAboutBoard))
  test(`${route}: a board that one may not see is as one that does not exist`, async () => {
    for (const caller of callers.filter((each) => isUnknown(each) || row.expected(each) === 404)) {
      const there = await ask(route, row, caller, board.id);
      const gone = await ask(route, row, caller, missing);
      expect(there, caller).toEqual(gone);
    }
  });

test('a cookie that is not there, garbled or of another secret is nobody', async () => {
  const [name = ''] = (people.get('owner')?.cookie ?? '').split('=');
  for (const value of ['', 'x', 'a.b.c.d.e', `${'A'.repeat(300)}..B.C.D`, 'null', '%00'])
    expect(
      (await fetch(`${server.url}/api/boards/${board.id}/state`, { headers: { cookie: `${name}=${value}` } }))
        .status,
    ).toBe(401);
});

test('signing in gives a session of its own and not the one that was sent', async () => {
  const planted = await signInGuest(server.url, 'Mallory');
  const asked = await fetch(`${server.url}/api/auth/csrf`, { headers: { cookie: planted.cookie } });
  const answer = await fetch(`${server.url}/api/auth/callback/guest`, {
    method: 'POST',
    redirect: 'manual',
    headers: { cookie: `${planted.cookie}; ${cookiesOf(asked)}`, origin: server.url },
    body: new URLSearchParams({
      name: 'Vera',
      csrfToken: textIn(await asked.json(), 'csrfToken'),
      json: 'true',
    }),
  });
  const given = cookiesOf(answer);
  expect(given).toContain('session-token=');
  expect(given).not.toContain(planted.cookie);
});
