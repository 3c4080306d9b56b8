import { describe, expect, test } from 'vitest';
import * as Y from 'yjs';
import { closeCodes } from '#lib/sync/close-codes.ts';
import type { PresenceUser } from '#lib/sync/presence.ts';
import { LiveDocument } from './live-document.ts';
import { type Attack, attacks } from './testing/attacks.ts';
import { watchTurns } from './testing/longest-turn.ts';
import { noteUpdate, RawClient } from './testing/raw-client.ts';
import { docId, people, startTestServer, type TestServer } from './testing/test-server.ts';
import { addNote, noteId, writtenBoard } from './testing/written-board.ts';
import { writeAwareness } from './write-frames.ts';

const otherPath = '/sync/board/board-two';
const otherDocId = 'board/board-two';

type Scene = {
  readonly server: TestServer;
  /** Ben, who sits at the same board and wants to work. */
  readonly witness: RawClient;
  /** Ben at another board. */
  readonly neighbour: RawClient;
};

/** Two boards with a note each, as they are in production but for bounds on speed. */
async function scene(): Promise<Scene> {
  const server = await startTestServer({ shapes: 'board' });
  for (const id of [docId, otherDocId])
    server.docLog.create(id, writtenBoard().write(addNote('first', people.ada.id)));
  const witness = new RawClient(server, { user: people.ben });
  const neighbour = new RawClient(server, { user: people.ben, path: otherPath });
  await Promise.all([witness.begin(), neighbour.begin()]);
  return { server, witness, neighbour };
}

/** Nobody else noticed anything, and both boards load from their logs with all that honest people wrote. */
async function standsUnharmed({ server, witness, neighbour }: Scene): Promise<void> {
  witness.update(writtenBoard().write(addNote('later', people.ben.id)));
  neighbour.update(writtenBoard().write(addNote('later', people.ben.id)));
  for (const client of [witness, neighbour]) client.mark(1);
  await Promise.all([witness.saved(1), neighbour.saved(1)]);
  for (const id of [docId, otherDocId]) {
    const stored = await server.docLog.load(id);
    if (!stored) throw new Error('the board is gone');
    const { doc, notes } = writtenBoard(new LiveDocument(stored).stateSince());
    expect([...notes.keys()].sort()).toEqual([noteId('first'), noteId('later')]);
    expect(doc.store.pendingStructs).toBeNull();
    expect(() => JSON.stringify(doc.getMap('notes').toJSON())).not.toThrow();
  }
}

/** The rule that a socket was closed by. */
function closing(client: RawClient): Promise<readonly [number, string]> {
  return new Promise((resolve) =>
    client.socket.once('close', (code, reason) => resolve([code, reason.toString()])),
  );
}

async function attack(update: Uint8Array, user: PresenceUser, kind: 1 | 2) {
  const set = await scene();
  const attacker = new RawClient(set.server, { user });
  await attacker.begin();
  const closed = closing(attacker);
  let answer: readonly [number, string] = [0, ''];
  const turns = await watchTurns(async () => {
    attacker.sync(kind, update);
    answer = await closed;
  });
  await standsUnharmed(set);
  await set.server.stop();
  return { answer, turns };
}

/** A turn that a collection of garbage fell into is tried again: an attack that blocks does so every time. */
async function expectRefused(
  { rule, update }: Attack,
  user: PresenceUser,
  kind: 1 | 2,
  expected: readonly [number, string] = [closeCodes.refusedUpdate, rule],
): Promise<void> {
  const longest: number[] = [];
  while (longest.length < 3) {
    const { answer, turns } = await attack(update, user, kind);
    expect(answer).toEqual(expected);
    longest.push(turns.longest);
    if (turns.longest < 100) return;
  }
  expect(Math.min(...longest), 'milliseconds in one turn').toBeLessThan(100);
}

