import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { layoutOf, rectOf } from '#lib/board/board.ts';
import type { BoardId } from '#lib/board/ids.ts';
import { MAX_NOTE_TEXT } from '#lib/board/limits.ts';
import { readBoard } from '#lib/sync/read-board.ts';
import { emptyWorkshop } from '#lib/workshop/workshop.ts';
import { boardDocId } from '#server/store/docs.ts';
import type { RawClient } from '#server/sync/testing/raw-client.ts';
import { addNote, noteId, type WrittenBoard, writtenBoard } from '#server/sync/testing/written-board.ts';
import { codeOf } from './testing/account-bed.ts';
import { type ApiBed, openApiBed } from './testing/api-bed.ts';
import {
  inboxIn,
  insertPeopledBoard,
  type ReviewCalls,
  reviewCalls,
  type TestPeople,
  threadIn,
  words,
} from './testing/review-bed.ts';

let bed: ApiBed;
let boardId: BoardId;
let people: TestPeople;
let calls: ReviewCalls;
let window: RawClient;
let board: WrittenBoard;
let marks = 0;

beforeAll(async () => {
  bed = await openApiBed();
});
afterAll(async () => bed.close());
beforeEach(async () => {
  ({ id: boardId, people } = await insertPeopledBoard(bed));
  calls = reviewCalls(bed, boardId);
  window = await bed.connect(boardId, people.owner);
  await window.begin();
  board = writtenBoard();
  await save(board.write(addNote('price', people.owner.id, 'Cheap')));
});

async function save(update: Uint8Array): Promise<void> {
  marks += 1;
  window.update(update);
  window.mark(marks % 100);
  await window.saved(marks % 100);
}

async function onBoard() {
  const state = await bed.rooms.readState(boardId);
  return readBoard(writtenBoard(state ?? expect.fail()).doc);
}

const propose = (proposal: object, more: object = {}) => calls.begin(people.commenter, { proposal, ...more });
const rewording = { is: 'rewording', note: noteId('price'), was: 'Cheap', text: 'Cheap for families' };
const removal = { is: 'removal', note: noteId('price'), was: 'Cheap' };
const newNote = { is: 'new-note', block: 'channels', text: 'Sell at the market\non Saturdays' };
const why = { body: words('Because of X') };

