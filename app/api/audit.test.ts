import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { sql } from 'kysely';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { Role } from '#lib/board/can.ts';
import type { BoardId } from '#lib/board/ids.ts';
import { readAudit } from '#server/store/audit.ts';
import { boardDocId } from '#server/store/docs.ts';
import { createInvite } from '#server/store/invites.ts';
import { knock } from '#server/store/knocks.ts';
import { addMember } from '#server/store/members.ts';
import type { User } from '#server/store/users.ts';
import { verifyAudit } from '#server/store/verify-audit.ts';
import { insertWorkshop } from '#server/store/workshops.ts';
import { addNote, writtenBoard } from '#server/sync/testing/written-board.ts';
import { boardId as idOf, insertTestBoard, insertTestUser } from '#server/testing/insert-records.ts';
import { insertReviewWork } from '#server/testing/insert-review-work.ts';
import * as archive from './boards/[id]/archive/route.ts';
import * as exporting from './boards/[id]/audit/export/route.ts';
import * as audit from './boards/[id]/audit/route.ts';
import * as comment from './boards/[id]/comments/[comment]/route.ts';
import * as duplicate from './boards/[id]/duplicate/route.ts';
import * as invite from './boards/[id]/invites/[invite]/route.ts';
import * as invites from './boards/[id]/invites/route.ts';
import * as answerKnock from './boards/[id]/knocks/[user]/route.ts';
import * as lobby from './boards/[id]/lobby/route.ts';
import * as ownership from './boards/[id]/ownership/route.ts';
import * as person from './boards/[id]/people/[user]/route.ts';
import * as recapLink from './boards/[id]/recaps/[recap]/link/route.ts';
import * as restore from './boards/[id]/restore/route.ts';
import * as closeReview from './boards/[id]/reviews/[review]/close/route.ts';
import * as reviews from './boards/[id]/reviews/route.ts';
import * as board from './boards/[id]/route.ts';
import * as version from './boards/[id]/versions/[version]/route.ts';
import * as copyVersion from './boards/[id]/versions/copy/route.ts';
import * as restoreVersion from './boards/[id]/versions/restore/route.ts';
import * as versions from './boards/[id]/versions/route.ts';
import * as commands from './boards/[id]/workshop/commands/route.ts';
import * as reveal from './boards/[id]/workshop/reveal/route.ts';
import * as boards from './boards/route.ts';
import * as join from './invites/join/route.ts';
import { type ApiBed, openApiBed } from './testing/api-bed.ts';
import { hideNote } from './testing/hide-note.ts';

type Scene = {
  readonly boardId: BoardId;
  readonly owner: User;
  readonly viewer: User;
  /** Somebody who waits to be let in. */
  readonly waiting: User;
  readonly inviteId: string;
  readonly token: string;
};

type Row = {
  readonly handler: unknown;
  readonly method: 'POST' | 'PATCH' | 'DELETE';
  readonly action: string;
  readonly body?: (scene: Scene) => unknown;
  readonly params?: (scene: Scene) => Readonly<Record<string, string>>;
  readonly by?: (scene: Scene) => User;
  readonly before?: (scene: Scene) => Promise<unknown>;
  /** Whether a viewer is refused it. */
  readonly refusesViewers?: true;
  /** Whether it happens even when nothing can be written down. */
  readonly survives?: true;
};

