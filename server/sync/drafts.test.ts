import { expect, test } from 'vitest';
import * as Y from 'yjs';
import { closeCodes } from '#lib/sync/close-codes.ts';
import type { PresenceUser } from '#lib/sync/presence.ts';
import { draftDocId } from '../store/docs.ts';
import type { OpenDraft } from './rooms-options.ts';
import { MemoryDocLog } from './testing/memory-doc-log.ts';
import { RawClient } from './testing/raw-client.ts';
import { boardId, docId, people, startTestServer, type TestServer } from './testing/test-server.ts';
import { addNote, noteId, writtenBoard } from './testing/written-board.ts';

const path = `/sync/draft/${boardId}`;
const idOf = (user: PresenceUser) => draftDocId(boardId, user.id);

/** Everybody may begin a draft, until `isPrivate` says otherwise. */
async function scene(options: { shapes?: 'any' | 'board' } = {}) {
  const docLog = new MemoryDocLog();
  const step = { isPrivate: true, beforeOpen: async () => {} };
  const begun = new Set<string>();
  const openDraft: OpenDraft = async (board, userId) => {
    const id = draftDocId(board, userId);
    await step.beforeOpen();
    if (begun.has(id)) return 'open';
    if (!step.isPrivate) return 'no-private-step';
    begun.add(id);
    docLog.create(id);
    return 'open';
  };
  const server = await startTestServer({ docLog, desk: { openDraft }, shapes: 'board', ...options });
  return { server, docLog, step };
}

const enter = (server: TestServer, user: PresenceUser) => new RawClient(server, { user, path });
const ending = async (client: RawClient) => [await client.closed, await client.reason];
const keysIn = (...states: readonly Uint8Array[]) => [...writtenBoard(...states).notes.keys()];

/** Writes a note into one's own draft. */
async function hide(server: TestServer, user: PresenceUser, name: string) {
  const client = enter(server, user);
  const tab = writtenBoard(await client.begin());
  client.update(tab.write(addNote(name, user.id)));
  client.mark(1);
  await client.saved(1);
  return { client, ...tab };
}

test('11.2 a draft begins with its owner, is saved, and comes back to them in another tab', async () => {
  const { server, docLog, step } = await scene();
  const { client } = await hide(server, people.ben, 'plan');
  const text = await client.hear((heard) => heard.type === 'event' && heard.text);
  expect(JSON.parse(text)).toEqual({ type: 'joined', role: 'editor' });
  expect(docLog.updatesOf(idOf(people.ben)).map(({ userId }) => userId)).toEqual([people.ben.id]);
  expect(docLog.updatesOf(docId)).toEqual([]);
  step.isPrivate = false;
  expect(keysIn(await enter(server, people.ben).begin())).toEqual([noteId('plan')]);
});

test('11.2 a draft that is not there is not begun without a private step', async () => {
  const { server, docLog, step } = await scene();
  step.isPrivate = false;
  const ben = enter(server, people.ben);
  expect(await ending(ben)).toEqual([closeCodes.notAllowed, 'no-private-step']);
  expect(ben.heard).toEqual([]);
  expect(await docLog.load(idOf(people.ben))).toBeNull();
});

test('11.2 whoever may no longer edit still reads their draft and writes nothing into it', async () => {
  const { server, docLog } = await scene();
  const { client } = await hide(server, people.ben, 'plan');
  server.roles.set(people.ben.id, 'viewer');
  await server.sync.rooms.recheckRoles(boardId);
  expect(await ending(client)).toEqual([closeCodes.unavailable, 'role-changed']);
  const back = enter(server, people.ben);
  await back.opened;
  back.sync(0, Uint8Array.of(0));
  expect(keysIn(await back.hear((heard) => heard.type === 'step-2' && heard.bytes))).toEqual([
    noteId('plan'),
  ]);
  back.update(writtenBoard().write(addNote('more', people.ben.id)));
  expect(await ending(back)).toEqual([closeCodes.notAllowed, 'read-only']);
  expect(docLog.updatesOf(idOf(people.ben))).toHaveLength(1);
});

test('11.3 a draft is held to the shapes of a board', async () => {
  const { server, docLog } = await scene();
  const { client, write } = await hide(server, people.ben, 'plan');
  client.update(write(addNote('forged', people.ada.id)));
  expect(await ending(client)).toEqual([closeCodes.refusedUpdate, 'foreign-author']);
  expect(docLog.updatesOf(idOf(people.ben))).toHaveLength(1);
});

