import { expect, onTestFinished, test, vi } from 'vitest';
import type { BoardId } from '#lib/board/ids.ts';
import {
  sampleComment,
  sampleThread,
  sampleThreadId,
  sampleUser,
} from '#lib/review/testing/sample-thread.ts';
import type { Thread } from '#lib/review/thread.ts';
import type { BoardEvent } from '#lib/sync/board-event.ts';
import { makeThreadStore } from './make-thread-store.ts';
import { fakeThreadServer } from './testing/fake-thread-server.ts';

const boardId = 'board-0001' as BoardId;
const words = [{ kind: 'paragraph', runs: [{ kind: 'text', text: 'Why?' }] }] as const;

function open(threads: readonly Thread[], options?: { readonly page: number }) {
  const server = fakeThreadServer(threads, options);
  const heard = new Set<(event: BoardEvent) => void>();
  const store = makeThreadStore({
    boardId,
    subscribeEvents: (listener) => {
      heard.add(listener);
      return () => heard.delete(listener);
    },
  });
  onTestFinished(store.close);
  const names = () => store.get().threads.map(({ id }) => id.replace('thread-', ''));
  const tell = (event: BoardEvent) => {
    for (const listener of heard) listener(event);
  };
  const changed = (...names: readonly string[]) =>
    tell({ type: 'threads-changed', threads: names.map(sampleThreadId) });
  const isReady = () => vi.waitFor(() => expect(store.get().status).toBe('ready'));
  return { server, store, heard, names, tell, changed, isReady };
}

const at = (name: string, changedAt: number, given: Partial<Thread> = {}) =>
  sampleThread(name, { changedAt, ...given });

test('all threads come in pages, the newest change first', async () => {
  const { store, server, names, isReady } = open([at('a1', 1), at('b2', 3), at('c3', 2)], { page: 2 });
  expect(store.get().status).toBe('loading');
  await isReady();
  expect(names()).toEqual(['b2', 'c3', 'a1']);
  expect(server.asked()).toEqual(['', '?from=2']);
});

test('what changed is asked for by its ids, several changes in one question', async () => {
  const { store, server, names, changed, isReady } = open([at('a1', 1), at('b2', 2), at('c3', 3)]);
  await isReady();
  const former = store.byId(sampleThreadId('b2'));
  server.put(at('a1', 9), at('d4', 10));
  server.hold();
  changed('c3');
  changed('a1', 'd4');
  changed('d4');
  server.release();
  await vi.waitFor(() => expect(names()).toEqual(['d4', 'a1', 'c3', 'b2']));
  expect(server.asked().slice(1)).toEqual(['?ids=thread-c3', '?ids=thread-a1,thread-d4']);
  expect(store.byId(sampleThreadId('b2'))).toBe(former);
});

test('a thread that does not come back is gone', async () => {
  const { server, names, changed, isReady } = open([at('a1', 1), at('b2', 2)]);
  await isReady();
  server.take(sampleThreadId('b2'));
  changed('b2');
  await vi.waitFor(() => expect(names()).toEqual(['a1']));
});

test('an answer that brings nothing new tells nobody and makes no new objects', async () => {
  const { store, changed, server, isReady } = open([at('a1', 1)]);
  await isReady();
  const before = store.get();
  const told = vi.fn();
  store.subscribe(told);
  changed('a1');
  await vi.waitFor(() => expect(server.asked()).toHaveLength(2));
  await isReady();
  await new Promise(setImmediate);
  expect(told).not.toHaveBeenCalled();
  expect(store.get()).toBe(before);
});

test('a socket that is back looks again, and what went meanwhile is gone', async () => {
  const { server, names, tell, isReady } = open([at('a1', 1), at('b2', 2)]);
  await isReady();
  server.take(sampleThreadId('a1'));
  server.put(at('c3', 3));
  tell({ type: 'joined', role: 'editor' });
  await vi.waitFor(() => expect(names()).toEqual(['c3', 'b2']));
});

test('what was fetched stays when the server is away, and it is tried again', async () => {
  const { store, server, names, tell, isReady } = open([at('a1', 1)]);
  await isReady();
  server.goAway();
  tell({ type: 'joined', role: 'editor' });
  await vi.waitFor(() => expect(store.get().status).toBe('failed'));
  expect(names()).toEqual(['a1']);
  server.comeBack();
  store.retry();
  await isReady();
});