/** Every handler that changes a board, and the one row that it leaves behind. */
const rows: Readonly<Record<string, Row>> = {
  'POST boards/[id]/archive': {
    handler: archive.POST,
    method: 'POST',
    action: 'archive-board',
    survives: true,
  },
  'DELETE boards/[id]/archive': {
    handler: archive.DELETE,
    method: 'DELETE',
    action: 'archive-board',
    survives: true,
  },
  'POST boards/[id]/duplicate': {
    handler: duplicate.POST,
    method: 'POST',
    action: 'duplicate-board',
    survives: true,
  },
  'PATCH boards/[id]': {
    handler: board.PATCH,
    method: 'PATCH',
    action: 'rename-board',
    body: () => ({ title: 'Another' }),
    refusesViewers: true,
  },
  'DELETE boards/[id]': {
    handler: board.DELETE,
    method: 'DELETE',
    action: 'delete-board',
    refusesViewers: true,
  },
  'POST boards/[id]/restore': {
    handler: restore.POST,
    method: 'POST',
    action: 'restore-board',
    before: ({ boardId }) =>
      bed.store.db.updateTable('boards').set({ deleted_at: Date.now() }).where('id', '=', boardId).execute(),
  },
  'POST boards/[id]/invites': {
    handler: invites.POST,
    method: 'POST',
    action: 'invite-people',
    body: () => ({ role: 'viewer', password: 'open sesame' }),
    refusesViewers: true,
  },
  'DELETE boards/[id]/invites/[invite]': {
    handler: invite.DELETE,
    method: 'DELETE',
    action: 'manage-invites',
    params: ({ inviteId }) => ({ invite: inviteId }),
    body: () => ({ guests: 'put-out' }),
  },
  'PATCH boards/[id]/people/[user]': {
    handler: person.PATCH,
    method: 'PATCH',
    action: 'change-roles',
    params: ({ viewer }) => ({ user: viewer.id }),
    body: () => ({ role: 'commenter' }),
    refusesViewers: true,
  },
  'DELETE boards/[id]/people/[user]': {
    handler: person.DELETE,
    method: 'DELETE',
    action: 'remove-members',
    params: ({ viewer }) => ({ user: viewer.id }),
  },
  'POST boards/[id]/ownership': {
    handler: ownership.POST,
    method: 'POST',
    action: 'transfer-ownership',
    body: ({ viewer }) => ({ user: viewer.id }),
    refusesViewers: true,
  },
  'PATCH boards/[id]/lobby': {
    handler: lobby.PATCH,
    method: 'PATCH',
    action: 'switch-lobby',
    body: () => ({ on: true }),
    refusesViewers: true,
  },
  'POST boards/[id]/knocks/[user]': {
    handler: answerKnock.POST,
    method: 'POST',
    action: 'admit-people',
    params: ({ waiting }) => ({ user: waiting.id }),
    body: () => ({ admit: true }),
    refusesViewers: true,
  },
  'POST boards/[id]/workshop/commands': {
    handler: commands.POST,
    method: 'POST',
    action: 'run-workshop',
    body: () => ({ command: { type: 'lock-board' } }),
  },
  'POST boards/[id]/workshop/reveal': {
    handler: reveal.POST,
    method: 'POST',
    action: 'run-workshop',
    body: () => ({ names: 'hidden' }),
    refusesViewers: true,
    before: ({ boardId, owner }) => hideNote(bed.store, boardId, owner),
    // What lies on the board already stays there.
    survives: true,
  },
  'POST boards/[id]/recaps/[recap]/link': {
    handler: recapLink.POST,
    method: 'POST',
    action: 'run-workshop',
    params: () => ({ recap: 'a-recap' }),
    before: ({ boardId }) => insertTestRecap(bed.store, boardId),
    refusesViewers: true,
  },
  'DELETE boards/[id]/recaps/[recap]/link': {
    handler: recapLink.DELETE,
    method: 'DELETE',
    action: 'run-workshop',
    params: () => ({ recap: 'a-recap' }),
    before: ({ boardId }) => insertTestRecap(bed.store, boardId),
    refusesViewers: true,
  },
  'POST boards/[id]/reviews': {
    handler: reviews.POST,
    method: 'POST',
    action: 'ask-review',
    body: ({ owner }) => ({ reviewers: [owner.id], dueAt: Date.now() + 3_600_000, ask: 'open sesame' }),
    refusesViewers: true,
  },
  'POST boards/[id]/reviews/[review]/close': {
    handler: closeReview.POST,
    method: 'POST',
    action: 'ask-review',
    params: ({ boardId }) => ({ review: `review-of-${boardId}` }),
    before: insertTestReviewWork,
    refusesViewers: true,
  },
  // Of somebody else: one’s own leaves no row.
  'DELETE boards/[id]/comments/[comment]': {
    handler: comment.DELETE,
    method: 'DELETE',
    action: 'moderate-threads',
    params: ({ boardId }) => ({ comment: `comment-of-${boardId}` }),
    before: insertTestReviewWork,
  },
  'POST boards/[id]/versions': {
    handler: versions.POST,
    method: 'POST',
    action: 'name-version',
    body: () => ({ name: 'open sesame' }),
    refusesViewers: true,
  },
  'PATCH boards/[id]/versions/[version]': {
    handler: version.PATCH,
    method: 'PATCH',
    action: 'name-version',
    params: () => ({ version: 'a-version' }),
    body: () => ({ name: 'open sesame' }),
    before: ({ boardId }) => insertTestVersion(bed.store, boardId),
    refusesViewers: true,
  },
  'DELETE boards/[id]/versions/[version]': {
    handler: version.DELETE,
    method: 'DELETE',
    action: 'name-version',
    params: () => ({ version: 'a-version' }),
    before: ({ boardId }) => insertTestVersion(bed.store, boardId),
    refusesViewers: true,
  },
  'POST boards/[id]/versions/restore': {
    handler: restoreVersion.POST,
    method: 'POST',
    action: 'restore-version',
    body: () => ({ seq: 1 }),
    before: ({ boardId, owner }) => {
      const bytes = writtenBoard().write(addNote('plan', owner.id));
      const docId = boardDocId(boardId);
      return bed.store.docLog.append([{ docId, epoch: 1, userId: owner.id, bytes }]);
    },
    refusesViewers: true,
    // It is a change to the board’s document, which has a log of its own.
    survives: true,
  },
  'POST boards/[id]/versions/copy': {
    handler: copyVersion.POST,
    method: 'POST',
    action: 'duplicate-board',
    body: () => ({ seq: 1, title: 'open sesame' }),
  },
  'POST invites/join': {
    handler: join.POST,
    method: 'POST',
    action: 'join-board',
    body: ({ token }) => ({ token }),
    by: ({ waiting }) => waiting,
  },
};

