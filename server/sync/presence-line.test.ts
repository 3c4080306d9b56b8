import { expect, test } from 'vitest';
import { RawClient } from './testing/raw-client.ts';
import { openTab } from './testing/tab.ts';
import { people, startTestServer } from './testing/test-server.ts';

test('a cursor reaches the other tab with the name of the session, whatever the tab wrote', async () => {
  const server = await startTestServer();
  const ada = openTab(server, people.ada);
  const ben = openTab(server, people.ben);
  await Promise.all([ada.synced, ben.synced]);
  ada.awareness.setLocalState({
    user: { id: people.ben.id, name: 'Mallory', colour: 'red;background:url(//evil)' },
    cursor: { x: 1, y: 2 },
    secret: 'not a known key',
  });
  await ben.sees((states) => states.get(ada.doc.clientID)?.cursor !== undefined);
  expect(ben.awareness.getStates().get(ada.doc.clientID)).toEqual({
    user: people.ada,
    cursor: { x: 1, y: 2 },
  });
});

test("another's client id is refused, and so is a second one of one's own", async () => {
  const server = await startTestServer();
  const ada = openTab(server, people.ada);
  await ada.synced;
  const id = ada.doc.clientID;
  const ben = new RawClient(server, { user: people.ben });
  const vera = new RawClient(server, { user: people.vera });
  await Promise.all([ben.begin(), vera.begin()]);
  await vera.hear((heard) => heard.type === 'awareness' && heard.states.has(id));
  ben.awareness(id, 1_000_000, { cursor: { x: 666, y: 666 } });
  ben.awareness(id, 1_000_001, null);
  ben.awareness(77, 1, { cursor: { x: 7, y: 7 } });
  ben.awareness(78, 1, { cursor: { x: 8, y: 8 } });
  await vera.hear((heard) => heard.type === 'awareness' && heard.states.has(77));
  ada.awareness.setLocalStateField('cursor', { x: 1, y: 1 });
  await vera.hear((heard) => heard.type === 'awareness' && heard.states.get(id)?.cursor);
  const told = vera.heard.flatMap((heard) => (heard.type === 'awareness' ? [...heard.states] : []));
  expect(told.map(([clientId]) => clientId)).not.toContain(78);
  expect(JSON.stringify(told)).not.toContain('666');
  expect(told.filter(([clientId, state]) => clientId === id && state === null)).toEqual([]);
});

test('presence vanishes at once when its socket closes, without waiting for a tick', async () => {
  const server = await startTestServer();
  const vera = new RawClient(server, { user: people.vera });
  const ada = new RawClient(server, { user: people.ada });
  await Promise.all([vera.begin(), ada.begin()]);
  ada.awareness(5, 1, { cursor: { x: 1, y: 1 } });
  await vera.hear((heard) => heard.type === 'awareness' && heard.states.has(5));
  ada.socket.terminate();
  await vera.hear((heard) => heard.type === 'awareness' && heard.states.get(5) === null);
  const late = new RawClient(server, { user: people.ben });
  await late.begin();
  expect(late.heard.filter(({ type }) => type === 'awareness')).toEqual([]);
});

test('a tab that comes back on a new socket is seen again, and its old socket takes nothing with it', async () => {
  const server = await startTestServer();
  const vera = new RawClient(server, { user: people.vera });
  const old = new RawClient(server, { user: people.ada });
  await Promise.all([vera.begin(), old.begin()]);
  old.awareness(5, 1, { cursor: { x: 1, y: 1 } });
  await vera.hear((heard) => heard.type === 'awareness' && heard.states.has(5));
  const fresh = new RawClient(server, { user: people.ada });
  await fresh.begin();
  fresh.awareness(5, 2, { cursor: { x: 2, y: 2 } });
  await vera.hear((heard) => heard.type === 'awareness' && cursorX(heard.states.get(5)) === 2);
  old.socket.close();
  await old.closed;
  fresh.awareness(5, 3, { cursor: { x: 3, y: 3 } });
  await vera.hear((heard) => heard.type === 'awareness' && cursorX(heard.states.get(5)) === 3);
  const told = vera.heard.flatMap((heard) => (heard.type === 'awareness' ? [...heard.states.values()] : []));
  expect(told).not.toContain(null);
});

test('a newcomer is told who is there', async () => {
  const server = await startTestServer();
  const ada = openTab(server, people.ada);
  const ben = openTab(server, people.ben);
  await ben.sees((states) => states.has(ada.doc.clientID));
  const vera = openTab(server, people.vera);
  await vera.sees((states) => states.has(ada.doc.clientID) && states.has(ben.doc.clientID));
});

test('a flood of states from one socket comes out as its latest, once a tick', async () => {
  const server = await startTestServer({ timings: { presence: 50 } });
  const vera = new RawClient(server, { user: people.vera });
  const ada = new RawClient(server, { user: people.ada });
  await Promise.all([vera.begin(), ada.begin()]);
  for (let clock = 1; clock <= 500; clock++) ada.awareness(5, clock, { cursor: { x: clock, y: 0 } });
  await vera.hear((heard) => heard.type === 'awareness' && cursorX(heard.states.get(5)) === 500);
  expect(vera.heard.filter(({ type }) => type === 'awareness').length).toBeLessThan(10);
});

test('too large a state is passed over, and the socket lives on', async () => {
  const server = await startTestServer();
  const vera = new RawClient(server, { user: people.vera });
  const ada = new RawClient(server, { user: people.ada });
  await Promise.all([vera.begin(), ada.begin()]);
  ada.awareness(5, 1, { selection: 'x'.repeat(5_000) });
  ada.awareness(5, 2, { cursor: { x: 2, y: 0 } });
  await vera.hear((heard) => heard.type === 'awareness' && cursorX(heard.states.get(5)) === 2);
  expect(vera.heard.filter(({ type }) => type === 'awareness')).toHaveLength(1);
});

function cursorX(state: Record<string, unknown> | null | undefined): unknown {
  const cursor = state?.cursor;
  return typeof cursor === 'object' && cursor !== null && 'x' in cursor ? cursor.x : undefined;
}
