import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import * as Y from 'yjs';
import { type Board, layoutOf, rectOf } from '#lib/board/board.ts';
import type { Change } from '#lib/board/change.ts';
import { ANONYMOUS } from '#lib/board/ids.ts';
import { MAX_NOTES } from '#lib/board/limits.ts';
import { closeCodes } from '#lib/sync/close-codes.ts';
import { deleteMember } from '#server/store/members.ts';
import type { Store } from '#server/store/open-store.ts';
import { addNote, linkId, noteId } from '#server/sync/testing/written-board.ts';
import { dialects, startTestDatabases, type TestDatabases } from '#server/testing/test-databases.ts';
import { openRevealBed, REVEALED_AT } from './testing/reveal-drafts-bed.ts';

const revealed = [closeCodes.replaced, 'revealed'];
const namesOn = (board: Board | null) => [...(board?.notes.keys() ?? [])].sort();
const ids = (...names: readonly string[]) => names.map(noteId).sort();

/** Pairs of notes that lie on each other, if only a little. */
function overlaps(board: Board): readonly string[] {
  const layout = layoutOf(board);
  const rects = Array.from(board.notes.values(), (note) => ({ id: note.id, ...rectOf(note, layout) }));
  return rects.flatMap((a, index) =>
    rects
      .slice(index + 1)
      .filter((b) => a.x < b.x + b.w && b.x < a.x + a.w && a.y < b.y + b.h && b.y < a.y + a.h)
      .map((b) => `${a.id} and ${b.id}`),
  );
}