/** Handlers whose changes are not in the audit of a board that is there before and after. */
const elsewhere: readonly RegExp[] = [
  // Makes the board that its row is about: has a test of its own.
  /^POST boards$/,
  // Takes the board's audit along with the board.
  /^POST boards\/\[id\]\/purge$/,
  // Change no board.
  /^\w+ (account|agendas|auth|content-reports|inbox|unsubscribe)(\/|$)/,
  // What people say all the time has its own author and time; only what is not allowed has a row.
  /^\w+ boards\/\[id\]\/threads(\/|$)/,
  /^PATCH boards\/\[id\]\/comments\/\[comment\]$/,
  /^\w+ boards\/\[id\]\/comments\/\[comment\]\/reactions$/,
  /^POST boards\/\[id\]\/reviews\/\[review\]\/submission$/,
];

let bed: ApiBed;
let count = 0;
let scene: Scene;

beforeAll(async () => {
  bed = await openApiBed();
});
afterAll(async () => bed.close());
beforeEach(async () => {
  count += 1;
  const { store } = bed;
  const [owner, viewer, waiting] = await Promise.all(
    ['owner', 'viewer', 'waiting'].map((name) => insertTestUser(store, `${name}-${count}`)),
  );
  if (!owner || !viewer || !waiting) throw new Error('A person is missing.');
  const boardId = await insertTestBoard(store, `number-${count}`, owner);
  await addMember(store.db, { boardId, userId: viewer.id, role: 'viewer' satisfies Role, now: 2 });
  const token = `a-token-of-the-scene-${count}`;
  const inviteId = await createInvite(store.db, {
    boardId,
    role: 'viewer',
    createdBy: owner.id,
    now: 3,
    token,
  });
  await store.db
    .transaction()
    .execute((trx) => knock(trx, { boardId, userId: waiting.id, role: 'viewer', inviteId, now: 4 }));
  scene = { boardId, owner, viewer, waiting, inviteId, token };
});

/** A recap by the id that the rows name, of this board. */
async function insertTestRecap({ db }: ApiBed['store'], boardId: BoardId): Promise<void> {
  await db.deleteFrom('recaps').execute();
  await db.deleteFrom('workshops').execute();
  const workshop = { id: 'a-recap', boardId, state: '{}', endedAt: 1, now: 1 };
  await db.transaction().execute((trx) => insertWorkshop(trx, workshop));
  await db
    .insertInto('recaps')
    .values({ workshop_id: 'a-recap', board_id: boardId, made_at: 1, recap: '{}', token_hash: null })
    .execute();
}