describe("an editor's", () => {
  test.each(attacks)('$name, as an update, ends its socket and nothing else', async (each) => {
    await expectRefused(each, people.ada, 2);
  });

  test.each(attacks)('$name, as a step 2, ends its socket and nothing else', async (each) => {
    await expectRefused(each, people.ada, 1);
  });
});

describe("a viewer's", () => {
  test.each(attacks)('3.6 $name is not even looked at', async (each) => {
    await expectRefused(each, people.vera, 2, [closeCodes.notAllowed, 'read-only']);
  });
});

test("a stranger's frames are not read, whatever they are", async () => {
  const set = await scene();
  for (const { update } of attacks) {
    const stranger = new RawClient(set.server, { user: people.stranger });
    await stranger.opened;
    stranger.update(update);
    // More than a stranger may send before the door is opened ends it sooner.
    expect([closeCodes.noSuchBoard, closeCodes.tooFast]).toContain(await stranger.closed);
    expect(stranger.heard).toEqual([]);
  }
  await standsUnharmed(set);
});

describe("7.3 4.11 foreign-client: structs under somebody else's client id are refused", () => {
  /** What an attacker forges: a change at the next clock of the victim's tab. */
  function forged(victim: Y.Doc): Uint8Array {
    const copy = new Y.Doc();
    Y.applyUpdate(copy, Y.encodeStateAsUpdate(victim));
    copy.clientID = victim.clientID;
    const before = Y.encodeStateVector(copy);
    copy.getMap('blocks').set('channels', new Y.Map([['colour', 'lime']]));
    return Y.encodeStateAsUpdate(copy, before);
  }

  test.each([
    ['Y7 in an update', 2],
    ['Y7 in a step 2', 1],
  ] as const)('%s, and the victim writes on', async (_how, kind) => {
    const set = await scene();
    const victim = new RawClient(set.server, { user: people.ada });
    await victim.begin();
    const tab = writtenBoard();
    victim.update(tab.write(addNote('mine', people.ada.id)));
    victim.mark(1);
    await victim.saved(1);
    const attacker = new RawClient(set.server, { user: people.ben });
    await attacker.begin();
    const closed = closing(attacker);
    attacker.sync(kind, forged(tab.doc));
    expect(await closed).toEqual([closeCodes.refusedUpdate, 'foreign-client']);
    victim.update(tab.write({ type: 'recolour-note', id: noteId('mine'), colour: 'teal' }));
    victim.update(tab.write({ type: 'remove-note', id: noteId('mine') }));
    victim.mark(2);
    await victim.saved(2);
    await standsUnharmed(set);
  });

  test('also after a restart over the same log', async () => {
    const { server } = await scene();
    const victim = new RawClient(server, { user: people.ada });
    await victim.begin();
    const tab = writtenBoard();
    victim.update(tab.write(addNote('mine', people.ada.id)));
    victim.mark(1);
    await victim.saved(1);
    await server.stop();
    const second = await startTestServer({ docLog: server.docLog, shapes: 'board' });
    const attacker = new RawClient(second, { user: people.ben });
    await attacker.begin();
    attacker.update(forged(tab.doc));
    expect(await attacker.closed).toBe(closeCodes.refusedUpdate);
    const again = new RawClient(second, { user: people.ada });
    await again.begin();
    again.update(tab.write({ type: 'recolour-note', id: noteId('mine'), colour: 'teal' }));
    again.mark(1);
    await again.saved(1);
  });

  test('7.2 7.4 but what is known may be sent again by anybody, and the same person may go on elsewhere', async () => {
    const set = await scene();
    const tab = writtenBoard();
    const [old, fresh, ben] = [people.ada, people.ada, people.ben].map(
      (user) => new RawClient(set.server, { user }),
    );
    if (!old || !fresh || !ben) throw new Error('three were made');
    await Promise.all([old.begin(), fresh.begin(), ben.begin()]);
    const first = tab.write(addNote('mine', people.ada.id));
    old.update(first);
    old.mark(1);
    await old.saved(1);
    ben.sync(1, first);
    ben.mark(1);
    await ben.saved(1);
    fresh.update(tab.write({ type: 'recolour-note', id: noteId('mine'), colour: 'teal' }));
    fresh.mark(1);
    await fresh.saved(1);
  });
});

