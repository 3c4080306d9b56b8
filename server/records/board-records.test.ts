import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import * as Y from 'yjs';
import type { NoteId, UserId } from '#lib/board/ids.ts';
import { parseLinkId, parseNoteId } from '#lib/board/ids.ts';
import { richTextFrom } from '#lib/board/rich-text.ts';
import { writeChanges } from '#lib/sync/write-changes.ts';
import { findBoard } from '#server/store/boards.ts';
import { boardDocId } from '#server/store/docs.ts';
import { openStore, type Store } from '#server/store/open-store.ts';
import type { User } from '#server/store/users.ts';
import { insertTestUser } from '#server/testing/insert-records.ts';
import { makeTempDir, type TempDir } from '#server/testing/temp-dir.ts';
import { createBoard } from './create-board.ts';
import { duplicateBoard } from './duplicate-board.ts';
import type { Maker } from './maker.ts';
import { listMyBoards } from './my-boards.ts';
import { readBoardState } from './read-board-state.ts';

let dir: TempDir;
let store: Store;
let ann: User;
let ben: User;
let clock = 1_000;

const maker: Maker = { now: () => clock, random: (bytes) => crypto.getRandomValues(bytes) };

beforeEach(async () => {
  dir = makeTempDir();
  store = await openStore({ databaseUrl: null, dataDir: dir.path });
  ann = await insertTestUser(store, 'ann-of-the-test');
  ben = await insertTestUser(store, 'ben-of-the-test');
});

afterEach(async () => {
  await store.close();
  dir.remove();
});

const create = (template: 'blank' | 'example', ownerId: UserId = ann.id) =>
  createBoard(store.db, { title: 'A board', template, ownerId }, maker);

async function contentOf(boardId: Parameters<typeof boardDocId>[0]) {
  const stored = await store.docLog.load(boardDocId(boardId));
  expect(stored?.updates).toHaveLength(1);
  return readBoardState(stored?.updates[0] ?? new Uint8Array());
}

describe('a new board', () => {
  test('begins empty, with its maker as the only person', async () => {
    const id = await create('blank');
    expect((await contentOf(id)).notes.size).toBe(0);
    expect(await listMyBoards(store.db, ann.id)).toMatchObject([
      { id, title: 'A board', role: 'owner', people: 1 },
    ]);
    expect(await listMyBoards(store.db, ben.id)).toEqual([]);
  });

  test('begins with the worked example in every block, as its maker’s work', async () => {
    const board = await contentOf(await create('example'));
    const blocks = new Set(Array.from(board.notes.values(), (note) => note.at.block));
    expect(blocks.size).toBeGreaterThanOrEqual(9);
    expect([...board.notes.values()].every((note) => note.author === ann.id)).toBe(true);
  });
});

describe('a copy', () => {
  test('has the same notes, links and colours, and a title that says so', async () => {
    const original = await contentOf(await create('example'));
    const doc = new Y.Doc();
    writeChanges(doc, [{ type: 'recolour-block', block: 'channels', colour: 'lime' }], null);
    const stored = await store.docLog.load(boardDocId(await create('example')));
    Y.applyUpdate(doc, stored?.updates[0] ?? new Uint8Array());
    const state = Y.encodeStateAsUpdate(doc);

    const id = await duplicateBoard(store.db, { title: 'City', state, ownerId: ben.id }, maker);

    const copy = await contentOf(id);
    expect(copy).toEqual(readBoardState(state));
    expect(copy.notes.size).toBe(original.notes.size);
    expect(copy.blockColours.channels).toBe('lime');
    expect(await findBoard(store.db, id)).toMatchObject({ title: 'Copy of City' });
    expect(await listMyBoards(store.db, ben.id)).toMatchObject([{ id, role: 'owner' }]);
  });

  test('brings no deleted words and no malformed record along', async () => {
    const doc = new Y.Doc();
    const [kept, gone] = [noteId('kept'), noteId('gone')];
    const at = { block: 'channels', x: 16, y: 60, z: 1 } as const;
    const base = { at, size: { w: 192, h: 112 }, colour: null, author: ann.id, created: 5 };
    writeChanges(doc, [{ type: 'add-note', note: { ...base, id: kept, text: richTextFrom('stays') } }], null);
    writeChanges(
      doc,
      [{ type: 'add-note', note: { ...base, id: gone, text: richTextFrom('a secret') } }],
      null,
    );
    writeChanges(doc, [{ type: 'remove-note', id: gone }], null);
    doc.getMap('notes').set('not-a-note', 'rubbish');
    const linkId = parseLinkId('link-to-nowhere');
    if (linkId)
      writeChanges(
        doc,
        [{ type: 'add-link', link: { id: linkId, from: kept, to: gone, kind: 'serves' } }],
        null,
      );

    const state = Y.encodeStateAsUpdate(doc);
    const id = await duplicateBoard(store.db, { title: 'x', state, ownerId: ann.id }, maker);

    const bytes = (await store.docLog.load(boardDocId(id)))?.updates[0] ?? new Uint8Array();
    expect(Buffer.from(bytes).includes('stays')).toBe(true);
    for (const word of ['secret', 'rubbish', 'nowhere'])
      expect(Buffer.from(bytes).includes(word), word).toBe(false);
  });
});

test('my boards come with the newest change first', async () => {
  const first = await create('blank');
  clock += 1_000;
  const second = await create('blank');
  expect((await listMyBoards(store.db, ann.id)).map(({ id }) => id)).toEqual([second, first]);
});

function noteId(name: string): NoteId {
  const id = parseNoteId(`note-${name}`);
  if (!id) throw new Error(`"note-${name}" is no id.`);
  return id;
}