/** A comment of the viewer’s, and a review that is open. */
async function insertTestReviewWork({ boardId, owner, viewer }: Scene): Promise<void> {
  await insertReviewWork(bed.store.db, { board: boardId, by: viewer, to: owner });
  const dueAt = Date.now() + 3_600_000;
  await bed.store.db.updateTable('reviews').set({ due_at: dueAt }).where('board_id', '=', boardId).execute();
}

/** A version by the id that the rows name, of this board. */
async function insertTestVersion({ db }: ApiBed['store'], boardId: BoardId): Promise<void> {
  await db.deleteFrom('versions').execute();
  const kept = { id: 'a-version', seq: 1, at: 1, reason: 'named', name: 'open sesame' } as const;
  await db
    .insertInto('versions')
    .values({ ...kept, board_id: boardId, by_id: null, authors: '[]' })
    .execute();
}

const call = async (row: Row, user: User) => {
  const params = { id: scene.boardId, ...row.params?.(scene) };
  const body = row.body?.(scene);
  return bed.ask(row.handler, { method: row.method, user, params, ...(body === undefined ? {} : { body }) });
};
const written = (id: BoardId = scene.boardId) => readAudit(bed.store.db, id, { after: 0, limit: 100 });

test('every handler that changes something has its row here, or a reason for having none', () => {
  const api = fileURLToPath(new URL('.', import.meta.url));
  const changing = readdirSync(api, { recursive: true, encoding: 'utf8' })
    .filter((path) => path.endsWith('route.ts'))
    .flatMap((path) => {
      const text = readFileSync(`${api}/${path}`, 'utf8');
      const methods = ['POST', 'PUT', 'PATCH', 'DELETE'].filter((method) =>
        new RegExp(`export (const|async function|function) ${method}\\b|as ${method}\\b`).test(text),
      );
      return methods.map((method) => `${method} ${path.replace(/\/route\.ts$/, '')}`);
    });
  expect(changing.length).toBeGreaterThan(Object.keys(rows).length);
  expect(changing.filter((name) => !elsewhere.some((reason) => reason.test(name))).toSorted()).toEqual(
    Object.keys(rows).toSorted(),
  );
});

describe.each(Object.entries(rows))('%s', (_name, row) => {
  test('writes one row, with who and from where', async () => {
    await row.before?.(scene);
    const actor = row.by?.(scene) ?? scene.owner;
    expect((await call(row, actor)).status).toBeLessThan(300);
    const all = await written();
    expect(all).toHaveLength(1);
    expect(all[0]).toMatchObject({
      action: row.action,
      outcome: 'done',
      actor_id: actor.id,
      address: '192.0.2.1',
      browser: 'Test/1.0',
      session_id: expect.stringMatching(/^[0-9a-f]{64}$/),
    });
    expect(JSON.stringify(all)).not.toMatch(new RegExp(`sesame|${scene.token}`));
    expect(await verifyAudit(bed.store.db, scene.boardId)).toEqual({ is: 'whole', rows: 1 });
  });

  test.runIf(row.refusesViewers)('writes one row of a viewer who is refused it', async () => {
    expect((await call(row, scene.viewer)).status).toBe(403);
    expect(await written()).toMatchObject([
      { action: row.action, outcome: 'not-allowed', actor_id: scene.viewer.id },
    ]);
  });

  test('writes nothing of a stranger who is refused it', async () => {
    if (row.by) return;
    const stranger = await insertTestUser(bed.store, `stranger-${count}`);
    expect((await call(row, stranger)).status).toBe(404);
    expect(await written()).toEqual([]);
  });

  test.skipIf(row.survives)('does nothing when it cannot be written down', async () => {
    await row.before?.(scene);
    const state = async () => {
      const { db } = bed.store;
      return JSON.stringify(
        await Promise.all([
          db.selectFrom('boards').selectAll().where('id', '=', scene.boardId).execute(),
          db
            .selectFrom('members')
            .selectAll()
            .where('board_id', '=', scene.boardId)
            .orderBy('user_id')
            .execute(),
          db.selectFrom('invites').selectAll().where('board_id', '=', scene.boardId).orderBy('id').execute(),
          db.selectFrom('knocks').selectAll().where('board_id', '=', scene.boardId).execute(),
          db.selectFrom('recaps').selectAll().where('board_id', '=', scene.boardId).execute(),
          db.selectFrom('workshops').selectAll().where('board_id', '=', scene.boardId).execute(),
          db.selectFrom('versions').selectAll().where('board_id', '=', scene.boardId).execute(),
          db.selectFrom('reviews').selectAll().where('board_id', '=', scene.boardId).execute(),
          db.selectFrom('comments').selectAll().where('board_id', '=', scene.boardId).execute(),
        ]),
      );
    };
    const before = await state();
    await sql`create trigger full_disk before insert on audit begin select raise(abort, 'the disk is full'); end`.execute(
      bed.store.db,
    );
    try {
      expect((await call(row, row.by?.(scene) ?? scene.owner)).status).toBe(500);
    } finally {
      await sql`drop trigger full_disk`.execute(bed.store.db);
    }
    expect(await state()).toBe(before);
    expect(await written()).toEqual([]);
  });
});

