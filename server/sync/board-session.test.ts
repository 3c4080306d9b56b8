import { expect, onTestFinished, test, vi } from 'vitest';
import { WebSocket } from 'ws';
import * as Y from 'yjs';
import { type BoardSession, openBoardSession } from '#lib/sync/board-session.ts';
import { closeCodes } from '#lib/sync/close-codes.ts';
import { type ConnectionState, describeConnection } from '#lib/sync/connection-state.ts';
import type { PresenceUser } from '#lib/sync/presence.ts';
import { MemoryDocLog } from './testing/memory-doc-log.ts';
import { openTab } from './testing/tab.ts';
import { boardId, docId, people, startTestServer, type TestServer } from './testing/test-server.ts';
import { addNote, noteId } from './testing/written-board.ts';

type Tab = BoardSession & {
  /** Resolves at the first state, now or later, that satisfies the condition. */
  readonly reaches: (condition: (state: ConnectionState) => boolean) => Promise<ConnectionState>;
  /** Resolves when it says so, now or later. */
  readonly says: (words: string) => Promise<unknown>;
  /** Everything that it has said so far. */
  readonly said: readonly string[];
  readonly addNote: (name: string, words: string) => void;
};

/** The session as a browser runs it, under the name of a person. */
function openSession(server: Pick<TestServer, 'url'>, user: PresenceUser = people.ada): Tab {
  class SignedIn extends WebSocket {
    constructor(url: string, protocols: string[]) {
      super(url, protocols, { headers: { 'x-test-user': user.id } });
    }
  }
  vi.stubGlobal('window', new EventTarget());
  vi.stubGlobal('WebSocket', SignedIn);
  const session = openBoardSession({
    boardId,
    syncUrl: server.url,
    role: user === people.vera ? 'viewer' : 'editor',
    random: () => 0,
    now: () => performance.now(),
  });
  let isOpen = true;
  const close = () => {
    if (isOpen) session.close();
    isOpen = false;
  };
  onTestFinished(close);
  const said = [describeConnection(session.getConnection())];
  session.subscribeConnection(() => {
    const words = describeConnection(session.getConnection());
    if (said.at(-1) !== words) said.push(words);
  });
  const reaches: Tab['reaches'] = (condition) =>
    new Promise((resolve) => {
      const look = () => {
        const state = session.getConnection();
        if (condition(state)) resolve(state);
      };
      session.subscribeConnection(look);
      look();
    });
  return {
    ...session,
    close,
    reaches,
    said,
    says: (words) => reaches((state) => describeConnection(state) === words),
    addNote: (name, words) => session.apply([addNote(name, user.id, words)]),
  };
}

const plainNotes = (session: BoardSession) =>
  [...session.store.getBoard().notes.values()].map(({ plain }) => plain).sort();

/** Puts what no board may hold into a note's record, past all commands. */
function spoil(session: BoardSession, name: string): void {
  const record = session.fragmentOf(noteId(name))?.parent;
  if (!(record instanceof Y.Map)) throw new Error('there is no such note');
  record.set('size', 5n);
}

test('a tab connects, saves and says so at each moment', async () => {
  const server = await startTestServer();
  const tab = openSession(server);
  await tab.says('Saved');
  tab.addNote('one', 'Stands');
  expect(describeConnection(tab.getConnection())).toBe('Saving…');
  await tab.says('Saved');
  expect(tab.said).toEqual(['Connecting…', 'Saved', 'Saving…', 'Saved']);
  expect(tab.readUnsavedText()).toEqual([]);
});

test('while the store is away changes stay here, are counted, and go in by themselves once it is back', async () => {
  const docLog = new MemoryDocLog();
  const server = await startTestServer({ docLog, timings: { giveUp: 60, retryFirst: 10, retryMost: 20 } });
  const tab = openSession(server);
  await tab.says('Saved');
  docLog.beforeAppend = async () => {
    throw new Error('disk full');
  };
  tab.addNote('one', 'Stands');
  tab.addNote('two', 'Kiosks');
  await tab.says('Offline: 2 changes only on this device');
  expect(docLog.updatesOf(docId)).toEqual([]);
  expect(tab.said.slice(2)).not.toContain('Saved');

  docLog.beforeAppend = async () => {};
  await tab.says('Saved');
  const reader = openTab(server, people.ben);
  await reader.synced;
  expect([...reader.notes.keys()].sort()).toEqual([noteId('one'), noteId('two')]);
});

test('what was written without a connection merges on return, without duplicates', async () => {
  const docLog = new MemoryDocLog();
  const first = await startTestServer({ docLog });
  const port = Number(new URL(first.url).port);
  const tab = openSession(first);
  await tab.says('Saved');
  tab.addNote('one', 'Stands');
  await tab.says('Saved');
  await first.stop();
  await tab.says('Offline');
  tab.addNote('two', 'Kiosks');
  await tab.says('Offline: 1 change only on this device');

  const second = await startTestServer({ docLog, port });
  const other = openTab(second, people.ben);
  await other.synced;
  await tab.says('Saved');
  await other.shows((notes) => notes.size === 2);
  expect(plainNotes(tab)).toEqual(['Kiosks', 'Stands']);
});