describe('an accepted suggestion', () => {
  it('of a new note is a note of whoever proposed it, in a free place', async () => {
    const thread = await threadIn(propose(newNote));
    expect(thread).toMatchObject({
      anchor: { is: 'block', block: 'channels' },
      suggestion: { proposal: newNote, answer: null },
      comments: [{ body: [...words('Sell at the market'), ...words('on Saturdays')] }],
    });
    const accepted = await threadIn(calls.answer(people.editor, thread.id));
    expect(accepted.suggestion?.answer).toMatchObject({ is: 'accepted', by: people.editor.id });
    expect(accepted.resolution).toMatchObject({ outcome: 'changed', by: people.editor.id });
    const now = await onBoard();
    expect(now.notes.size).toBe(2);
    const [note] = Array.from(now.notes.values()).filter(({ id }) => id !== noteId('price'));
    expect(note).toMatchObject({
      author: people.commenter.id,
      plain: 'Sell at the market\non Saturdays',
      at: { block: 'channels' },
    });
    const layout = layoutOf(now);
    const [a, b] = Array.from(now.notes.values(), (each) => rectOf(each, layout));
    if (!a || !b) expect.fail();
    expect(a.x + a.w <= b.x || b.x + b.w <= a.x || a.y + a.h <= b.y || b.y + b.h <= a.y).toBe(true);
    await window.roundTrip();
    expect(window.updates()).toHaveLength(1);
    const { user_id } = await bed.store.db
      .selectFrom('doc_updates')
      .select('user_id')
      .where('doc_id', '=', boardDocId(boardId))
      .orderBy('seq', 'desc')
      .executeTakeFirstOrThrow();
    expect(user_id).toBe(people.commenter.id);
    expect((await inboxIn(calls.inbox(people.commenter))).entries).toMatchObject([
      { by: { id: people.editor.id }, subject: { is: 'answer', thread: thread.id, answer: 'accepted' } },
    ]);
  });

  it('of other words changes the words and nothing else', async () => {
    const before = (await onBoard()).notes.get(noteId('price'));
    const thread = await threadIn(propose(rewording, why));
    expect(thread).toMatchObject({ anchor: { is: 'note', note: noteId('price'), isThere: true } });
    await calls.answer(people.editor, thread.id);
    const after = (await onBoard()).notes.get(noteId('price'));
    expect(after?.plain).toBe('Cheap for families');
    expect({ ...after, text: 0, plain: 0 }).toEqual({ ...before, text: 0, plain: 0 });
  });

  it('of a removal takes the note away; its thread stays where it lay', async () => {
    const thread = await threadIn(propose(removal, why));
    const accepted = await threadIn(calls.answer(people.editor, thread.id));
    expect((await onBoard()).notes.size).toBe(0);
    expect(accepted.anchor).toEqual({
      is: 'note',
      note: noteId('price'),
      lastAt: { block: 'channels', x: 10, y: 20 },
      isThere: false,
    });
  });

  it('changes the board once, however many accept it at the same moment', async () => {
    const thread = await threadIn(propose(newNote));
    const answers = await Promise.all([
      calls.answer(people.editor, thread.id),
      calls.answer(people.owner, thread.id),
      calls.answer(people.facilitator, thread.id),
      calls.answer(people.editor, thread.id, { answer: 'decline', because: 'No' }),
    ]);
    const done = answers.filter(({ status }) => status === 200);
    expect(done).toHaveLength(1);
    for (const refused of answers.filter(({ status }) => status !== 200))
      expect(await codeOf(refused)).toBe('suggestion-answered');
    const { suggestion } = await threadIn(calls.one(people.viewer, thread.id));
    expect((await onBoard()).notes.size).toBe(suggestion?.answer?.is === 'accepted' ? 2 : 1);
    expect(await codeOf(await calls.answer(people.owner, thread.id))).toBe('suggestion-answered');
  });

  it('that was broken off after the board was written is finished by another try, and nothing comes twice', async () => {
    const thread = await threadIn(propose(newNote));
    const row = bed.store.db.updateTable('suggestions').where('thread_id', '=', thread.id);
    await calls.answer(people.editor, thread.id);
    await row.set({ answer: 'accepting', answered_by: null, answered_at: Date.now() }).execute();
    const waits = await calls.answer(people.owner, thread.id, { answer: 'decline', because: 'No' });
    expect(await codeOf(waits)).toBe('suggestion-answered');
    expect((await threadIn(calls.one(people.viewer, thread.id))).suggestion?.answer).toBeNull();
    const again = await threadIn(calls.answer(people.owner, thread.id));
    expect(again.suggestion?.answer).toMatchObject({ is: 'accepted', by: people.owner.id });
    expect((await onBoard()).notes.size).toBe(2);
    await row.set({ answer: 'accepting', answered_by: null, answered_at: Date.now() - 31_000 }).execute();
    expect((await calls.answer(people.owner, thread.id, { answer: 'decline', because: 'No' })).status).toBe(
      200,
    );
  });
});