test('the answer to a deed is shown at once, and an older answer that comes after it changes nothing', async () => {
  const { store, server, changed, isReady } = open([at('a1', 1)]);
  await isReady();
  const answered = at('a1', 5, { comments: [sampleComment('ann', 'first'), sampleComment('ann', 'Why?')] });
  server.hold();
  changed('a1');
  await vi.waitFor(() => expect(server.asked()).toHaveLength(2));
  server.put(answered);
  server.onDeed('POST threads/thread-a1/comments', () => Response.json({ thread: answered }));
  expect(await store.reply(sampleThreadId('a1'), words)).toBeNull();
  const counts = [store.byId(sampleThreadId('a1'))?.comments.length];
  store.subscribe(() => counts.push(store.byId(sampleThreadId('a1'))?.comments.length));
  server.release();
  await vi.waitFor(() => expect(server.asked()).toHaveLength(3));
  await isReady();
  await new Promise(setImmediate);
  expect(new Set(counts)).toEqual(new Set([2]));
});

test('a refusal comes in the words of the server, and the thread is looked at again', async () => {
  const { store, server, isReady } = open([at('a1', 1)]);
  await isReady();
  server.onDeed('POST threads/thread-a1/resolution', () =>
    Response.json({ error: { message: 'Somebody resolved this thread a moment ago.' } }, { status: 409 }),
  );
  expect(await store.resolve(sampleThreadId('a1'), 'changed', '')).toBe(
    'Somebody resolved this thread a moment ago.',
  );
  await vi.waitFor(() => expect(server.asked()).toContain('?ids=thread-a1'));
});

test('a thread that is begun is open when it is there', async () => {
  const { store, server, isReady } = open([]);
  await isReady();
  const made = at('n1', 4);
  server.onDeed('POST threads', () => Response.json({ thread: made }, { status: 201 }));
  store.begin({ is: 'comment', anchor: { is: 'block', block: 'channels' } });
  expect(await store.post({ is: 'block', block: 'channels' }, 'question', words)).toBeNull();
  expect(store.get()).toMatchObject({ open: made.id, beginning: null, threads: [{ id: made.id }] });
  expect(server.calls.at(-1)?.body).toEqual({
    anchor: { is: 'block', block: 'channels' },
    kind: 'question',
    body: words,
  });
});

test('one’s own reaction is taken away by giving it again', async () => {
  const reactions = [{ emoji: '👍', users: [sampleUser('ann')] }];
  const comment = sampleComment('ann', 'hello', { reactions });
  const { store, server, isReady } = open([at('a1', 1, { comments: [comment] })]);
  await isReady();
  await store.react(comment.id, '👍', sampleUser('ann'));
  await store.react(comment.id, '👍', sampleUser('ben'));
  expect(server.calls.filter(({ method }) => method !== 'GET').map(({ method }) => method)).toEqual([
    'DELETE',
    'POST',
  ]);
});

test('what was looked at is read at once, up to what was seen, whatever an answer says that knew less', async () => {
  const { store, server, changed, isReady } = open([
    at('a1', 5, { isUnread: true }),
    at('b2', 2, { isUnread: true }),
  ]);
  await isReady();
  expect(store.get().unread).toBe(2);
  store.markRead([sampleThreadId('a1')]);
  expect(store.get().unread).toBe(1);
  expect(server.calls.at(-1)?.body).toEqual({ threads: ['thread-a1'], until: 5 });
  changed('a1');
  await vi.waitFor(() => expect(server.asked()).toHaveLength(2));
  await isReady();
  expect(store.get().unread).toBe(1);
  server.put(at('a1', 6, { isUnread: true }));
  changed('a1');
  await vi.waitFor(() => expect(store.get().unread).toBe(2));
});

test('a mark that could not be sent is sent when the socket is back', async () => {
  const { store, server, tell, isReady } = open([at('a1', 5, { isUnread: true })]);
  await isReady();
  server.goAway();
  store.markRead([sampleThreadId('a1')]);
  await new Promise(setImmediate);
  server.comeBack();
  tell({ type: 'joined', role: 'editor' });
  const sent = () => server.calls.filter(({ method }) => method === 'POST');
  await vi.waitFor(() => expect(sent()).toHaveLength(2));
  expect(sent()[1]?.body).toEqual({ threads: ['thread-a1'], until: 5 });
});

test('a thread that is opened before it came is asked for by itself', async () => {
  const { store, server } = open([at('a1', 1)]);
  store.open(sampleThreadId('a1'));
  await vi.waitFor(() => expect(store.byId(sampleThreadId('a1'))).toBeDefined());
  expect(server.asked()).toContain('?ids=thread-a1');
});

test('nothing is heard after the end', async () => {
  const { store, heard, isReady } = open([at('a1', 1)]);
  await isReady();
  store.close();
  expect(heard.size).toBe(0);
});
