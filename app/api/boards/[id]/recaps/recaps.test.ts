import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import * as shared from '#app/recap/[token]/markdown/route.ts';
import type { Role } from '#lib/board/can.ts';
import type { BoardId } from '#lib/board/ids.ts';
import { recapMarkdown } from '#lib/workshop/recap-markdown.ts';
import { sampleRecap } from '#lib/workshop/recap-sample.ts';
import { emptyWorkshop } from '#lib/workshop/workshop.ts';
import { readAudit } from '#server/store/audit.ts';
import { addMember } from '#server/store/members.ts';
import { insertRecap } from '#server/store/recaps.ts';
import type { User } from '#server/store/users.ts';
import { insertTestBoard, insertTestUser } from '#server/testing/insert-records.ts';
import { type ApiBed, openApiBed } from '../../../testing/api-bed.ts';
import * as link from './[recap]/link/route.ts';
import * as markdown from './[recap]/markdown/route.ts';
import * as recaps from './route.ts';

let bed: ApiBed;
let count = 0;
let boardId: BoardId;
let id: string;
let people: Readonly<Record<'facilitator' | 'editor' | 'viewer' | 'stranger', User>>;

beforeAll(async () => {
  bed = await openApiBed();
});
afterAll(async () => bed.close());
beforeEach(async () => {
  count += 1;
  const { store } = bed;
  const insert = (name: string) => insertTestUser(store, `${name}-${count}`);
  const owner = await insert('owner');
  boardId = await insertTestBoard(store, `number-${count}`, owner);
  people = {
    facilitator: await insert('facilitator'),
    editor: await insert('editor'),
    viewer: await insert('viewer'),
    stranger: await insert('stranger'),
  };
  for (const role of ['facilitator', 'editor', 'viewer'] as const satisfies readonly Role[])
    await addMember(store.db, { boardId, userId: people[role].id, role, now: 2 });
  id = `recap-${count}`;
  const { db } = store;
  const row = { id, board_id: boardId, version: 1, agenda_version: 1, created_at: 1, ended_at: 2 };
  await db
    .insertInto('workshops')
    .values({ ...row, state: JSON.stringify(emptyWorkshop) })
    .execute();
  await db
    .transaction()
    .execute((trx) => insertRecap(trx, { boardId, recap: { ...sampleRecap, id }, now: 2 }));
});

const ask = (
  handler: unknown,
  user: User | null,
  given: { method?: 'POST' | 'DELETE'; query?: string } = {},
) => bed.ask(handler, { method: 'GET' as const, user, params: { id: boardId, recap: id }, ...given });
const share = async () => {
  const answer = await ask(link.POST, people.facilitator, { method: 'POST' });
  expect(answer.status).toBe(201);
  const { url } = (await answer.json()) as { url: string };
  return url.replace('/recap/', '');
};
const open = (token: string) => bed.ask(shared.GET, { method: 'GET', user: null, params: { token } });

test('a viewer finds the recaps of the board, and a stranger hears of no board', async () => {
  const { startedAt, endedAt } = sampleRecap;
  expect(await (await ask(recaps.GET, people.viewer)).json()).toEqual({
    recaps: [{ id, startedAt, endedAt, steps: 1, isShared: false }],
  });
  for (const handler of [recaps.GET, markdown.GET]) {
    expect((await ask(handler, people.stranger)).status).toBe(404);
    expect((await ask(handler, null)).status).toBe(401);
  }
});

test('a viewer takes a recap away as a file, in their time zone', async () => {
  const answer = await ask(markdown.GET, people.viewer, { query: '?zone=Asia/Tokyo' });
  expect(answer.headers.get('content-type')).toBe('text/markdown; charset=utf-8');
  expect(answer.headers.get('content-disposition')).toBe(
    'attachment; filename="workshop-recap-2026-11-23.md"',
  );
  expect(answer.headers.get('x-content-type-options')).toBe('nosniff');
  expect(await answer.text()).toBe(recapMarkdown({ ...sampleRecap, id }, 'Asia/Tokyo'));
  const plain = await ask(markdown.GET, people.viewer, { query: '?zone=<script>' });
  expect(await plain.text()).toContain('13:00 to 14:02 UTC');
});

test('a recap of another board is not there', async () => {
  const other = await insertTestBoard(bed.store, `other-${count}`, people.facilitator);
  const elsewhere = (handler: unknown, method: 'GET' | 'POST' | 'DELETE') =>
    bed.ask(handler, { method, user: people.facilitator, params: { id: other, recap: id } });
  expect((await elsewhere(markdown.GET, 'GET')).status).toBe(404);
  expect((await elsewhere(link.POST, 'POST')).status).toBe(404);
  expect((await elsewhere(link.DELETE, 'DELETE')).status).toBe(404);
  expect((await ask(recaps.GET, people.viewer)).status).toBe(200);
});

test('whoever has the link reads the recap without a session, until it is revoked', async () => {
  const token = await share();
  expect(token).toMatch(/^[\w-]{43}$/);
  const answer = await open(token);
  expect(answer.headers.get('cache-control')).toBe('no-store');
  expect(await answer.text()).toContain('# Free newspaper: workshop recap');
  expect((await ask(link.DELETE, people.facilitator, { method: 'DELETE' })).status).toBe(200);
  expect((await open(token)).status).toBe(404);
  expect(await (await open(token)).text()).not.toContain('newspaper');
});

test('another link ends the former one', async () => {
  const [first, second] = [await share(), await share()];
  expect(first).not.toBe(second);
  expect([(await open(first)).status, (await open(second)).status]).toEqual([404, 200]);
});

test('only those who run workshops make and revoke a link', async () => {
  const token = await share();
  for (const user of [people.editor, people.viewer]) {
    expect((await ask(link.POST, user, { method: 'POST' })).status).toBe(403);
    expect((await ask(link.DELETE, user, { method: 'DELETE' })).status).toBe(403);
  }
  expect((await ask(link.POST, people.stranger, { method: 'POST' })).status).toBe(404);
  expect((await open(token)).status).toBe(200);
});

test('making and revoking a link each have a row in the audit, without the secret', async () => {
  const token = await share();
  await ask(link.DELETE, people.facilitator, { method: 'DELETE' });
  const rows = await readAudit(bed.store.db, boardId, { after: 0, limit: 10 });
  expect(rows.map(({ actor_id, outcome, detail }) => [actor_id, outcome, JSON.parse(detail)])).toEqual([
    [people.facilitator.id, 'done', { recap: id, link: 'made' }],
    [people.facilitator.id, 'done', { recap: id, link: 'revoked' }],
  ]);
  expect(JSON.stringify(rows)).not.toContain(token);
});