describe.each(dialects)('a reveal, on %s', (dialect) => {
  let databases: TestDatabases;
  let store: Store;
  let bed: Awaited<ReturnType<typeof openRevealBed>>;

  beforeAll(async () => {
    databases = await startTestDatabases(dialect);
  });
  afterAll(async () => databases.stop());
  beforeEach(async () => {
    store = await databases.open();
    bed = await openRevealBed(store);
  });

  /** Notes all in one place, as two people who do not see each other put them. */
  const inOnePlace = (user: keyof typeof bed.people, ...names: readonly string[]): readonly Change[] =>
    names.map((name, index) => addNote(name, bed.people[user].id, name, { created: 1_000 + index }));

  it('moves what everybody has in hiding onto the board, as they wrote it and where there is room', async () => {
    const { ada, ben, cleo } = bed.people;
    const watcher = await bed.openAt(ada, 'board');
    await watcher.save(...inOnePlace('ada', 'there'));
    const drafts = [
      await bed.hide(ben, ...inOnePlace('ben', 'one', 'two')),
      await bed.hide(cleo, ...inOnePlace('cleo', 'three')),
    ];
    await drafts[0]?.save(
      { type: 'resize-note', id: noteId('one'), size: { w: 400, h: 300 } },
      { type: 'recolour-note', id: noteId('two'), colour: 'lime' },
    );
    const before = watcher.client.updates().length;
    expect(await bed.reveal()).toEqual({ notes: 3, people: 2, left: 0 });
    expect(await Promise.all(drafts.map(({ ending }) => ending()))).toEqual([revealed, revealed]);

    const board = await bed.board();
    expect(namesOn(board)).toEqual(ids('there', 'one', 'two', 'three'));
    expect(overlaps(board)).toEqual([]);
    expect(board.notes.get(noteId('one'))).toMatchObject({
      author: ben.id,
      created: 1_000,
      size: { w: 400, h: 300 },
    });
    expect(board.notes.get(noteId('two'))).toMatchObject({ colour: 'lime', plain: 'two' });
    expect(board.notes.get(noteId('three'))?.author).toBe(cleo.id);
    expect([await bed.hidden(ben), await bed.hidden(cleo)]).toEqual([null, null]);
    await watcher.client.roundTrip();
    expect(watcher.client.updates().length).toBe(before + 1);
  });

  it('keeps every bit of formatting', async () => {
    const { ben } = bed.people;
    const draft = await bed.openAt(ben, 'draft');
    await draft.save(addNote('rich', ben.id, ''));
    const fragmentIn = (doc: Y.Doc) => {
      const record = doc.getMap('notes').get(noteId('rich'));
      const text = record instanceof Y.Map ? record.get('text') : null;
      if (!(text instanceof Y.XmlFragment)) throw new Error('there is no text');
      return text;
    };
    await draft.saveStep((doc) => {
      const list = new Y.XmlElement('orderedList');
      const tasks = new Y.XmlElement('taskList');
      const task = new Y.XmlElement('taskItem');
      task.setAttribute('checked', true as never);
      const words = new Y.XmlText();
      words.applyDelta([
        { insert: 'bold', attributes: { bold: {} } },
        { insert: ' and ', attributes: { highlight: {}, italic: {} } },
        { insert: 'linked', attributes: { link: { href: 'https://example.org/' } } },
      ]);
      const paragraph = new Y.XmlElement('paragraph');
      const item = new Y.XmlElement('listItem');
      fragmentIn(doc).insert(1, [list, tasks]);
      list.insert(0, [item]);
      item.insert(0, [new Y.XmlElement('paragraph')]);
      tasks.insert(0, [task]);
      task.insert(0, [paragraph]);
      paragraph.insert(0, [words, new Y.XmlElement('hardBreak')]);
    });
    await bed.reveal('hidden');
    const reader = await bed.openAt(ben, 'board');
    const written = fragmentIn(draft.doc).toString();
    expect(written).toContain('<bold>');
    expect(written).toContain('checked');
    expect(fragmentIn(reader.doc).toString()).toBe(written);
    const textIn = (doc: Y.Doc) =>
      [...fragmentIn(doc).createTreeWalker((node) => node instanceof Y.XmlText)].map((node) =>
        node instanceof Y.XmlText ? node.toDelta() : null,
      );
    expect(textIn(reader.doc)).toEqual(textIn(draft.doc));
  });

  it('without names tells neither who wrote what, nor when, nor in which order', async () => {
    const { ben, cleo } = bed.people;
    const many = (user: 'ben' | 'cleo') =>
      inOnePlace(user, ...Array.from({ length: 12 }, (_, index) => `${user}-${index}`));
    await bed.hide(ben, ...many('ben'));
    await bed.hide(cleo, ...many('cleo'));
    expect(await bed.reveal('hidden')).toEqual({ notes: 24, people: 2, left: 0 });
    const notes = [...(await bed.board()).notes.values()];
    expect(new Set(notes.map(({ author }) => author))).toEqual(new Set([ANONYMOUS]));
    expect(new Set(notes.map(({ created }) => created))).toEqual(new Set([REVEALED_AT]));
    const inOrder = notes.toSorted((a, b) => a.at.z - b.at.z).map(({ id }) => id.includes('ben'));
    // As many orders as there are would have them apart by chance once in a million times.
    expect(inOrder.indexOf(false) < inOrder.lastIndexOf(true)).toBe(true);
    expect(inOrder.indexOf(true) < inOrder.lastIndexOf(false)).toBe(true);
    const rows = await store.db
      .selectFrom('doc_updates')
      .select('user_id')
      .where('doc_id', '=', bed.boardDoc)
      .where('seq', '>', 1)
      .execute();
    expect(rows).toEqual([{ user_id: null }]);
    const owners = await store.db
      .selectFrom('client_owners')
      .selectAll()
      .where('doc_id', '=', bed.boardDoc)
      .execute();
    expect(owners).toEqual([]);
  });

  it('goes on where it was broken off, and nothing is lost or doubled', async () => {
    const { ben, cleo } = bed.people;
    await bed.hide(ben, ...inOnePlace('ben', 'one', 'two'));
    await bed.hide(cleo, ...inOnePlace('cleo', 'three'));
    const rooms = bed.roomsThat(async (...asked) => {
      await bed.sync.rooms.addToBoard(...asked);
      throw new Error('power cut');
    });
    await expect(bed.reveal('shown', { rooms })).rejects.toThrow('power cut');
    expect(namesOn(await bed.hidden(ben))).toEqual(ids('one', 'two'));
    // Ben is back in the draft and goes on; Ada takes one of them off the board.
    await bed.hide(ben, ...inOnePlace('ben', 'four'));
    const ada = await bed.openAt(bed.people.ada, 'board');
    await ada.save({ type: 'remove-note', id: noteId('two') });

    expect(await bed.reveal()).toEqual({ notes: 3, people: 2, left: 0 });
    expect(namesOn(await bed.board())).toEqual(ids('one', 'three', 'four'));
    expect([await bed.hidden(ben), await bed.hidden(cleo)]).toEqual([null, null]);
    expect(await bed.reveal()).toEqual({ notes: 0, people: 0, left: 0 });
  });

  it('leaves everything in hiding when the board cannot be written', async () => {
    const { ben } = bed.people;
    const draft = await bed.hide(ben, ...inOnePlace('ben', 'one'));
    const rooms = bed.roomsThat(() => Promise.reject(new Error('disk full')));
    await expect(bed.reveal('shown', { rooms })).rejects.toThrow('disk full');
    expect(await draft.ending()).toEqual([closeCodes.unavailable, 'not-revealed']);
    expect(namesOn(await bed.hidden(ben))).toEqual(ids('one'));
    expect(namesOn(await bed.board())).toEqual([]);
  });

  it('has one effect when two ask at once', async () => {
    await bed.hide(bed.people.ben, ...inOnePlace('ben', 'one', 'two'));
    const answers = await Promise.all([bed.reveal(), bed.reveal('hidden')]);
    expect(answers.map(({ notes }) => notes)).toEqual([2, 0]);
    expect([...(await bed.board()).notes.values()].map(({ author }) => author)).toEqual([
      bed.people.ben.id,
      bed.people.ben.id,
    ]);
  });

  it('leaves what does not fit with its writer, and brings it when there is room', async () => {
    const { ben } = bed.people;
    const names = Array.from({ length: MAX_NOTES - 1 }, (_, index) => `f${index}`);
    await bed.fill(...inOnePlace('ada', ...names));
    await bed.hide(ben, ...inOnePlace('ben', 'one', 'two', 'three'), {
      type: 'add-link',
      link: { id: linkId('a'), from: noteId('two'), to: noteId('three'), kind: 'serves' },
    });
    expect(await bed.reveal()).toEqual({ notes: 1, people: 1, left: 2 });
    expect((await bed.board()).notes.size).toBe(MAX_NOTES);
    expect(namesOn(await bed.hidden(ben))).toEqual(ids('two', 'three'));
    bed.step.isPrivate = false;
    const back = await bed.openAt(ben, 'draft');
    await back.save({ type: 'recolour-note', id: noteId('two'), colour: 'lime' });
    await bed.fill(...names.slice(0, 2).map((name): Change => ({ type: 'remove-note', id: noteId(name) })));
    expect(await bed.reveal()).toEqual({ notes: 2, people: 1, left: 0 });
    const board = await bed.board();
    expect(board.notes.get(noteId('two'))?.colour).toBe('lime');
    expect([...board.links.keys()]).toEqual([linkId('a')]);
  }, 60_000);

  it('reveals the draft of somebody who left, and of somebody who lost the connection', async () => {
    const { ben, cleo } = bed.people;
    (await bed.hide(ben, ...inOnePlace('ben', 'one'))).client.socket.terminate();
    await bed.hide(cleo, ...inOnePlace('cleo', 'two'));
    await store.db.transaction().execute((trx) => deleteMember(trx, bed.boardId, cleo.id));
    await bed.sync.rooms.recheckRoles(bed.boardId);
    expect(await bed.reveal()).toEqual({ notes: 2, people: 2, left: 0 });
    expect(namesOn(await bed.board())).toEqual(ids('one', 'two'));
  });

  it('is not held up by a draft that is damaged, which stays', async () => {
    const { ben, cleo } = bed.people;
    await bed.hide(ben, ...inOnePlace('ben', 'one'));
    await bed.hide(cleo, ...inOnePlace('cleo', 'two'));
    const spoiled = store.db
      .updateTable('doc_updates')
      .set({ at: 5 })
      .where('doc_id', '=', bed.draftDoc(ben));
    await spoiled.where('seq', '=', 2).execute();
    expect(await bed.reveal()).toEqual({ notes: 1, people: 1, left: 0 });
    await expect(bed.hidden(ben)).rejects.toThrow('damaged');
    expect(await bed.hidden(cleo)).toBeNull();
  });

  it('takes along what another process writes into a draft meanwhile', async () => {
    const { ben } = bed.people;
    const draft = await bed.hide(ben, ...inOnePlace('ben', 'one'));
    const late = draft.write(...inOnePlace('ben', 'two'));
    const append = { docId: bed.draftDoc(ben), epoch: 1, userId: ben.id, bytes: late };
    let times = 0;
    const rooms = bed.roomsThat(async (...asked) => {
      const added = await bed.sync.rooms.addToBoard(...asked);
      times += 1;
      if (times === 1) await store.docLog.append([append]);
      return added;
    });
    expect(await bed.reveal('shown', { rooms })).toEqual({
      notes: 2,
      people: 1,
      left: 0,
    });
    expect(namesOn(await bed.board())).toEqual(ids('one', 'two'));
    expect(await bed.hidden(ben)).toBeNull();
  });

  it('11.7 a tab that was away keeps its words out of the log, and begins anew with fresh ones', async () => {
    const { ben } = bed.people;
    const away = await bed.hide(ben, ...inOnePlace('ben', 'one'));
    away.client.socket.terminate();
    await bed.reveal();
    away.write(...inOnePlace('ben', 'further'));
    const comeBack = async () => {
      const client = bed.sit(ben, 'draft');
      await client.opened;
      client.sync(1, Y.encodeStateAsUpdate(away.doc));
      return [await client.closed, await client.reason];
    };
    bed.step.isPrivate = false;
    expect(await comeBack()).toEqual(revealed);
    bed.step.isPrivate = true;
    expect(await comeBack()).toEqual(revealed);
    expect(namesOn(await bed.hidden(ben))).toEqual([]);
    await bed.hide(ben, ...inOnePlace('ben', 'fresh'));
    expect(namesOn(await bed.hidden(ben))).toEqual(ids('fresh'));
    expect(await bed.reveal()).toEqual({ notes: 1, people: 1, left: 0 });
    expect(namesOn(await bed.board())).toEqual(ids('one', 'fresh'));
  });
});
