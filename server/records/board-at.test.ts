import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import * as Y from 'yjs';
import { type BoardId, parseNoteId } from '#lib/board/ids.ts';
import { richTextFrom } from '#lib/board/rich-text.ts';
import { writeChanges } from '#lib/sync/write-changes.ts';
import { DamagedDocError } from '../store/doc-errors.ts';
import type { DocId } from '../store/doc-log.ts';
import { boardDocId } from '../store/docs.ts';
import { findDamage } from '../store/find-damage.ts';
import type { Moment } from '../store/load-doc-at.ts';
import type { Store } from '../store/open-store.ts';
import type { User } from '../store/users.ts';
import { boardId as idOf, insertTestBoard, insertTestUser } from '../testing/insert-records.ts';
import { dialects, startTestDatabases, type TestDatabases } from '../testing/test-databases.ts';
import { boardAt } from './board-at.ts';

const HEAD = 12;
const SNAPSHOTS = [4, 8];
/** When update `seq` was made; the first one belongs to the board's making. */
const timeOf = (seq: number) => seq * 1_000;

describe.each(dialects)('a board as it was, on %s', (dialect) => {
  let databases: TestDatabases;
  let store: Store;
  let board: BoardId;
  let docId: DocId;
  let owner: User;
  let time: number;
  let reported: Error[];

  beforeAll(async () => {
    databases = await startTestDatabases(dialect);
  });
  afterAll(async () => databases.stop());

  /** Update `seq` adds one note, so that a board as of `seq` has `seq - 1` of them. */
  beforeEach(async () => {
    time = timeOf(1);
    reported = [];
    store = await databases.open({ now: () => time });
    owner = await insertTestUser(store, 'ann');
    board = await insertTestBoard(store, 'one', owner, time);
    docId = boardDocId(board);
    const doc = new Y.Doc();
    for (let seq = 2; seq <= HEAD; seq += 1) {
      time = timeOf(seq);
      await append(doc, seq);
      if (SNAPSHOTS.includes(seq)) await store.docLog.saveSnapshot(docId, seq, Y.encodeStateAsUpdate(doc));
    }
  });

  async function append(doc: Y.Doc, seq: number): Promise<void> {
    const updates: Uint8Array[] = [];
    doc.once('update', (update: Uint8Array) => updates.push(update));
    const id = parseNoteId(`note-number-${seq}`);
    if (!id) throw new Error('the id is malformed');
    const note = {
      id,
      at: { block: 'channels', x: seq, y: 0, z: seq },
      size: { w: 192, h: 112 },
      colour: null,
      text: richTextFrom(`number ${seq}`),
      author: owner.id,
      created: time,
    } as const;
    writeChanges(doc, [{ type: 'add-note', note }], null);
    const [bytes] = updates;
    if (bytes) await store.docLog.append([{ docId, epoch: 1, userId: owner.id, bytes }]);
  }

  const past = (moment: Moment, id = board) => boardAt(store.db, id, moment, (error) => reported.push(error));
  const notesAt = async (moment: Moment) => {
    const found = await past(moment);
    return found && { seq: found.seq, notes: found.board.notes.size };
  };

  const damage = (table: 'doc_updates' | 'doc_snapshots', seq: number) =>
    store.db
      .updateTable(table)
      .set({ checksum: new Uint8Array(8) })
      .where('doc_id', '=', docId)
      .where('seq', '=', seq)
      .execute();

  it('every update of its life, across snapshots', async () => {
    for (let seq = 1; seq <= HEAD; seq += 1) expect(await notesAt({ seq })).toEqual({ seq, notes: seq - 1 });
    const texts = [...((await past({ seq: 3 }))?.board.notes.values() ?? [])].map(({ plain }) => plain);
    expect(texts).toEqual(['number 2', 'number 3']);
  });

  it('every time of its life: what was stored by then and nothing younger', async () => {
    for (let seq = 1; seq <= HEAD; seq += 1) {
      expect(await notesAt({ time: timeOf(seq) })).toEqual({ seq, notes: seq - 1 });
      expect(await notesAt({ time: timeOf(seq) + 999 })).toEqual({ seq, notes: seq - 1 });
    }
    expect(await notesAt({ time: timeOf(1_000) })).toEqual({ seq: HEAD, notes: HEAD - 1 });
  });

  it.each<{ what: string; moment: Moment }>([
    { what: 'before its first update', moment: { seq: 0 } },
    { what: 'a number below all', moment: { seq: -3 } },
    { what: 'a time before it was made', moment: { time: timeOf(1) - 1 } },
    { what: 'an update that is still to come', moment: { seq: HEAD + 1 } },
  ])('$what there was no board', async ({ moment }) => {
    expect(await past(moment)).toBeNull();
  });

  it('an unknown board has no past', async () => {
    expect(await past({ seq: 1 }, idOf('nowhere'))).toBeNull();
    expect(await past({ time: timeOf(5) }, idOf('nowhere'))).toBeNull();
  });

  it('a clock that was set back hides nothing that came later', async () => {
    time = timeOf(3) + 500;
    const state = (await past({ seq: HEAD }))?.state ?? new Uint8Array();
    const doc = new Y.Doc();
    Y.applyUpdate(doc, state);
    await append(doc, HEAD + 1);
    expect(await notesAt({ time: timeOf(4) })).toEqual({ seq: HEAD + 1, notes: HEAD });
    expect(await notesAt({ time: timeOf(3) })).toEqual({ seq: 3, notes: 2 });
  });

  it('snapshots take nothing from the log: each row stays', async () => {
    const rows = await store.db.selectFrom('doc_updates').select('seq').orderBy('seq').execute();
    expect(rows.map(({ seq }) => seq)).toEqual(Array.from({ length: HEAD }, (_, index) => index + 1));
  });

  it('a damaged snapshot is passed over, and said', async () => {
    await damage('doc_snapshots', 8);
    expect(await notesAt({ seq: 9 })).toEqual({ seq: 9, notes: 8 });
    expect(reported).toEqual([new DamagedDocError(docId, 'snapshot', 8)]);
    reported = [];
    expect(await notesAt({ seq: 7 })).toEqual({ seq: 7, notes: 6 });
    expect(reported).toEqual([]);
  });

  it('a damaged row is found where it is needed, and nowhere else', async () => {
    await damage('doc_updates', 6);
    for (const seq of [6, 7]) await expect(past({ seq })).rejects.toMatchObject({ part: 'update', seq: 6 });
    for (const seq of [5, 8, HEAD]) expect(await notesAt({ seq })).toEqual({ seq, notes: seq - 1 });
  });

  it('a damaged time does not lead to another moment', async () => {
    const setTime = (seq: number, at: number) =>
      store.db
        .updateTable('doc_updates')
        .set({ at })
        .where('doc_id', '=', docId)
        .where('seq', '=', seq)
        .execute();
    await setTime(8, timeOf(99));
    await expect(past({ time: timeOf(8) })).rejects.toThrow(DamagedDocError);
    await setTime(8, timeOf(8));
    await setTime(10, timeOf(1));
    await expect(past({ time: timeOf(8) })).rejects.toThrow(DamagedDocError);
  });

  it('a search through all rows finds every kind of damage, also what a load does not need', async () => {
    expect(await findDamage(store.db, docId)).toEqual([]);
    await damage('doc_updates', 2);
    await damage('doc_snapshots', 4);
    await store.db
      .deleteFrom('doc_updates')
      .where('doc_id', '=', docId)
      .where('seq', 'in', [6, 7, HEAD])
      .execute();
    expect(await findDamage(store.db, docId)).toEqual([
      new DamagedDocError(docId, 'update', 2),
      new DamagedDocError(docId, 'update', 6),
      new DamagedDocError(docId, 'update', HEAD),
      new DamagedDocError(docId, 'snapshot', 4),
    ]);
    expect(await findDamage(store.db, boardDocId(idOf('nowhere')))).toEqual([]);
  });
});