test('a tab that was refused keeps what it typed, stops, and a fresh one finds the board in order', async () => {
  const server = await startTestServer();
  const tab = openSession(server);
  await tab.says('Saved');
  tab.addNote('one', 'Stands');
  await tab.says('Saved');
  tab.addNote('two', 'Kiosks');
  spoil(tab, 'two');
  tab.addNote('three', 'Trains');
  const ended = await tab.reaches(({ kind }) => kind === 'ended');
  expect(ended).toMatchObject({ code: closeCodes.refusedUpdate, reason: 'forbidden-value' });
  expect(tab.readUnsavedText().map(({ text }) => text)).toContain('Trains');
  expect(tab.readUnsavedText().map(({ text }) => text)).not.toContain('Stands');

  tab.addNote('four', 'Written into nowhere');
  expect(plainNotes(tab)).not.toContain('Written into nowhere');
  tab.close();
  const fresh = openSession(server);
  await fresh.says('Saved');
  expect(plainNotes(fresh)).toContain('Stands');
  expect(plainNotes(fresh)).not.toContain('Trains');
});

test('who may only read by the time the line is back is told that the changes are not saved', async () => {
  const docLog = new MemoryDocLog();
  const first = await startTestServer({ docLog });
  const port = Number(new URL(first.url).port);
  const tab = openSession(first);
  await tab.says('Saved');
  await first.stop();
  await tab.says('Offline');
  tab.addNote('one', 'Stands');

  const second = await startTestServer({ docLog, port });
  second.roles.set(people.ada.id, 'viewer');
  const ended = await tab.reaches(({ kind }) => kind === 'ended');
  expect(ended).toMatchObject({ code: closeCodes.notAllowed, reason: 'read-only', unsaved: 1 });
  expect(tab.said).not.toContain('Read-only');
  expect(tab.readUnsavedText().map(({ text }) => text)).toEqual(['Stands']);
});

test('more at once than a frame may hold ends with a word for it, and is not sent again and again', async () => {
  const server = await startTestServer({ limits: { framePayload: 2_000 } });
  const tab = openSession(server);
  await tab.says('Saved');
  tab.addNote('one', 'x'.repeat(3_000));
  const ended = await tab.reaches(({ kind }) => kind === 'ended');
  expect(ended).toMatchObject({ code: 'unknown', reason: 'frame-too-large', unsaved: 1 });
});

test('a tab whose client id is another’s takes a new one before it has written', async () => {
  const server = await startTestServer();
  const tab = openSession(server);
  const shared = tab.awareness.clientID;
  tab.preload(stateOfClient(shared));
  await tab.says('Saved');
  expect(tab.awareness.clientID).not.toBe(shared);
  tab.addNote('one', 'Stands');
  await tab.says('Saved');
});

test('a tab that has written under another’s client id ends, with its text', async () => {
  const server = await startTestServer();
  const tab = openSession(server);
  tab.addNote('one', 'Stands');
  tab.preload(stateOfClient(tab.awareness.clientID));
  const ended = await tab.reaches(({ kind }) => kind === 'ended');
  expect(ended).toMatchObject({ code: 'unknown', reason: 'client-id' });
  expect(tab.readUnsavedText().map(({ text }) => text)).toEqual(['Stands']);
});

/** A board that somebody wrote under this client id, for longer than a first note takes. */
function stateOfClient(clientId: number): Uint8Array {
  const doc = new Y.Doc();
  doc.clientID = clientId;
  for (let index = 0; index < 50; index++) doc.getMap('blocks').set(`block-${index}`, new Y.Map());
  return Y.encodeStateAsUpdate(doc);
}

test('an editor who is made a viewer reads at once, takes nothing back, and gets back what was not saved', async () => {
  const docLog = new MemoryDocLog();
  const server = await startTestServer({ docLog });
  const tab = openSession(server, people.ben);
  await tab.says('Saved');
  tab.addNote('one', 'Stands');
  await tab.says('Saved');
  expect(tab.undo.canUndo()).toBe(true);

  const held = Promise.withResolvers<void>();
  docLog.beforeAppend = () => held.promise;
  tab.addNote('two', 'Kiosks');
  server.roles.set(people.ben.id, 'viewer');
  const told = new Promise<void>((resolve) => {
    tab.subscribeEvents((event) => {
      if (event.type === 'joined' && event.role === 'viewer') resolve();
    });
  });
  await server.sync.rooms.recheckRoles(boardId);
  await told;
  expect([tab.getRole(), tab.undo.canUndo()]).toEqual(['viewer', false]);
  tab.addNote('three', 'Queues');
  expect(plainNotes(tab)).toEqual(['Kiosks', 'Stands']);
  held.resolve();
  const ended = await tab.reaches(({ kind }) => kind === 'ended');
  expect(ended).toMatchObject({ code: closeCodes.notAllowed, reason: 'read-only' });
  expect(tab.readUnsavedText().map(({ text }) => text)).toEqual(['Kiosks']);
});

test('a viewer who is made an editor writes without opening the board anew', async () => {
  const server = await startTestServer();
  const tab = openSession(server, people.vera);
  await tab.says('Read-only');
  server.roles.set(people.vera.id, 'editor');
  await server.sync.rooms.recheckRoles(boardId);
  await tab.says('Saved');
  tab.addNote('one', 'Stands');
  await tab.says('Saved');
  expect(server.docLog.updatesOf(docId)).toHaveLength(1);
});