test("11.3 a person's tabs share the draft and see no presence of each other", async () => {
  const { server } = await scene();
  const first = await hide(server, people.ben, 'one');
  const second = enter(server, people.ben);
  await second.begin();
  first.client.awareness(first.doc.clientID, 1, { cursor: { x: 1, y: 1 } });
  first.client.update(first.write(addNote('two', people.ben.id)));
  const update = await second.hear((heard) => heard.type === 'update' && heard.bytes);
  expect(keysIn(Y.encodeStateAsUpdate(first.doc), update)).toHaveLength(2);
  expect(second.heard.filter(({ type }) => type === 'awareness')).toEqual([]);
});

test('11.4 nothing of a draft reaches anybody else, whichever path they try', async () => {
  const { server } = await scene();
  const secret = 'a-very-secret-thought';
  const frames: Buffer[] = [];
  const guesses = [
    `/sync/board/${boardId}`,
    path,
    `${path}/${people.ben.id}`,
    `${path}/../${people.ben.id}`,
    `${path}?user=${people.ben.id}&owner=${people.ben.id}`,
    `/sync/draft/${boardId}%2F${people.ben.id}`,
    `/sync/draft/${idOf(people.ben)}`,
    `/sync/draft/${encodeURIComponent(idOf(people.ben))}`,
    `/sync/board/${idOf(people.ben)}`,
    `/sync/board/${encodeURIComponent(idOf(people.ben))}`,
    `/sync/${idOf(people.ben)}`,
    '/sync/draft/',
  ];
  const capture = (user: PresenceUser, guess: string) => {
    const client = new RawClient(server, { user, path: guess });
    client.socket.on('message', (data) => data instanceof Buffer && frames.push(data));
    return client;
  };
  const others = [people.ada, people.vera, people.stranger].flatMap((user) =>
    guesses.map((guess) => capture(user, guess)),
  );
  await Promise.all(others.map(({ opened }) => opened));
  for (const client of others) {
    client.sync(0, Uint8Array.of(0));
    client.sync(1, Uint8Array.of(0, 0));
  }
  const client = enter(server, people.ben);
  const tab = writtenBoard(await client.begin());
  const at = { block: 'channels', x: 4711.5, y: 1234.5, z: 99 } as const;
  client.awareness(tab.doc.clientID, 1, { cursor: at, typing: secret });
  client.update(tab.write(addNote(secret, people.ben.id, secret, { at })));
  client.mark(1);
  await client.saved(1);
  const late = guesses.map((guess) => capture(people.ada, guess));
  await Promise.all(late.map(({ opened }) => opened));
  for (const each of late) each.sync(0, Uint8Array.of(0));
  // Those who may sit there hear the end of it, and the others are closed.
  server.sync.rooms.sendEvent(boardId, { type: 'people-changed' });
  await Promise.all([...others, ...late].map((each) => Promise.race([each.closed, each.roundTrip()])));
  const place = Y.encodeStateAsUpdate(writtenBoard(Y.encodeStateAsUpdate(tab.doc)).doc);
  expect(Buffer.from(place).includes(float(at.x))).toBe(true);
  for (const hint of [secret, noteId(secret), people.ben.id])
    expect(Buffer.concat(frames).includes(hint), hint).toBe(false);
  for (const number of [at.x, at.y]) expect(Buffer.concat(frames).includes(float(number))).toBe(false);
  expect(frames.length).toBeGreaterThan(0);
});

/** A number as an update has it. */
function float(value: number): Buffer {
  const bytes = Buffer.alloc(4);
  bytes.writeFloatBE(value);
  return bytes;
}

test('11.5 whoever is put off the board is put out of their draft', async () => {
  const { server } = await scene();
  const removed = await hide(server, people.ben, 'plan');
  const other = await hide(server, people.ada, 'mine');
  server.roles.delete(people.ben.id);
  server.sync.rooms.closeWhere(
    ({ user }, board) => board === boardId && user.id === people.ben.id,
    closeCodes.noSuchBoard,
    'removed',
  );
  expect(await ending(removed.client)).toEqual([closeCodes.noSuchBoard, 'removed']);
  expect(await enter(server, people.ben).closed).toBe(closeCodes.noSuchBoard);
  other.client.mark(2);
  await other.client.saved(2);
});

test('11.5 a lookup of roles finds drafts, and a closed board closes them', async () => {
  const { server } = await scene();
  const [ben, ada] = [await hide(server, people.ben, 'plan'), await hide(server, people.ada, 'mine')];
  server.roles.delete(people.ben.id);
  await server.sync.rooms.recheckRoles();
  expect(await ending(ben.client)).toEqual([closeCodes.noSuchBoard, 'no-role']);
  await server.sync.rooms.closeBoard(boardId, closeCodes.noSuchBoard);
  expect(await ending(ada.client)).toEqual([closeCodes.noSuchBoard, 'board-closed']);
  expect(server.sync.rooms.size).toBe(0);
});