describe('a suggestion is refused kindly', () => {
  it('when the note says something else since, and stays open', async () => {
    const asked = [await threadIn(propose(rewording, why)), await threadIn(propose(removal, why))];
    await save(board.write({ type: 'remove-note', id: noteId('price') }));
    await save(board.write(addNote('price', people.owner.id, 'Expensive')));
    for (const thread of asked) {
      const refused = await calls.answer(people.editor, thread.id);
      expect([refused.status, await refused.json()]).toEqual([
        409,
        { error: { code: 'note-changed', message: expect.stringMatching(/^The note has changed since/) } },
      ]);
      const { suggestion, resolution } = await threadIn(calls.one(people.viewer, thread.id));
      expect([suggestion?.answer, resolution]).toEqual([null, null]);
    }
    expect((await onBoard()).notes.get(noteId('price'))?.plain).toBe('Expensive');
    const late = await propose(rewording, why);
    expect(await codeOf(late)).toBe('note-changed');
  });

  it('when the note is gone; its removal is done then', async () => {
    const other = await threadIn(propose(rewording, why));
    const gone = await threadIn(propose(removal, why));
    await save(board.write({ type: 'remove-note', id: noteId('price') }));
    expect(await codeOf(await calls.answer(people.editor, other.id))).toBe('note-changed');
    expect((await calls.answer(people.editor, gone.id)).status).toBe(200);
    expect(await codeOf(await propose(removal, why))).toBe('no-such-note');
  });

  it('while the board is locked, but not from who runs it', async () => {
    const thread = await threadIn(propose(newNote));
    const state = JSON.stringify({ ...emptyWorkshop, lock: 'locked' });
    await bed.store.db
      .insertInto('workshops')
      .values({
        id: `workshop-${boardId}`,
        board_id: boardId,
        version: 1,
        agenda_version: 1,
        state,
        created_at: 1,
        ended_at: null,
      })
      .execute();
    expect(await codeOf(await calls.answer(people.editor, thread.id))).toBe('board-locked');
    expect((await onBoard()).notes.size).toBe(1);
    expect((await calls.answer(people.facilitator, thread.id)).status).toBe(200);
  });

  it('with a reason, which the proposer hears', async () => {
    const thread = await threadIn(propose(rewording, why));
    expect(
      await codeOf(await calls.answer(people.editor, thread.id, { answer: 'decline', because: ' ' })),
    ).toBe('reason-missing');
    const declined = await threadIn(
      calls.answer(people.editor, thread.id, { answer: 'decline', because: 'Not only families.' }),
    );
    expect(declined).toMatchObject({
      suggestion: { answer: { is: 'declined', by: people.editor.id, because: 'Not only families.' } },
      resolution: { outcome: 'kept', because: 'Not only families.' },
    });
    expect((await onBoard()).notes.get(noteId('price'))?.plain).toBe('Cheap');
    expect((await inboxIn(calls.inbox(people.commenter))).entries).toMatchObject([
      { subject: { is: 'answer', answer: 'declined' } },
    ]);
  });

  it('from whoever may not edit, its own proposer too', async () => {
    const thread = await threadIn(propose(newNote));
    for (const user of [people.commenter, people.viewer])
      expect(await codeOf(await calls.answer(user, thread.id))).toBe('not-allowed');
    const plain = await threadIn(
      calls.begin(people.commenter, { anchor: { is: 'block', block: 'channels' }, ...why }),
    );
    expect(await codeOf(await calls.answer(people.editor, plain.id))).toBe('no-such-thread');
  });

  it.each([
    [{ ...newNote, text: ' \n' }, 400],
    [{ ...newNote, text: 'x'.repeat(MAX_NOTE_TEXT + 1) }, 400],
    [{ ...newNote, block: 'attic' }, 400],
    [{ ...rewording, note: '../../x' }, 400],
    [{ ...rewording, was: undefined }, 400],
    [{ ...rewording, note: 'note-elsewhere' }, 404],
    [{ is: 'purge', note: noteId('price') }, 400],
  ])('when it is none: %j', async (proposal, status) => {
    expect((await propose(proposal, why)).status).toBe(status);
  });

  it('when a removal says not why', async () => {
    expect(await codeOf(await propose(removal))).toBe('bad-comment');
  });
});

it('a pin follows its note to where it last lay, and knows when it comes back', async () => {
  const thread = await threadIn(
    calls.begin(people.commenter, { anchor: { is: 'note', note: noteId('price') }, ...why }),
  );
  const anchor = async () => (await threadIn(calls.one(people.viewer, thread.id))).anchor;
  const moved = { block: 'key-resources', x: 70, y: 80, z: 4 } as const;
  await save(board.write({ type: 'move-note', id: noteId('price'), at: moved }));
  await save(board.write({ type: 'remove-note', id: noteId('price') }));
  const lay = { is: 'note', note: noteId('price'), lastAt: { block: 'key-resources', x: 70, y: 80 } };
  expect(await anchor()).toEqual({ ...lay, isThere: false });
  await save(board.write(addNote('price', people.owner.id, 'Cheap', { at: { ...moved, x: 5 } })));
  expect(await anchor()).toMatchObject({ isThere: true });
  // Of a move that comes in one update with the removal nothing is left but that it was.
  await save(
    board.write(
      { type: 'move-note', id: noteId('price'), at: { ...moved, y: 9 } },
      { type: 'remove-note', id: noteId('price') },
    ),
  );
  expect(await anchor()).toEqual({ ...lay, lastAt: { block: 'key-resources', x: 5, y: 80 }, isThere: false });
  expect(
    await codeOf(
      await calls.begin(people.commenter, { anchor: { is: 'note', note: noteId('price') }, ...why }),
    ),
  ).toBe('no-such-note');
});
