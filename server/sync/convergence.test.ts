import { expect, test } from 'vitest';
import * as Y from 'yjs';
import { noteUpdate, RawClient } from './testing/raw-client.ts';
import { openTab } from './testing/tab.ts';
import { docId, people, startTestServer } from './testing/test-server.ts';

test('two tabs end up with the same board', async () => {
  const server = await startTestServer();
  const ada = openTab(server, people.ada);
  const ben = openTab(server, people.ben);
  await Promise.all([ada.synced, ben.synced]);
  ada.notes.set('first', 'by Ada');
  ben.notes.set('second', 'by Ben');
  await Promise.all([
    ada.shows((notes) => notes.get('second') === 'by Ben'),
    ben.shows((notes) => notes.get('first') === 'by Ada'),
  ]);
  expect(ada.notes.toJSON()).toEqual(ben.notes.toJSON());
});

test('edits made while the line was down arrive once on return', async () => {
  const server = await startTestServer();
  const ada = openTab(server, people.ada);
  const ben = openTab(server, people.ben);
  await Promise.all([ada.synced, ben.synced]);
  ada.provider.disconnect();
  ada.notes.set('offline', 1);
  ben.notes.set('meanwhile', 2);
  ada.provider.connect();
  await Promise.all([
    ben.shows((notes) => notes.has('offline')),
    ada.shows((notes) => notes.has('meanwhile')),
  ]);
  expect(server.docLog.updatesOf(docId)).toHaveLength(2);
});

test('an edit sent right after a reconnect waits for the offline edits that it builds on', async () => {
  const server = await startTestServer();
  const ada = openTab(server, people.ada);
  await ada.synced;
  ada.provider.disconnect();
  ada.notes.set('count', 1);
  ada.provider.connect();
  // The status comes before the server's step 1: this edit goes out ahead of the one before it.
  ada.provider.once('status', () => ada.notes.set('count', 2));
  const ben = openTab(server, people.ben);
  await ben.shows((notes) => notes.get('count') === 2);
  expect(ada.notes.get('count')).toBe(2);
});

test('a new server over the same log gives the same board', async () => {
  const first = await startTestServer();
  const writer = new RawClient(first, { user: people.ada });
  await writer.begin();
  writer.update(noteUpdate('kept'));
  writer.mark(1);
  await writer.saved(1);
  await first.stop();
  const second = await startTestServer({ docLog: first.docLog });
  const ben = openTab(second, people.ben);
  await ben.synced;
  expect(ben.notes.toJSON()).toEqual({ kept: 'a note' });
});

test('a snapshot is cut after enough updates and the rest is read on top of it', async () => {
  const server = await startTestServer({ limits: { snapshotUpdates: 3 } });
  const ada = openTab(server, people.ada);
  await ada.synced;
  for (let index = 0; index < 8; index++) {
    ada.notes.set('count', index);
    const ben = openTab(server, people.ben);
    await ben.shows((notes) => notes.get('count') === index);
  }
  await server.stop();
  expect(server.docLog.snapshotSeq(docId)).toBe(6);
  const again = await startTestServer({ docLog: server.docLog });
  const state = await new RawClient(again, { user: people.vera }).begin();
  const doc = new Y.Doc();
  Y.applyUpdate(doc, state);
  expect(doc.getMap('notes').get('count')).toBe(7);
});