test('a new board’s first row says who made it', async () => {
  const answer = await bed.ask(boards.POST, { user: scene.owner, body: { title: 'New' } });
  const { id } = (await answer.json()) as { id: BoardId };
  expect(await written(id)).toMatchObject([{ action: 'create-board', actor_id: scene.owner.id }]);
});

describe('the audit', () => {
  const read = (user: User, query = '') =>
    bed.ask(audit.GET, { method: 'GET', user, params: { id: scene.boardId }, query });
  const take = (user: User, as: string) =>
    bed.ask(exporting.GET, { method: 'GET', user, params: { id: scene.boardId }, query: `?as=${as}` });
  const rename = () =>
    bed.ask(board.PATCH, {
      method: 'PATCH',
      user: scene.owner,
      params: { id: scene.boardId },
      body: { title: 'X' },
    });

  test('is the owners’ alone', async () => {
    for (const handler of [read, (user: User) => take(user, 'csv')]) {
      expect((await handler(scene.viewer)).status).toBe(403);
      expect((await handler(scene.waiting)).status).toBe(404);
    }
    expect(await written(idOf(`number-${count}`))).toEqual([]);
  });

  test('is read newest first, page by page, with a word on whether it is whole', async () => {
    for (let index = 0; index < 52; index++) await rename();
    type Page = { lines: readonly { seq: number; actor: string }[]; verdict: unknown; hasMore: boolean };
    const first = (await (await read(scene.owner)).json()) as Page;
    expect(first).toMatchObject({ verdict: { is: 'whole', rows: 52 }, hasMore: true });
    expect([first.lines.length, first.lines[0]]).toMatchObject([50, { seq: 52, actor: scene.owner.name }]);
    const second = (await (await read(scene.owner, '?before=3')).json()) as Page;
    expect(second).toMatchObject({ verdict: null, hasMore: false, lines: [{ seq: 2 }, { seq: 1 }] });
    expect((await read(scene.owner, '?before=x')).status).toBe(400);
    await bed.store.db
      .updateTable('audit')
      .set({ actor_id: null })
      .where('seq', '=', 7)
      .where('board_id', '=', scene.boardId)
      .execute();
    expect(await (await read(scene.owner)).json()).toMatchObject({ verdict: { is: 'broken', seq: 7 } });
  });

  test('is exported as CSV that no spreadsheet runs, and the export is its last row', async () => {
    await bed.store.db
      .updateTable('users')
      .set({ name: '=cmd|"/c calc"\u001b[2J' })
      .where('id', '=', scene.owner.id)
      .execute();
    await rename();
    const answer = await take(scene.owner, 'csv');
    expect(answer.headers.get('content-type')).toContain('text/csv');
    expect(answer.headers.get('content-disposition')).toMatch(
      /^attachment; filename="access-log-[\w-]+\.csv"$/,
    );
    const lines = (await answer.text()).split('\r\n');
    expect(lines).toHaveLength(4);
    expect(lines[0]).toMatch(/^number,time,person,/);
    expect(lines[1]).toMatch(/^1,\d{4}-\d\d-\d\dT[^,]*Z,"'=cmd\|""\/c calc""\\u\{1b\}\[2J",user-owner/);
    expect(lines[2]).toContain('export-audit');
    const json = (await (await take(scene.owner, 'json')).text()).trim().split('\n');
    expect(json.map((line) => (JSON.parse(line) as { action: string }).action)).toEqual([
      'rename-board',
      'export-audit',
      'export-audit',
    ]);
    expect((await take(scene.owner, 'xml')).status).toBe(400);
  });
});
