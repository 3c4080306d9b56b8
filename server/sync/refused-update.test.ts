import { expect, test } from 'vitest';
import * as Y from 'yjs';
import { closeCodes } from '#lib/sync/close-codes.ts';
import { gapUpdate, noteUpdate, RawClient } from './testing/raw-client.ts';
import { openTab } from './testing/tab.ts';
import { docId, people, startTestServer } from './testing/test-server.ts';

function nestedMaps(levels: number): Uint8Array {
  const doc = new Y.Doc();
  doc.transact(() => {
    let outer = doc.getMap('notes');
    for (let level = 0; level < levels; level++) {
      const inner = new Y.Map<unknown>();
      outer.set('k', inner);
      outer = inner;
    }
  });
  return Y.encodeStateAsUpdate(doc);
}

const attacks: readonly (readonly [string, Uint8Array])[] = [
  ['a bigint', noteUpdate('k', 5n)],
  ['a subdocument', noteUpdate('k', new Y.Doc())],
  ['a struct that waits for one that never comes', gapUpdate],
  ['a deletion of what nobody has', Uint8Array.of(0, 1, 9, 1, 0, 5)],
  ['a map in a map in a map, 65 times', nestedMaps(65)],
  ['a map in a map in a map, 20,000 times', nestedMaps(20_000)],
  ['garbage', Uint8Array.of(255, 255, 255, 1, 2, 3)],
];

test.each(attacks)('%s closes its socket with 4422 and touches nothing else', async (_what, update) => {
  const server = await startTestServer();
  const ben = openTab(server, people.ben);
  await ben.synced;
  const ada = new RawClient(server, { user: people.ada });
  await ada.begin();
  ada.update(noteUpdate('before'));
  ada.update(update);
  ada.update(noteUpdate('after'));
  expect(await ada.closed).toBe(closeCodes.refusedUpdate);
  // What was valid before it is kept, what came after it on that socket is not read.
  await ben.shows((notes) => notes.has('before'));
  ben.notes.set('mine', true);
  const vera = openTab(server, people.vera);
  await vera.shows((notes) => notes.has('before') && notes.has('mine'));
  expect(vera.notes.has('after')).toBe(false);
  expect(server.docLog.updatesOf(docId)).toHaveLength(2);
  expect(vera.doc.store.pendingStructs).toBeNull();
});

test.each([
  ['text instead of bytes', 'hello'],
  ['an unknown message', Uint8Array.of(99, 1)],
  ['a frame cut short', Uint8Array.of(0, 2, 200)],
  ['a malformed state vector', Uint8Array.of(0, 0, 1, 255)],
  ['malformed presence', Uint8Array.of(1, 3, 9, 9, 9)],
  ['an empty frame', new Uint8Array()],
])('%s closes the socket with 4422', async (_what, frame) => {
  const server = await startTestServer();
  const ada = new RawClient(server, { user: people.ada });
  await ada.begin();
  ada.socket.send(frame);
  expect(await ada.closed).toBe(closeCodes.refusedUpdate);
});

test('edits that waited for a step 2 are not taken when that is refused', async () => {
  const server = await startTestServer();
  const ada = new RawClient(server, { user: people.ada });
  await ada.opened;
  ada.update(noteUpdate('waits'));
  ada.sync(1, noteUpdate('k', 5n));
  expect(await ada.closed).toBe(closeCodes.refusedUpdate);
  await server.stop();
  expect(server.docLog.updatesOf(docId)).toEqual([]);
});

test('64 levels of types are let through', async () => {
  const server = await startTestServer();
  const ada = new RawClient(server, { user: people.ada });
  await ada.begin();
  ada.update(nestedMaps(64));
  ada.mark(1);
  await ada.saved(1);
});

test('others keep writing while the document is loaded again', async () => {
  const server = await startTestServer();
  const ben = new RawClient(server, { user: people.ben });
  const ada = new RawClient(server, { user: people.ada });
  await Promise.all([ada.begin(), ben.begin()]);
  const held = Promise.withResolvers<void>();
  const reached = Promise.withResolvers<void>();
  server.docLog.beforeLoad = () => {
    reached.resolve();
    return held.promise;
  };
  ada.update(gapUpdate);
  await reached.promise;
  ben.update(noteUpdate('during'));
  ben.mark(1);
  await ben.roundTrip();
  const vera = openTab(server, people.vera);
  held.resolve();
  await ben.saved(1);
  await vera.shows((notes) => notes.has('during'));
  expect(await ada.closed).toBe(closeCodes.refusedUpdate);
});

test('a reload that fails closes everyone with 4503', async () => {
  const server = await startTestServer();
  const ben = new RawClient(server, { user: people.ben });
  const ada = new RawClient(server, { user: people.ada });
  await Promise.all([ada.begin(), ben.begin()]);
  server.docLog.beforeLoad = () => Promise.reject(new Error('away'));
  ada.update(gapUpdate);
  expect(await ben.closed).toBe(closeCodes.unavailable);
});

test('a frame above a megabyte ends the socket', async () => {
  const server = await startTestServer();
  const ada = new RawClient(server, { user: people.ada });
  await ada.begin();
  ada.update(noteUpdate('n', 'x'.repeat(1_100_000)));
  expect(await ada.closed).toBe(1009);
});
