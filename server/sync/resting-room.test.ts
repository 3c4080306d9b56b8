import { expect, test } from 'vitest';
import * as Y from 'yjs';
import type { UserId } from '#lib/board/ids.ts';
import { closeCodes } from '#lib/sync/close-codes.ts';
import { checkBoardShapes } from './board-shapes.ts';
import { defaultLimits } from './limits.ts';
import { type Applied, LiveDocument } from './live-document.ts';
import { gapUpdate, noteUpdate, RawClient } from './testing/raw-client.ts';
import { docId, people, startTestServer } from './testing/test-server.ts';
import { addNote, noteId, writtenBoard } from './testing/written-board.ts';

/** Two documents of one log: one rests after every update, the other never. */
function twins(documentSize = defaultLimits.documentSize) {
  const [drowsy, waking] = [1e6, 0].map(
    (restSize) =>
      new LiveDocument(
        { snapshot: null, updates: [] },
        { limits: { ...defaultLimits, restSize, documentSize }, shapes: checkBoardShapes, now: () => 0 },
      ),
  );
  if (!drowsy || !waking) throw new Error('there are two');
  return (update: Uint8Array, userId: UserId): Applied => {
    drowsy.rest();
    expect([drowsy.isResting, waking.isResting]).toEqual([true, false]);
    const said = drowsy.apply(update, { userId, claims: 0 });
    expect(said).toEqual(waking.apply(update, { userId, claims: 0 }));
    if (said.is === 'applied') expect(drowsy.stateSince()).toEqual(waking.stateSince());
    return said;
  };
}

const { ada, ben } = people;

test('a document that rested between any two updates says and holds what one says that never rested', () => {
  const apply = twins();
  const board = writtenBoard();
  const applied = { is: 'applied' };
  expect(apply(board.write(addNote('a', ada.id)), ada.id)).toMatchObject({ claims: [board.doc.clientID] });
  expect(apply(board.write(addNote('b', ada.id)), ada.id)).toMatchObject({ ...applied, claims: [] });
  // Somebody else under the same client id.
  expect(apply(board.write(addNote('c', ada.id)), ben.id)).toMatchObject({ rule: 'foreign-client' });
  const bens = writtenBoard(Y.encodeStateAsUpdate(board.doc));
  const gone = writtenBoard();
  expect(apply(gone.write(addNote('d', ada.id)), ben.id)).toMatchObject({ rule: 'foreign-author' });
  expect(bens.notes.size).toBe(3);
});

test('whose note it was is known after a rest: undo of its deletion keeps the author', () => {
  const apply = twins();
  const board = writtenBoard();
  apply(board.write(addNote('a', ada.id)), ada.id);
  const bens = writtenBoard(Y.encodeStateAsUpdate(board.doc));
  expect(
    apply(
      bens.step(() => bens.notes.delete(noteId('a'))),
      ben.id,
    ),
  ).toMatchObject({ is: 'applied' });
  expect(apply(bens.write(addNote('a', ada.id)), ben.id)).toMatchObject({ is: 'applied' });
  const foreign = bens.write(addNote('new', ada.id));
  expect(apply(foreign, ben.id)).toMatchObject({ rule: 'foreign-author' });
});

test('a full document is full after a rest', () => {
  const apply = twins(50_000);
  const board = writtenBoard();
  const said: string[] = [];
  for (let index = 0; index < 100 && !said.includes('board-too-large'); index++) {
    const answer = apply(board.write(addNote(`n${index}`, ada.id, 'x'.repeat(1_900))), ada.id);
    said.push(answer.is === 'refused' ? answer.rule : answer.is);
  }
  expect(said.at(-1)).toBe('board-too-large');
  expect(said.length).toBeGreaterThan(10);
});

test('writers who pause for longer than a room stays awake lose nothing', async () => {
  const server = await startTestServer({ timings: { rest: 1 } });
  const clients = [people.ada, people.ben].map((user) => new RawClient(server, { user }));
  await Promise.all(clients.map((client) => client.begin()));
  for (let round = 0; round < 20; round++)
    for (const [index, client] of clients.entries()) {
      client.update(noteUpdate(`n${index}-${round}`));
      client.mark(round);
      await client.saved(round);
    }
  const vera = new RawClient(server, { user: people.vera });
  const seen = new Y.Doc();
  Y.applyUpdate(seen, await vera.begin());
  expect(seen.getMap('notes').size).toBe(40);
});

test('a document that cannot be built any more closes with 4503, and its writer is not blamed', async () => {
  const server = await startTestServer();
  server.docLog.create(docId, noteUpdate('kept'));
  await server.docLog.saveSnapshot(docId, 1, gapUpdate);
  const client = new RawClient(server, { user: people.ada });
  await client.begin();
  client.update(noteUpdate('more'));
  expect(await client.closed).toBe(closeCodes.unavailable);
  expect(await client.reason).toBe('not-loaded');
});
