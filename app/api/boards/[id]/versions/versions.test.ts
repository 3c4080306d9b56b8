import { sql } from 'kysely';
import { afterAll, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest';
import { type Role, roles } from '#lib/board/can.ts';
import type { BoardId } from '#lib/board/ids.ts';
import type { NoteChange } from '#lib/review/note-change.ts';
import type { Version } from '#lib/review/version.ts';
import { parseBoardEvent } from '#lib/sync/board-event.ts';
import { readBoardState } from '#server/records/read-board-state.ts';
import { nobody } from '#server/records/workshop/audit-workshop.ts';
import { privateStep } from '#server/records/workshop/testing/sample-steps.ts';
import { getServices } from '#server/services.ts';
import { readAudit } from '#server/store/audit.ts';
import { boardDocId } from '#server/store/docs.ts';
import { addMember, deleteMember } from '#server/store/members.ts';
import type { User } from '#server/store/users.ts';
import type { RawClient } from '#server/sync/testing/raw-client.ts';
import { addNote, linkId, noteId } from '#server/sync/testing/written-board.ts';
import { insertTestBoard, insertTestUser } from '#server/testing/insert-records.ts';
import { codeOf } from '../../../testing/account-bed.ts';
import { type ApiBed, openApiBed, type Question } from '../../../testing/api-bed.ts';
import { words as sayAll } from '../../../testing/review-bed.ts';
import * as activity from '../history/activity/route.ts';
import * as compare from '../history/compare/route.ts';
import * as notes from '../history/notes/[note]/route.ts';
import * as range from '../history/range/route.ts';
import { openTab, type Tab } from '../history/testing/tab.ts';
import * as threads from '../threads/route.ts';
import * as named from './[version]/route.ts';
import * as at from './at/route.ts';
import * as copy from './copy/route.ts';
import * as restore from './restore/route.ts';
import * as versions from './route.ts';

let bed: ApiBed;
let count = 0;
let boardId: BoardId;
let people: Readonly<Record<Role | 'stranger' | 'removed', User>>;

beforeAll(async () => {
  bed = await openApiBed({ RATE_LIMITS: 'version-by-person=1000/1, history-by-person=1000/1' });
});
afterAll(async () => bed.close());
beforeEach(async () => {
  count += 1;
  const names = [...roles, 'stranger', 'removed'] as const;
  const entries = await Promise.all(
    names.map(async (name) => [name, await insertTestUser(bed.store, `${name}-${count}`)] as const),
  );
  people = Object.fromEntries(entries) as typeof people;
  boardId = await insertTestBoard(bed.store, `number-${count}`, people.owner);
  for (const [name, { id: userId }] of entries)
    if (name !== 'stranger' && name !== 'removed')
      await addMember(bed.store.db, { boardId, userId, role: name, now: 2 });
});

const ask = (handler: unknown, user: User | null, given: Partial<Question> = {}) => {
  const { params = {}, ...rest } = given;
  return bed.ask(handler, { method: 'GET', user, params: { id: boardId, ...params }, ...rest });
};
const post = (handler: unknown, user: User, body: object) => ask(handler, user, { method: 'POST', body });
const list = async (query = '') =>
  (await (await ask(versions.GET, people.viewer, { query })).json()) as {
    versions: readonly Version[];
    next: string | null;
  };
const name = async (words: string, user = people.editor): Promise<Version> => {
  const answer = await post(versions.POST, user, { name: words });
  expect(answer.status).toBe(201);
  return ((await answer.json()) as { version: Version }).version;
};
const bringBack = async (body: object, user = people.editor): Promise<Version | null> => {
  const answer = await post(restore.POST, user, body);
  expect(answer.status).toBe(200);
  return ((await answer.json()) as { version: Version | null }).version;
};
const open = (user: User): Promise<Tab> => openTab(bed, boardId, user);
const live = async () => readBoardState((await bed.rooms.readState(boardId)) ?? new Uint8Array());
const idsNow = async () => new Set<string>((await live()).notes.keys());
const notesAt = async (seq: number) => {
  const then = await ask(at.GET, people.viewer, { query: `?seq=${seq}` });
  return new Set<string>(readBoardState(new Uint8Array(await then.arrayBuffer())).notes.keys());
};
const words = async () => [...(await live()).notes.values()].map(({ plain }) => plain).toSorted();
const hears = (client: RawClient) =>
  client.hear((heard) => heard.type === 'event' && parseBoardEvent(heard.text)?.type === 'versions-changed');
const audit = async () =>
  (await readAudit(bed.store.db, boardId, { after: 0, limit: 50 })).map((row) => ({
    action: row.action,
    outcome: row.outcome,
    detail: JSON.parse(row.detail) as Record<string, unknown>,
  }));

describe('who may', () => {
  type Route = {
    readonly what: string;
    readonly ask: (user: User | null) => Promise<Response>;
    readonly may: readonly Role[];
  };
  const everybody = roles;
  const editors: readonly Role[] = ['owner', 'facilitator', 'editor'];
  const routes: readonly Route[] = [
    { what: 'list versions', ask: (user) => ask(versions.GET, user), may: everybody },
    { what: 'see one', ask: (user) => ask(at.GET, user, { query: '?seq=1' }), may: everybody },
    { what: 'see how long there is a past', ask: (user) => ask(range.GET, user), may: everybody },
    { what: 'compare', ask: (user) => ask(compare.GET, user, { query: '?from=1' }), may: everybody },
    { what: 'read the activity', ask: (user) => ask(activity.GET, user), may: everybody },
    {
      what: 'read the history of a note',
      ask: (user) => ask(notes.GET, user, { params: { note: noteId('plan') } }),
      may: everybody,
    },
    {
      what: 'copy one',
      ask: (user) => ask(copy.POST, user, { method: 'POST', body: { seq: 1, title: 'Copy' } }),
      may: everybody,
    },
    {
      what: 'name one',
      ask: (user) => ask(versions.POST, user, { method: 'POST', body: { name: 'One' } }),
      may: editors,
    },
    {
      what: 'rename one',
      ask: async (user) => {
        const { id } = await name('One');
        const given = { params: { version: id }, body: { name: 'Two' } };
        return ask(named.PATCH, user, { method: 'PATCH', ...given });
      },
      may: editors,
    },
    {
      what: 'take a name away',
      ask: async (user) => {
        const { id } = await name('One');
        return ask(named.DELETE, user, { method: 'DELETE', params: { version: id } });
      },
      may: editors,
    },
    {
      what: 'restore one',
      ask: (user) => ask(restore.POST, user, { method: 'POST', body: { seq: 1 } }),
      may: editors,
    },
  ];

  test.each(routes)('$what', async ({ ask: go, may }) => {
    const ok = (status: number) => status === 200 || status === 201;
    for (const role of roles) {
      const { status } = await go(people[role]);
      expect(may.includes(role) ? ok(status) : status === 403, `${role}: ${status}`).toBe(true);
    }
    for (const user of [people.stranger, people.removed]) {
      const answer = await go(user);
      expect([answer.status, await codeOf(answer)]).toEqual([404, 'no-such-board']);
    }
    expect((await go(null)).status).toBe(401);
  });
});

test('a named version is listed, renamed, and loses its name; everybody on the board hears of it', async () => {
  const tab = await open(people.editor);
  await tab.save(addNote('plan', people.editor.id));
  const made = await name('  Before\nlunch ');
  expect(made).toMatchObject({ seq: 2, reason: 'named', name: 'Before lunch', by: people.editor.id });
  expect(made.authors).toEqual([people.editor.id, people.owner.id]);
  await hears(tab.client);
  expect((await list()).versions).toEqual([made]);
  const given = { params: { version: made.id } };
  const renamed = await ask(named.PATCH, people.owner, {
    method: 'PATCH',
    body: { name: 'Lunch' },
    ...given,
  });
  expect(await renamed.json()).toEqual({ version: { ...made, name: 'Lunch' } });
  await ask(named.DELETE, people.owner, { method: 'DELETE', ...given });
  expect((await list()).versions).toEqual([{ ...made, reason: 'interval', name: '', by: null }]);
  const other = await ask(named.PATCH, people.owner, {
    method: 'PATCH',
    body: { name: 'x' },
    params: { version: 'no-such-version' },
  });
  expect(await codeOf(other)).toBe('no-such-version');
  expect((await audit()).map(({ action, outcome }) => `${action} ${outcome}`)).toEqual([
    'name-version done',
    'name-version done',
    'name-version done',
    'name-version no-such-version',
  ]);
  expect(JSON.stringify(await audit())).not.toContain('unch');
});

test.each([{ name: '' }, { name: ' \u202e\n' }, { name: 7 }, {}])('%j is no name', async (body) => {
  expect((await post(versions.POST, people.owner, body)).status).toBe(400);
  expect((await list()).versions).toEqual([]);
});

test('a long list comes in pages', async () => {
  const rows = Array.from({ length: 120 }, (_, index) => ({
    id: `${boardId}-${index}`,
    board_id: boardId,
    seq: 1 + (index >> 1),
    at: 1,
    reason: 'sitting',
    name: '',
    by_id: null,
    authors: '[]',
  }));
  await bed.store.db.insertInto('versions').values(rows).execute();
  const seen: string[] = [];
  let next: string | null = '';
  for (; next !== null; ) {
    const page = await list(next === '' ? '' : `?after=${next}`);
    seen.push(...page.versions.map(({ id }) => id));
    next = page.next;
  }
  expect([seen.length, new Set(seen).size]).toEqual([120, 120]);
  for (const query of ['?after=1', '?after=x.y', '?after=1.', '?after=1.%20'])
    expect((await ask(versions.GET, people.viewer, { query })).status, query).toBe(400);
});

test('who asks for a moment that is none is told so', async () => {
  for (const query of [
    '',
    '?seq=0',
    '?seq=x',
    '?seq=1.5',
    '?seq=-1',
    '?seq=1e3',
    '?time=',
    `?seq=${'9'.repeat(17)}`,
  ])
    expect((await ask(at.GET, people.viewer, { query })).status, query).toBe(400);
  for (const query of ['?seq=2', '?time=1', '?seq=9007199254740991'])
    expect(await codeOf(await ask(at.GET, people.viewer, { query })), query).toBe('no-such-moment');
  for (const query of ['', '?from=2&to=1', '?from=x'])
    expect((await ask(compare.GET, people.viewer, { query })).status, query).toBe(400);
  expect((await ask(activity.GET, people.viewer, { query: '?block=attic' })).status).toBe(400);
  expect((await ask(range.GET, people.viewer, { query: '?parts=100000' })).status).toBe(400);
  expect((await post(restore.POST, people.editor, { seq: 9 })).status).toBe(404);
  expect((await post(restore.POST, people.editor, { seq: 1, note: 'x' })).status).toBe(400);
});

describe('a board is restored', () => {
  test('for everybody at once, as one change of who did it, and back again', async () => {
    const tab = await open(people.editor);
    const peer = await open(people.owner);
    const link = { id: linkId('one'), from: noteId('plan'), to: noteId('other'), kind: 'needs' } as const;
    await tab.save(addNote('plan', people.editor.id), addNote('other', people.editor.id), {
      type: 'add-link',
      link,
    });
    const before = await live();
    await tab.save(
      { type: 'remove-note', id: noteId('plan') },
      { type: 'remove-link', id: link.id },
      addNote('new', people.editor.id),
    );
    const after = await live();
    const kept = await bringBack({ seq: 2 }, people.facilitator);
    expect(kept).toMatchObject({ seq: 3, reason: 'before-restore', by: people.facilitator.id });
    expect(await live()).toEqual(before);
    await peer.saved();
    peer.take();
    expect([...peer.notes.keys()].toSorted()).toEqual([noteId('other'), noteId('plan')]);
    await hears(peer.client);

    const log = await bed.store.db
      .selectFrom('doc_updates')
      .select(['seq', 'user_id'])
      .where('doc_id', '=', boardDocId(boardId))
      .orderBy('seq')
      .execute();
    expect(log.at(-1)).toEqual({ seq: 4, user_id: people.facilitator.id });
    expect(await bringBack({ seq: kept?.seq })).toMatchObject({ seq: 4 });
    expect(await live()).toEqual(after);

    const compared = await ask(compare.GET, people.viewer, { query: '?from=3&to=4' });
    const { notes: changes } = (await compared.json()) as { notes: readonly NoteChange[] };
    expect(changes.map(({ id, kinds, by }) => [id, ...kinds, ...by])).toEqual(
      expect.arrayContaining([
        [noteId('plan'), 'added', people.facilitator.id],
        [noteId('new'), 'dropped', people.facilitator.id],
      ]),
    );
    expect((await audit()).map(({ action, outcome, detail }) => [action, outcome, detail.seq])).toEqual([
      ['restore-version', 'done', 2],
      ['restore-version', 'done', 3],
    ]);
  });

  test('and what was so already leaves no version behind', async () => {
    const tab = await open(people.editor);
    await tab.save(addNote('plan', people.editor.id));
    expect(await bringBack({ seq: 2 })).toBeNull();
    expect((await list()).versions).toEqual([]);
  });

  test('one note alone, which is still its author’s', async () => {
    const tab = await open(people.editor);
    await tab.save(addNote('plan', people.editor.id), addNote('other', people.editor.id));
    await tab.save({ type: 'remove-note', id: noteId('plan') }, { type: 'remove-note', id: noteId('other') });
    await bringBack({ seq: 2, note: noteId('plan') }, people.owner);
    expect([...(await live()).notes.values()].map(({ id, author }) => [id, author])).toEqual([
      [noteId('plan'), people.editor.id],
    ]);
    const then = await post(restore.POST, people.owner, { seq: 1, note: noteId('plan') });
    expect(await codeOf(then)).toBe('note-not-then');
    expect(await words()).toEqual(['plan']);
    // Its author edits on: the server does not take it for somebody else's.
    tab.take();
    await tab.save({ type: 'recolour-note', id: noteId('plan'), colour: 'pink' });
    expect((await live()).notes.get(noteId('plan'))?.colour).toBe('pink');
    expect((await list()).versions.map(({ seq, reason }) => `${seq} ${reason}`)).toEqual([
      '3 before-restore',
    ]);
  });

  test('while others write: nothing that anybody wrote is lost, here or in the version before', async () => {
    const tabs = await Promise.all([people.editor, people.owner].map(open));
    const [writer, other] = tabs;
    if (!writer || !other) throw new Error('two tabs were opened');
    await writer.save(...Array.from({ length: 20 }, (_, index) => addNote(`old-${index}`, people.editor.id)));
    await writer.save(...Array.from({ length: 20 }, (_, index) => addNote(`mid-${index}`, people.editor.id)));
    const sent: string[] = [];
    const restoring: Promise<Version | null>[] = [];
    for (let index = 0; index < 60; index += 1) {
      const tab = index % 2 === 0 ? writer : other;
      sent.push(`late-${index}`);
      tab.send(tab.write(addNote(`late-${index}`, tab.user.id)));
      if (index === 30) restoring.push(bringBack({ seq: 2 }, people.facilitator));
      await new Promise(setImmediate);
    }
    const [kept] = await Promise.all(restoring);
    await Promise.all(tabs.map((tab) => tab.saved()));
    if (!kept) throw new Error('there was something to restore');
    const then = await ask(at.GET, people.viewer, { query: `?seq=${kept.seq}` });
    const before = readBoardState(new Uint8Array(await then.arrayBuffer())).notes;
    const now = (await live()).notes;
    for (const id of sent.map(noteId)) expect(before.has(id) !== now.has(id), id).toBe(true);
    expect(sent.some((id) => before.has(noteId(id))) && sent.some((id) => now.has(noteId(id)))).toBe(true);
    for (let index = 0; index < 20; index += 1) {
      expect(now.has(noteId(`old-${index}`))).toBe(true);
      expect(now.has(noteId(`mid-${index}`))).toBe(false);
      expect(before.has(noteId(`mid-${index}`))).toBe(true);
    }
    for (const tab of tabs) {
      await tab.saved();
      tab.take();
      expect([...tab.notes.keys()].toSorted()).toEqual([...now.keys()].toSorted());
    }
  });

  test('and what came in at the last moment is in the version before', async () => {
    const tab = await open(people.editor);
    await tab.save(addNote('plan', people.editor.id));
    const { addToBoard } = bed.rooms;
    vi.spyOn(bed.rooms, 'addToBoard').mockImplementationOnce(async (...given) => {
      await tab.save(addNote('durable', people.editor.id));
      tab.send(tab.write(addNote('on-its-way', people.editor.id)));
      await tab.client.roundTrip();
      return addToBoard.apply(bed.rooms, given);
    });
    const kept = await bringBack({ seq: 1 });
    expect(await words()).toEqual([]);
    expect(kept?.seq).toBe(4);
    expect((await list()).versions).toEqual([kept]);
    await bringBack({ seq: kept?.seq });
    expect(await words()).toEqual(['durable', 'on-its-way', 'plan']);
  });

  /** Lets two restores meet: both have kept the board before either changes it, if they can. */
  const meeting = (goesFirst: 'the first' | 'the second') => {
    const { addToBoard } = bed.rooms;
    const spy = vi.spyOn(bed.rooms, 'addToBoard');
    const end = (call: number) => Promise.resolve(spy.mock.results[call]?.value).catch(() => {});
    spy
      .mockImplementationOnce(async (...given) => {
        await vi.waitFor(() => expect(spy.mock.calls.length).toBe(2), { timeout: 300 }).catch(() => {});
        if (goesFirst === 'the second') await end(1);
        return addToBoard.apply(bed.rooms, given);
      })
      .mockImplementationOnce(async (...given) => {
        if (goesFirst === 'the first') await end(0);
        return addToBoard.apply(bed.rooms, given);
      });
  };
  const orders = ['the first', 'the second'] as const;

  test.each(orders)('by two in one moment to different versions, while a third writes: %s', async (order) => {
    const tab = await open(people.editor);
    const writer = await open(people.owner);
    for (const note of ['one', 'two', 'three']) await tab.save(addNote(note, people.editor.id));
    meeting(order);
    const sent = Array.from({ length: 40 }, (_, index) => `late-${index}`);
    const first = bringBack({ seq: 2 }, people.editor);
    for (const late of sent) {
      writer.send(writer.write(addNote(late, people.owner.id)));
      await new Promise(setImmediate);
    }
    await writer.saved();
    const restoring = [first, bringBack({ seq: 3 }, people.facilitator)];
    const kept = (await Promise.all(restoring)).map((version) => version ?? expect.fail());
    await writer.saved();

    const listed = (await list()).versions.map(({ seq, reason, by }) => ({ seq, reason, by }));
    const expected = [people.editor.id, people.facilitator.id].map((by, index) => ({
      ...{ seq: kept[index]?.seq, reason: 'before-restore', by },
    }));
    expect(listed).toEqual(expected.toSorted((a, b) => (b.seq ?? 0) - (a.seq ?? 0)));
    const [before, now] = [await Promise.all(kept.map(({ seq }) => notesAt(seq))), await idsNow()];
    // Whatever somebody wrote is on the board, or in one of the versions that take it back.
    for (const note of ['one', 'two', 'three', ...sent].map(noteId))
      expect([...before, now].some((ids) => ids.has(note))).toBe(true);
    const [toOne, toTwo] = kept.map(({ seq }) => seq);
    expect([noteId('two'), noteId('three')].map((id) => now.has(id))).toEqual([
      (toTwo ?? 0) > (toOne ?? 0),
      false,
    ]);
    for (const each of [tab, writer]) {
      await each.saved();
      each.take();
      expect(new Set(each.notes.keys())).toEqual(now);
    }
  });

  test.each(orders)('by two in one moment to the same version, once: %s', async (order) => {
    const tab = await open(people.editor);
    for (const note of ['one', 'two']) await tab.save(addNote(note, people.editor.id));
    meeting(order);
    const both = await Promise.all(
      [people.editor, people.facilitator].map((user) => bringBack({ seq: 2 }, user)),
    );
    const [kept, ...others] = both.filter((version) => version !== null);
    expect(others).toEqual([]);
    expect((await list()).versions).toEqual([kept]);
    await bringBack({ seq: kept?.seq });
    expect(await words()).toEqual(['one', 'two']);
  });

  test('by those alone who may write while a workshop keeps the others from it', async () => {
    const tab = await open(people.editor);
    await tab.save(addNote('plan', people.editor.id));
    const { workshops } = getServices();
    const actor = { is: 'person', id: people.owner.id, role: 'owner' } as const;
    await workshops.change(boardId, { type: 'use-agenda', steps: [privateStep('one')] }, actor, nobody);
    await workshops.change(boardId, { type: 'start' }, actor, nobody);
    const refused = await post(restore.POST, people.editor, { seq: 1 });
    expect([refused.status, await codeOf(refused)]).toEqual([409, 'board-locked']);
    expect(await words()).toEqual(['plan']);
    await bringBack({ seq: 1 }, people.facilitator);
    expect(await words()).toEqual([]);
  });

  test.each([
    {
      what: 'the board was locked',
      meanwhile: async () => {
        const actor = { is: 'person', id: people.owner.id, role: 'owner' } as const;
        await getServices().workshops.change(boardId, { type: 'lock-board' }, actor, nobody);
      },
      code: 'board-locked',
    },
    {
      what: 'they were removed',
      meanwhile: () =>
        bed.store.db.transaction().execute((trx) => deleteMember(trx, boardId, people.editor.id)),
      code: 'no-such-board',
    },
    {
      what: 'they became a viewer',
      meanwhile: () =>
        bed.store.db
          .updateTable('members')
          .set({ role: 'viewer' })
          .where('board_id', '=', boardId)
          .where('user_id', '=', people.editor.id)
          .execute(),
      code: 'not-allowed',
    },
  ])('by nobody who may not any more: $what while the former state was read', async ({ meanwhile, code }) => {
    const tab = await open(people.editor);
    await tab.save(addNote('plan', people.editor.id));
    const { versions: kept } = getServices();
    const { act } = kept;
    vi.spyOn(kept, 'act').mockImplementationOnce(async (...given) => {
      await meanwhile();
      return act.apply(kept, given);
    });
    const refused = await post(restore.POST, people.editor, { seq: 1 });
    expect(await codeOf(refused)).toBe(code);
    expect(await words()).toEqual(['plan']);
    expect((await list()).versions).toEqual([]);
  });
});

test('a version is copied to a board of one’s own, with who wrote what', async () => {
  const tab = await open(people.editor);
  await tab.save(addNote('plan', people.editor.id));
  const about = { anchor: { is: 'note', note: noteId('plan') }, body: sayAll('Why this?') };
  expect((await post(threads.POST, people.commenter, about)).status).toBe(201);
  await name('With a plan');
  await tab.save({ type: 'remove-note', id: noteId('plan') });
  const made = await post(copy.POST, people.viewer, { seq: 2, title: 'As it was' });
  expect(made.status).toBe(201);
  const { id } = (await made.json()) as { id: BoardId };
  const state = await bed.rooms.readState(id);
  const board = readBoardState(state ?? new Uint8Array());
  expect([...board.notes.values()].map(({ plain, author }) => [plain, author])).toEqual([
    ['plan', people.editor.id],
  ]);
  const owner = await bed.store.db.selectFrom('members').selectAll().where('board_id', '=', id).execute();
  expect(owner.map(({ user_id, role }) => [user_id, role])).toEqual([[people.viewer.id, 'owner']]);
  for (const table of ['threads', 'comments', 'inbox', 'versions', 'invites'] as const) {
    const rows = await bed.store.db.selectFrom(table).select('board_id').where('board_id', '=', id).execute();
    expect(rows, table).toEqual([]);
  }
  const detail = { seq: 2, copy: id };
  expect((await audit()).at(-1)).toEqual({ action: 'duplicate-board', outcome: 'done', detail });
  const first = await readAudit(bed.store.db, id, { after: 0, limit: 5 });
  expect(first.map(({ action, actor_id }) => [action, actor_id])).toEqual([
    ['create-board', people.viewer.id],
  ]);
  expect((await post(copy.POST, people.viewer, { seq: 9, title: 'x' })).status).toBe(404);
  expect((await post(copy.POST, people.viewer, { seq: 2, title: ' ' })).status).toBe(400);
});

describe('damaged rows', () => {
  const damage = (seq: number) =>
    bed.store.db
      .updateTable('doc_updates')
      .set({ checksum: new Uint8Array(8) })
      .where('doc_id', '=', boardDocId(boardId))
      .where('seq', '=', seq)
      .execute();
  const rows = () =>
    bed.store.db.selectFrom('doc_updates').selectAll().where('doc_id', '=', boardDocId(boardId)).execute();

  beforeEach(async () => {
    const tab = await open(people.editor);
    for (const each of ['one', 'two', 'three', 'four']) await tab.save(addNote(each, people.editor.id));
    await damage(4);
  });

  test('keep nobody from the moments before them, and the others are refused in clear words', async () => {
    const before = await rows();
    expect((await ask(at.GET, people.viewer, { query: '?seq=3' })).status).toBe(200);
    const asked = await Promise.all([
      ask(at.GET, people.viewer, { query: '?seq=4' }),
      ask(at.GET, people.viewer, { query: `?time=${Date.now()}` }),
      ask(compare.GET, people.viewer, { query: '?from=2&to=5' }),
      post(restore.POST, people.editor, { seq: 5 }),
      post(copy.POST, people.viewer, { seq: 5, title: 'x' }),
    ]);
    for (const answer of asked)
      expect([answer.status, await codeOf(answer)]).toEqual([500, 'history-damaged']);
    expect(await rows()).toEqual(before);
    expect(await words()).toEqual(['four', 'one', 'three', 'two']);
    expect((await list()).versions).toEqual([]);
  });

  test('do not hide the activity that is known, and it is said that there may be more', async () => {
    const answer = await ask(activity.GET, people.viewer);
    const page = (await answer.json()) as {
      entries: readonly { steps: readonly { words: string }[] }[];
      isDamaged: boolean;
    };
    expect(page.entries.flatMap(({ steps }) => steps.map((step) => step.words))).toEqual(['two', 'one']);
    expect(page.isDamaged).toBe(true);
    const note = await ask(notes.GET, people.viewer, { params: { note: noteId('one') } });
    expect(await note.json()).toMatchObject({
      entries: [{ did: { kind: 'added' } }],
      next: null,
      isDamaged: true,
    });
  });
});

test('a copy that cannot be written down is not made', async () => {
  const boards = () => bed.store.db.selectFrom('boards').select('id').execute();
  const before = await boards();
  await sql`create trigger full_disk before insert on audit when new.board_id = ${sql.lit(boardId)} begin select raise(abort, 'disk full'); end`.execute(
    bed.store.db,
  );
  try {
    expect((await post(copy.POST, people.viewer, { seq: 1, title: 'Copy' })).status).toBe(500);
  } finally {
    await sql`drop trigger full_disk`.execute(bed.store.db);
  }
  expect(await boards()).toEqual(before);
});

test('a sitting that was over when nobody looked is in the list that somebody opens', async () => {
  const tab = await open(people.editor);
  await tab.save(addNote('plan', people.editor.id));
  await bed.store.db
    .updateTable('doc_updates')
    .set((eb) => ({ at: eb('at', '-', 3_600_000) }))
    .where('doc_id', '=', boardDocId(boardId))
    .execute();
  const authors = [people.editor.id, people.owner.id];
  expect((await list()).versions).toMatchObject([{ seq: 2, reason: 'sitting', authors }]);
});
