import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { BoardId } from '#lib/board/ids.ts';
import { ENTRIES_A_PAGE, MAX_EXCERPT } from '#lib/review/inbox-entry.ts';
import { addMember, deleteMember } from '#server/store/members.ts';
import type { User } from '#server/store/users.ts';
import { addNote, noteId, writtenBoard } from '#server/sync/testing/written-board.ts';
import { type ApiBed, openApiBed } from './testing/api-bed.ts';
import {
  eventsAt,
  eventTextAt,
  inboxIn,
  insertPeopledBoard,
  naming,
  onBlock,
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

beforeAll(async () => {
  bed = await openApiBed();
});
afterAll(async () => bed.close());
beforeEach(async () => {
  ({ id: boardId, people } = await insertPeopledBoard(bed));
  calls = reviewCalls(bed, boardId);
});

const begin = (user: User, body: object[], anchor: object = onBlock()) =>
  threadIn(calls.begin(user, { anchor, body }));
const cameFor = async (user: User) => {
  const { entries } = await inboxIn(calls.inbox(user));
  return entries.map(({ by, subject }) => [by.id, subject.is === 'comment' ? subject.why : subject.is]);
};
const leave = (user: User) =>
  bed.store.db.transaction().execute((trx) => deleteMember(trx, boardId, user.id));

/** A note of the editor's. */
async function writeNote(author: User): Promise<object> {
  const window = await bed.connect(boardId, author);
  await window.begin();
  window.update(writtenBoard().write(addNote('price', author.id)));
  window.mark(1);
  await window.saved(1);
  return { is: 'note', note: noteId('price') };
}

describe('what comes for somebody', () => {
  it('is each comment that names them, answers them or is about their note, once, and never a deed of their own', async () => {
    const anchor = await writeNote(people.editor);
    const thread = await begin(
      people.commenter,
      [...naming(people.owner), ...naming(people.commenter), ...naming(people.owner)],
      anchor,
    );
    expect(await cameFor(people.owner)).toEqual([[people.commenter.id, 'mention']]);
    expect(await cameFor(people.editor)).toEqual([[people.commenter.id, 'note']]);
    expect(await cameFor(people.commenter)).toEqual([]);
    await calls.reply(people.editor, thread.id, words('An answer'));
    expect(await cameFor(people.commenter)).toEqual([[people.editor.id, 'reply']]);
    expect(await cameFor(people.owner)).toEqual([[people.commenter.id, 'mention']]);
    await calls.reply(people.owner, thread.id, naming(people.commenter));
    expect(await cameFor(people.commenter)).toEqual([
      [people.owner.id, 'mention'],
      [people.editor.id, 'reply'],
    ]);
    expect(await cameFor(people.editor)).toEqual([
      [people.owner.id, 'reply'],
      [people.commenter.id, 'note'],
    ]);
    await begin(people.editor, words('On my own note'), anchor);
    expect((await cameFor(people.editor)).length).toBe(2);
    expect(await cameFor(people.viewer)).toEqual([]);
  });

  it('tells how the comment begins, and goes with it', async () => {
    const long = `${'word '.repeat(100)}end`;
    const thread = await begin(people.commenter, [...words(long), ...naming(people.viewer)]);
    const { entries, unread } = await inboxIn(calls.inbox(people.viewer));
    expect(unread).toBe(1);
    expect(entries[0]).toMatchObject({
      board: { id: boardId },
      by: { id: people.commenter.id, name: people.commenter.name },
      isRead: false,
      subject: {
        is: 'comment',
        why: 'mention',
        thread: thread.id,
        text: expect.stringMatching(/^word word/),
      },
    });
    const subject = entries[0]?.subject;
    expect(subject?.is === 'comment' && Array.from(subject.text).length).toBeLessThanOrEqual(MAX_EXCERPT);
    await calls.remove(people.commenter, thread.comments[0]?.id ?? '');
    expect(await cameFor(people.viewer)).toEqual([]);
  });

  it('comes with an edit that names them, once', async () => {
    const thread = await begin(people.commenter, naming(people.owner));
    const id = thread.comments[0]?.id ?? '';
    await calls.edit(people.commenter, id, [...naming(people.owner), ...naming(people.viewer)]);
    await calls.edit(people.commenter, id, words('Nobody'));
    await calls.edit(people.commenter, id, [...naming(people.owner), ...naming(people.viewer)]);
    expect(await cameFor(people.viewer)).toEqual([[people.commenter.id, 'mention']]);
    expect(await cameFor(people.owner)).toEqual([[people.commenter.id, 'mention']]);
  });

  it('is nothing of a board that they have lost, nor of one that is deleted; a former member has no name', async () => {
    await begin(people.commenter, [...words('secret of the board'), ...naming(people.editor)]);
    await leave(people.commenter);
    expect((await inboxIn(calls.inbox(people.editor))).entries).toMatchObject([{ by: { name: null } }]);
    await leave(people.editor);
    const lost = await calls.inbox(people.editor);
    const text = await lost.text();
    expect(text).not.toContain('secret');
    expect(JSON.parse(text)).toMatchObject({ entries: [], unread: 0 });
    await addMember(bed.store.db, { boardId, userId: people.editor.id, role: 'viewer', now: 3 });
    expect((await inboxIn(calls.inbox(people.editor))).unread).toBe(1);
    await bed.store.db.updateTable('boards').set({ deleted_at: 5 }).where('id', '=', boardId).execute();
    expect((await inboxIn(calls.inbox(people.editor))).entries).toEqual([]);
  });

  it('is nothing for who was removed in between', async () => {
    const thread = await begin(people.commenter, words('x'));
    await leave(people.commenter);
    await calls.reply(people.editor, thread.id, naming(people.commenter));
    await addMember(bed.store.db, { boardId, userId: people.commenter.id, role: 'viewer', now: 3 });
    expect(await cameFor(people.commenter)).toEqual([]);
  });
});

describe('reading', () => {
  it('is told to all of one’s windows, on whatever board, and to nobody else’s', async () => {
    const other = await insertPeopledBoard(bed);
    await addMember(bed.store.db, { boardId: other.id, userId: people.viewer.id, role: 'viewer', now: 2 });
    const there = await bed.connect(other.id, people.viewer);
    const neighbour = await bed.connect(other.id, other.people.owner);
    await Promise.all([there.begin(), neighbour.begin()]);
    await begin(people.commenter, [...words('secret'), ...naming(people.viewer)]);
    await there.hear((heard) => heard.type === 'event' && heard.text.includes('inbox-changed'));
    const newest = (await inboxIn(calls.inbox(people.viewer))).entries[0]?.at ?? 0;
    await calls.readInbox(people.viewer, { until: newest });
    await Promise.all([there.roundTrip(), neighbour.roundTrip()]);
    expect(eventsAt(there).filter(({ type }) => type === 'inbox-changed')).toHaveLength(2);
    expect(eventTextAt(there)).not.toMatch(/secret|threads-changed/);
    expect(eventsAt(neighbour).map(({ type }) => type)).not.toContain('inbox-changed');
    expect((await inboxIn(calls.inbox(people.viewer))).unread).toBe(0);
  });

  it('one entry reads one, and only one’s own', async () => {
    await begin(people.commenter, [...naming(people.viewer), ...naming(people.owner)]);
    await begin(people.commenter, naming(people.viewer));
    const { entries } = await inboxIn(calls.inbox(people.viewer));
    const id = entries[1]?.id ?? '';
    await calls.readInbox(people.owner, { entries: entries.map((each) => each.id) });
    expect((await inboxIn(calls.inbox(people.viewer))).unread).toBe(2);
    await calls.readInbox(people.viewer, { entries: [id] });
    const after = await inboxIn(calls.inbox(people.viewer));
    expect(after.entries.map(({ isRead }) => isRead)).toEqual([false, true]);
    expect(after.unread).toBe(1);
  });

  it('a thread reads what came of it, as far as it was seen', async () => {
    const thread = await begin(people.commenter, naming(people.viewer));
    const later = await threadIn(calls.reply(people.commenter, thread.id, naming(people.viewer)));
    await calls.markRead(people.viewer, [thread.id], thread.changedAt);
    const { entries } = await inboxIn(calls.inbox(people.viewer));
    expect(entries.map(({ isRead }) => isRead)).toEqual([false, true]);
    await calls.markRead(people.viewer, 'all', later.changedAt);
    expect((await inboxIn(calls.inbox(people.viewer))).unread).toBe(0);
  });

  it('comes in pages, each entry once, the newest first', async () => {
    const { db } = bed.store;
    const thread = await begin(people.commenter, words('x'));
    const count = ENTRIES_A_PAGE * 2 + 7;
    const rows = Array.from({ length: count }, (_each, index) => ({
      id: `entry-${boardId}-${index}`,
      board_id: boardId,
      user_id: people.viewer.id,
      by_id: people.owner.id,
      at: Math.floor(index / 4),
      why: 'accepted',
      thread_id: thread.id,
    }));
    await db.insertInto('inbox').values(rows).execute();
    const found: string[] = [];
    for (let query = ''; ; ) {
      const page = await inboxIn(calls.inbox(people.viewer, query));
      found.push(...page.entries.map(({ id }) => id));
      expect([page.entries.length <= ENTRIES_A_PAGE, page.unread]).toEqual([true, count]);
      if (page.next === null) break;
      query = `?from=${encodeURIComponent(page.next)}`;
    }
    expect(found.toSorted()).toEqual(rows.map(({ id }) => id).toSorted());
    expect((await calls.inbox(people.viewer, '?from=nowhere')).status).toBe(400);
  });

  it.each([{}, { entries: [] }, { entries: ['../x'] }, { until: 'now' }, { until: -1 }])(
    '%j says nothing to read',
    async (wrong) => {
      expect((await calls.readInbox(people.viewer, wrong)).status).toBe(400);
    },
  );

  it('needs a person', async () => {
    expect((await calls.inbox(null)).status).toBe(401);
    expect((await calls.readInbox(null, { until: 1 })).status).toBe(401);
  });
});