test('4.12 too-many-ids: a socket that writes under one id after the other is ended', async () => {
  const server = await startTestServer({ strict: true });
  const ada = new RawClient(server, { user: people.ada });
  await ada.begin();
  const closed = closing(ada);
  for (let index = 0; index < 70; index++) ada.update(noteUpdate(`n${index}`));
  expect(await closed).toEqual([closeCodes.refusedUpdate, 'too-many-ids']);
});

test('Y15 4.13 board-too-large: a board that is full is told so by name, and can be made smaller', async () => {
  const server = await startTestServer({ limits: { documentSize: 50_000 } });
  const ada = new RawClient(server, { user: people.ada });
  const ben = new RawClient(server, { user: people.ben });
  await Promise.all([ada.begin(), ben.begin()]);
  const bens = writtenBoard();
  ben.update(bens.step(() => bens.notes.set('large', 'x'.repeat(30_000))));
  ben.mark(1);
  await ben.saved(1);
  const closed = closing(ada);
  ada.update(noteUpdate('more', 'x'.repeat(30_000)));
  expect(await closed).toEqual([closeCodes.refusedUpdate, 'board-too-large']);
  ben.update(bens.step(() => bens.notes.delete('large')));
  ben.mark(2);
  await ben.saved(2);
  expect(server.docLog.updatesOf(docId)).toHaveLength(2);
});

describe('presence', () => {
  test('Y8 3.1 a hundred thousand ids in one frame end the socket', async () => {
    const set = await scene();
    const ada = new RawClient(set.server, { user: people.ada });
    await ada.begin();
    const entries = Array.from({ length: 100_000 }, (_each, index) => ({
      clientId: 1_000 + index,
      clock: 1,
      json: 'null',
    }));
    const closed = closing(ada);
    ada.socket.send(writeAwareness(entries));
    expect(await closed).toEqual([closeCodes.refusedUpdate, 'malformed-frame']);
    await standsUnharmed(set);
  });

  test('Y8 8.1 two thousand ids in one frame are one', async () => {
    const { server, witness } = await scene();
    const ada = new RawClient(server, { user: people.ada });
    await ada.begin();
    const entries = Array.from({ length: 2_000 }, (_each, index) => ({
      clientId: 1_000 + index,
      clock: 1,
      json: '{"cursor":{"x":1,"y":1}}',
    }));
    ada.socket.send(writeAwareness(entries));
    const states = await witness.hear((heard) => heard.type === 'awareness' && heard.states);
    expect([...states.keys()]).toEqual([1_000]);
  });

  test('Y9 8.2 8.3 a state for somebody else, or in their name, is theirs in no way', async () => {
    const { server, witness } = await scene();
    const ada = new RawClient(server, { user: people.ada });
    const vera = new RawClient(server, { user: people.vera });
    await Promise.all([ada.begin(), vera.begin()]);
    ada.awareness(5, 1, { cursor: { x: 1, y: 1 } });
    await witness.hear((heard) => heard.type === 'awareness' && heard.states.has(5));
    vera.awareness(5, 9, { user: people.ada, cursor: { x: 666, y: 6 } });
    vera.awareness(6, 1, { user: people.ada, cursor: { x: 2, y: 2 }, html: '<script>' });
    const state = await witness.hear((heard) => heard.type === 'awareness' && heard.states.get(6));
    expect(state).toEqual({ user: people.vera, cursor: { x: 2, y: 2 } });
    expect(JSON.stringify(witness.heard.filter(({ type }) => type === 'awareness'))).not.toContain('666');
  });
});