test('10.5 a locked board leaves drafts open', async () => {
  const { server } = await scene();
  server.sync.rooms.setWriters(boardId, 'facilitators');
  await hide(server, people.ben, 'plan');
});

test('a draft is no board to whoever asks for boards', async () => {
  const { server } = await scene();
  await hide(server, people.ben, 'plan');
  const { rooms } = server.sync;
  expect(rooms.peopleAt(boardId)).toEqual([]);
  expect(keysIn((await rooms.readState(boardId)) ?? Uint8Array.of(0, 0))).toEqual([]);
});

test('11.6 what was read before a hold is in the log when it acts, and who comes meanwhile waits', async () => {
  const { server, docLog } = await scene();
  const { client, write } = await hide(server, people.ben, 'plan');
  const appended = Promise.withResolvers<void>();
  docLog.beforeAppend = () => appended.promise;
  client.update(write(addNote('last', people.ben.id)));
  await client.roundTrip();
  const acting = Promise.withResolvers<number>();
  const goOn = Promise.withResolvers<void>();
  const held = server.sync.rooms.holdDrafts(boardId, async () => {
    acting.resolve(docLog.updatesOf(idOf(people.ben)).length);
    await goOn.promise;
    docLog.replace(idOf(people.ben));
    return 'done';
  });
  appended.resolve();
  expect(await acting.promise).toBe(2);
  client.update(write(addNote('late', people.ben.id)));
  const newcomer = enter(server, people.ben);
  await newcomer.opened;
  newcomer.sync(0, Uint8Array.of(0));
  await newcomer.roundTrip();
  expect(newcomer.heard).toEqual([]);
  goOn.resolve();
  expect(await held).toBe('done');
  expect(await ending(client)).toEqual([closeCodes.replaced, 'revealed']);
  expect(keysIn(await newcomer.hear((heard) => heard.type === 'step-2' && heard.bytes))).toEqual([]);
  expect(docLog.updatesOf(idOf(people.ben))).toEqual([]);
});

test('11.6 who was let in just before a hold waits too', async () => {
  const { server, docLog, step } = await scene();
  const { client } = await hide(server, people.ben, 'plan');
  client.socket.terminate();
  await client.closed;
  const asked = [Promise.withResolvers<void>(), Promise.withResolvers<void>()];
  const answer = Promise.withResolvers<void>();
  let times = 0;
  step.beforeOpen = () => {
    asked[times++]?.resolve();
    return times === 1 ? answer.promise : Promise.resolve();
  };
  const late = enter(server, people.ben);
  await Promise.all([late.opened, asked[0]?.promise]);
  const acting = Promise.withResolvers<void>();
  const goOn = Promise.withResolvers<void>();
  const held = server.sync.rooms.holdDrafts(boardId, async () => {
    acting.resolve();
    await goOn.promise;
    docLog.replace(idOf(people.ben));
  });
  await acting.promise;
  answer.resolve();
  await late.roundTrip();
  expect(late.heard).toEqual([]);
  goOn.resolve();
  await held;
  await asked[1]?.promise;
  expect(keysIn(await late.begin())).toEqual([]);
});

test('11.6 a hold that fails sends people back to their drafts', async () => {
  const { server } = await scene();
  const { client } = await hide(server, people.ben, 'plan');
  const failure = new Error('the store is away');
  const held = server.sync.rooms.holdDrafts(boardId, () => Promise.reject(failure));
  await expect(held).rejects.toBe(failure);
  expect(await ending(client)).toEqual([closeCodes.unavailable, 'not-revealed']);
  expect(keysIn(await enter(server, people.ben).begin())).toEqual([noteId('plan')]);
});

test('11.6 holds of one board come one after another, and end even when a draft cannot be loaded', async () => {
  const { server, docLog } = await scene();
  docLog.beforeLoad = async (id) => {
    if (id === idOf(people.ben)) throw new Error('damaged');
  };
  expect(await enter(server, people.ben).closed).toBe(closeCodes.unavailable);
  const order: string[] = [];
  const { rooms } = server.sync;
  const first = rooms.holdDrafts(boardId, async () => {
    order.push('first begins');
    await Promise.resolve();
    order.push('first ends');
  });
  await Promise.all([first, rooms.holdDrafts(boardId, async () => void order.push('second'))]);
  expect(order).toEqual(['first begins', 'first ends', 'second']);
});
