import { afterAll, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest';
import type { Role } from '#lib/board/can.ts';
import type { BoardId } from '#lib/board/ids.ts';
import { parsePicture } from '#lib/board/outline-picture.ts';
import { createBoard } from '#server/records/create-board.ts';
import { getServices } from '#server/services.ts';
import { readNewestAudit } from '#server/store/audit.ts';
import { findBoard, listBoardsOf, listDeletedBoards } from '#server/store/boards.ts';
import { addMember } from '#server/store/members.ts';
import type { User } from '#server/store/users.ts';
import { insertTestUser } from '#server/testing/insert-records.ts';
import * as archive from './boards/[id]/archive/route.ts';
import * as outline from './boards/[id]/outline/route.ts';
import * as purge from './boards/[id]/purge/route.ts';
import * as restore from './boards/[id]/restore/route.ts';
import * as board from './boards/[id]/route.ts';
import * as reports from './content-reports/route.ts';
import { maker } from './maker.ts';
import { type ApiBed, openApiBed } from './testing/api-bed.ts';

let bed: ApiBed;
let owner: User;
let stranger: User;
let id: BoardId;
let count = 0;

beforeAll(async () => {
  bed = await openApiBed();
});
afterAll(async () => bed.close());
beforeEach(async () => {
  vi.restoreAllMocks();
  count += 1;
  owner = await insertTestUser(bed.store, `owner-${count}`);
  stranger = await insertTestUser(bed.store, `stranger-${count}`);
  id = await createBoard(bed.store.db, { title: 'Plan', template: 'example', ownerId: owner.id }, maker);
});

async function member(role: Role): Promise<User> {
  const user = await insertTestUser(bed.store, `${role}-${count}`);
  await addMember(bed.store.db, { boardId: id, userId: user.id, role, now: 2 });
  return user;
}

const actionsOf = async () =>
  (await readNewestAudit(bed.store.db, id, { before: Number.MAX_SAFE_INTEGER, limit: 50 }))
    .map(({ action, outcome }) => `${action} ${outcome}`)
    .reverse();

test('a viewer archives a board for themselves and brings it back', async () => {
  const viewer = await member('viewer');
  const archived = async (user: User) =>
    (await listBoardsOf(bed.store.db, user.id)).map((each) => each.archived);
  expect((await bed.ask(archive.POST, { user: viewer, params: { id } })).status).toBe(200);
  expect([await archived(viewer), await archived(owner)]).toEqual([[true], [false]]);
  expect((await bed.ask(archive.DELETE, { method: 'DELETE', user: viewer, params: { id } })).status).toBe(
    200,
  );
  expect(await archived(viewer)).toEqual([false]);
});

test('the outline is a picture of the board', async () => {
  const response = await bed.ask(outline.GET, { method: 'GET', user: owner, params: { id } });
  const picture = parsePicture(await response.json());
  expect(picture?.notes.length).toBeGreaterThan(1);
});

test('deleting and restoring are written down, and a refusal to a stranger is not', async () => {
  await bed.ask(board.DELETE, { method: 'DELETE', user: owner, params: { id } });
  expect(await findBoard(bed.store.db, id)).toBeNull();
  expect((await bed.ask(restore.POST, { user: stranger, params: { id } })).status).toBe(404);
  expect((await bed.ask(restore.POST, { user: owner, params: { id } })).status).toBe(200);
  expect(await actionsOf()).toEqual(['delete-board done', 'restore-board done']);
});

test('a deletion that cannot be written down does not happen', async () => {
  await bed.store.db.schema.alterTable('audit').renameTo('audit_away').execute();
  try {
    const response = await bed.ask(board.DELETE, { method: 'DELETE', user: owner, params: { id } });
    expect(response.status).toBe(500);
    expect(await findBoard(bed.store.db, id)).not.toBeNull();
  } finally {
    await bed.store.db.schema.alterTable('audit_away').renameTo('audit').execute();
  }
});

describe('to remove a board for good', () => {
  const remove = (user: User, title: string) =>
    bed.ask(purge.POST, { user, params: { id }, body: { title } });

  test('takes its owner, its title, and that it is in the bin', async () => {
    expect((await remove(owner, 'Plan')).status).toBe(404);
    await bed.ask(board.DELETE, { method: 'DELETE', user: owner, params: { id } });
    const facilitator = await member('facilitator');
    expect((await remove(facilitator, 'Plan')).status).toBe(404);
    expect((await remove(stranger, 'Plan')).status).toBe(404);
    expect((await remove(owner, 'Other')).status).toBe(400);
    expect(await listDeletedBoards(bed.store.db, owner.id)).toHaveLength(1);
    expect((await remove(owner, 'Plan')).status).toBe(200);
    expect(await listDeletedBoards(bed.store.db, owner.id)).toEqual([]);
    expect(await actionsOf()).toEqual([]);
  });
});

describe('a report of a broken policy', () => {
  const report = (body: unknown) =>
    reports.POST(new Request('http://localhost/api', { method: 'POST', body: JSON.stringify(body) }));
  const broken = { 'csp-report': { 'effective-directive': 'script-src-elem', 'blocked-uri': 'inline' } };

  test('is logged, and only so many in a minute', async () => {
    const warn = vi.spyOn(getServices().log, 'warn');
    for (let index = 0; index < 100; index++) expect((await report(broken)).status).toBe(204);
    expect(warn.mock.calls.length).toBeGreaterThan(0);
    expect(warn.mock.calls.length).toBeLessThanOrEqual(60);
    expect(warn).toHaveBeenCalledWith(
      { rule: 'script-src-elem', blocked: 'inline', page: 'unknown' },
      'a page broke the content policy',
    );
  });

  test.each([{}, { 'csp-report': 'x' }, 'x'.repeat(5_000)])('is refused when it is none', async (body) => {
    expect((await report(body)).status).toBeGreaterThanOrEqual(400);
  });
});
