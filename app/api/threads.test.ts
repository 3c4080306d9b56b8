import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { type Role, roles } from '#lib/board/can.ts';
import type { BoardId } from '#lib/board/ids.ts';
import { hostileAddresses, hostileTexts } from '#lib/review/testing/hostile-texts.ts';
import { MAX_COMMENT_TEXT, THREADS_A_PAGE } from '#lib/review/thread.ts';
import { readAudit } from '#server/store/audit.ts';
import { addMember, deleteMember } from '#server/store/members.ts';
import { purgeBoard } from '#server/store/purge-board.ts';
import type { User } from '#server/store/users.ts';
import { addNote, noteId } from '#server/sync/testing/written-board.ts';
import { insertTestUser } from '#server/testing/insert-records.ts';
import * as reactions from './boards/[id]/comments/[comment]/reactions/route.ts';
import { openTab } from './boards/[id]/history/testing/tab.ts';
import * as replies from './boards/[id]/threads/[thread]/comments/route.ts';
import * as resolution from './boards/[id]/threads/[thread]/resolution/route.ts';
import * as read from './boards/[id]/threads/read/route.ts';
import { codeOf } from './testing/account-bed.ts';
import { type ApiBed, openApiBed } from './testing/api-bed.ts';
import {
  eventsAt,
  eventTextAt,
  insertPeopledBoard,
  naming,
  onBlock,
  pageIn,
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
let stranger: User;
let former: User;
let strangers = 0;

beforeAll(async () => {
  bed = await openApiBed();
});
afterAll(async () => bed.close());
beforeEach(async () => {
  ({ id: boardId, people } = await insertPeopledBoard(bed));
  calls = reviewCalls(bed, boardId);
  strangers += 1;
  stranger = await insertTestUser(bed.store, `stranger-${strangers}`);
  former = await insertTestUser(bed.store, `former-${strangers}`);
  await addMember(bed.store.db, { boardId, userId: former.id, role: 'editor', now: 2 });
});

const leave = () => bed.store.db.transaction().execute((trx) => deleteMember(trx, boardId, former.id));
const begin = (user: User = people.commenter, text = 'Why this?', more: object = {}) =>
  threadIn(calls.begin(user, { anchor: onBlock(), body: words(text), ...more }));
const firstOf = ({ comments }: { comments: readonly { id: string }[] }): string => comments[0]?.id ?? '';
const audit = () => readAudit(bed.store.db, boardId, { after: 0, limit: 100 });

describe('who may', () => {
  type Ask = (user: User | null) => Promise<Response>;
  /** Each route, and the least role that may; asked about a thread of the commenter's. */
  const routes: readonly (readonly [string, Role, (thread: string, comment: string) => Ask])[] = [
    ['read threads', 'viewer', () => (user) => calls.page(user)],
    ['read one', 'viewer', (thread) => (user) => calls.one(user, thread)],
    ['mark as read', 'viewer', (thread) => (user) => calls.markRead(user, [thread], 1)],
    ['read reviews', 'viewer', () => (user) => calls.reviews(user)],
    ['begin', 'commenter', () => (user) => calls.begin(user, { anchor: onBlock(), body: words('x') })],
    ['reply', 'commenter', (thread) => (user) => calls.reply(user, thread, words('x'))],
    ['react', 'commenter', (_thread, comment) => (user) => calls.react(user, comment)],
    ['take a reaction back', 'commenter', (_thread, comment) => (user) => calls.unreact(user, comment)],
    ['resolve', 'commenter', (thread) => (user) => calls.resolve(user, thread)],
    ['reopen', 'commenter', (thread) => (user) => calls.reopen(user, thread)],
    [
      'ask for a review',
      'facilitator',
      () => (user) => calls.askReview(user, { reviewers: [people.editor.id], dueAt: Date.now() + 3_600_000 }),
    ],
  ];

  it.each(routes)('%s: members from %s up, and nobody else', async (_name, least, route) => {
    await leave();
    for (const role of roles) {
      const thread = await begin();
      const ask = route(thread.id, firstOf(thread));
      const isAllowed = roles.indexOf(role) <= roles.indexOf(least);
      const answer = await ask(people[role]);
      expect([role, answer.status < 300 || answer.status === 409]).toEqual([role, isAllowed]);
      if (!isAllowed) expect([answer.status, await codeOf(answer)]).toEqual([403, 'not-allowed']);
      expect((await ask(null)).status).toBe(401);
      for (const user of [stranger, former]) {
        const refused = await ask(user);
        expect([refused.status, await codeOf(refused)]).toEqual([404, 'no-such-board']);
      }
    }
  });

  it('to strangers and former members no route tells that there is anything', async () => {
    const thread = await begin(former);
    const own = firstOf(thread);
    const made = await calls.askReview(people.owner, {
      reviewers: [former.id],
      dueAt: Date.now() + 3_600_000,
    });
    const { review } = (await made.json()) as { review: { id: string } };
    await leave();
    const said = await audit();
    for (const user of [stranger, former]) {
      const answers: Record<string, Response> = {
        page: await calls.page(user),
        ids: await calls.page(user, `?ids=${thread.id}`),
        begin: await calls.begin(user, { anchor: onBlock(), body: words('x') }),
        propose: await calls.begin(user, { proposal: { is: 'new-note', block: 'channels', text: 'x' } }),
        one: await calls.one(user, thread.id),
        kind: await calls.kind(user, thread.id, 'praise'),
        reply: await calls.reply(user, thread.id, words('x')),
        resolve: await calls.resolve(user, thread.id),
        reopen: await calls.reopen(user, thread.id),
        answer: await calls.answer(user, thread.id),
        edit: await calls.edit(user, own, words('x')),
        remove: await calls.remove(user, own),
        react: await calls.react(user, own),
        unreact: await calls.unreact(user, own),
        read: await calls.markRead(user, 'all', 1),
        reviews: await calls.reviews(user),
        ask: await calls.askReview(user, { reviewers: [user.id], dueAt: Date.now() + 3_600_000 }),
        review: await calls.review(user, review.id),
        submit: await calls.submit(user, review.id),
        close: await calls.close(user, review.id),
      };
      for (const [name, answer] of Object.entries(answers))
        expect([name, answer.status, await codeOf(answer)]).toEqual([name, 404, 'no-such-board']);
    }
    expect((await pageIn(calls.page(people.owner))).threads).toMatchObject([{ id: thread.id }]);
    // Only who was somebody here at least is in the audit of who was refused.
    expect(await audit()).toEqual(said);
  });

  it('nobody writes in somebody else’s name', async () => {
    const forged = { author: people.owner.id, createdBy: people.owner.id, at: 1, removedBy: people.owner.id };
    const thread = await threadIn(
      calls.begin(people.commenter, { anchor: onBlock(), body: words('x'), ...forged, id: 'chosen-by-me' }),
    );
    expect(thread).toMatchObject({ createdBy: people.commenter.id });
    expect(thread.id).not.toBe('chosen-by-me');
    expect(thread.comments).toMatchObject([{ author: people.commenter.id, removedBy: null }]);
    expect(thread.comments[0]?.at).toBeGreaterThan(1_000);
  });

  it('whoever a body names as its author, it is the one who asks', async () => {
    const forged = { author: people.owner.id, user: people.owner.id, by: people.owner.id, at: 1 };
    const { commenter } = people;
    const thread = await begin(people.editor);
    const params = { id: boardId, thread: thread.id, comment: firstOf(thread) };
    const ask = (handler: unknown, body: object) =>
      bed.ask(handler, { user: commenter, params, body: { ...body, ...forged } });
    const answered = await threadIn(ask(replies.POST, { body: words('x') }));
    expect(answered.comments[1]).toMatchObject({ author: commenter.id });
    expect(answered.comments[1]?.at).toBeGreaterThan(1_000);
    const liked = await threadIn(ask(reactions.POST, { emoji: '👍' }));
    expect(liked.comments[0]?.reactions).toEqual([{ emoji: '👍', users: [commenter.id] }]);
    const resolved = await threadIn(ask(resolution.POST, { outcome: 'changed' }));
    expect(resolved.resolution?.by).toBe(commenter.id);
    await ask(read.POST, { threads: 'all', until: Date.now() });
    expect((await pageIn(calls.page(people.owner))).unread).toBe(1);
  });

  it('another author edits nothing, and takes nothing away but as who keeps order, which is written down', async () => {
    const thread = await begin();
    const id = firstOf(thread);
    for (const user of [people.owner, people.facilitator, people.editor]) {
      const refused = await calls.edit(user, id, words('other words'));
      expect([refused.status, await codeOf(refused)]).toEqual([403, 'not-allowed']);
    }
    expect((await calls.remove(people.editor, id)).status).toBe(403);
    expect((await audit()).at(-1)).toMatchObject({ action: 'moderate-threads', outcome: 'not-allowed' });
    const removed = await threadIn(calls.remove(people.facilitator, id));
    expect(removed.comments).toMatchObject([{ id, body: null, removedBy: people.facilitator.id }]);
    expect((await audit()).at(-1)).toMatchObject({
      action: 'moderate-threads',
      outcome: 'done',
      actor_id: people.facilitator.id,
      detail: JSON.stringify({ comment: id, member: people.commenter.id }),
    });
    for (const again of [
      calls.edit(people.commenter, id, words('back')),
      calls.react(people.editor, id),
      calls.remove(people.commenter, id),
    ])
      expect(await codeOf(await again)).toBe('no-such-comment');
    expect(JSON.stringify(await (await calls.page(people.owner)).json())).not.toContain('Why this?');
  });

  it('comments are in no audit', async () => {
    const thread = await begin();
    await calls.reply(people.editor, thread.id, words('Because'));
    await calls.remove(people.commenter, firstOf(thread));
    expect(await audit()).toEqual([]);
  });

  it('a viewer who wrote as more does not write any more', async () => {
    const thread = await begin();
    await bed.store.db
      .updateTable('members')
      .set({ role: 'viewer' })
      .where('board_id', '=', boardId)
      .where('user_id', '=', people.commenter.id)
      .execute();
    expect((await calls.edit(people.commenter, firstOf(thread), words('x'))).status).toBe(403);
    expect((await calls.remove(people.commenter, firstOf(thread))).status).toBe(403);
  });
});

describe('a thread', () => {
  it('goes on: question, reply, edit, reaction, outcome, and open again', async () => {
    const thread = await begin(people.commenter, 'Why this price?', { kind: 'question' });
    expect(thread).toMatchObject({ kind: 'question', anchor: onBlock(), resolution: null, isUnread: false });
    const answered = await threadIn(calls.reply(people.editor, thread.id, words('Becuase of X')));
    const answer = answered.comments[1]?.id ?? '';
    const edited = await threadIn(calls.edit(people.editor, answer, words('Because of X')));
    expect(edited.comments[1]).toMatchObject({ body: words('Because of X'), editedAt: expect.any(Number) });
    await calls.react(people.commenter, answer, '👍');
    await calls.react(people.commenter, answer, '👍');
    await calls.react(people.owner, answer, '👍');
    const liked = await threadIn(calls.react(people.owner, answer, '🎉'));
    expect(liked.comments[1]?.reactions).toEqual([
      { emoji: '👍', users: [people.commenter.id, people.owner.id] },
      { emoji: '🎉', users: [people.owner.id] },
    ]);
    const less = await threadIn(calls.unreact(people.owner, answer, '👍'));
    expect(less.comments[1]?.reactions[0]?.users).toEqual([people.commenter.id]);
    expect((await threadIn(calls.kind(people.commenter, thread.id, 'evidence'))).kind).toBe('evidence');
    expect(await codeOf(await calls.kind(people.editor, thread.id, null))).toBe('not-allowed');

    expect(
      await codeOf(await calls.resolve(people.editor, thread.id, { outcome: 'kept', because: ' ' })),
    ).toBe('reason-missing');
    const resolved = await threadIn(
      calls.resolve(people.editor, thread.id, { outcome: 'kept', because: ' It sells. ' }),
    );
    expect(resolved.resolution).toMatchObject({
      outcome: 'kept',
      because: 'It sells.',
      by: people.editor.id,
    });
    expect(await codeOf(await calls.resolve(people.owner, thread.id))).toBe('thread-resolved');
    const open = await threadIn(calls.reopen(people.commenter, thread.id));
    expect([open.resolution, open.comments.length]).toEqual([null, 2]);
    expect(open.changedAt).toBeGreaterThan(resolved.resolution?.at ?? Infinity);
  });

  it('goes when its author alone spoke and takes it back; else a trace stays', async () => {
    const lonely = await begin();
    expect(await (await calls.remove(people.commenter, firstOf(lonely))).json()).toEqual({ thread: null });
    expect((await calls.one(people.owner, lonely.id)).status).toBe(404);
    const shared = await begin();
    await calls.reply(people.editor, shared.id, words('I see'));
    const trace = await threadIn(calls.remove(people.commenter, firstOf(shared)));
    expect(trace.comments.map(({ body, removedBy }) => [body === null, removedBy])).toEqual([
      [true, people.commenter.id],
      [false, null],
    ]);
    const rows = await bed.store.db
      .selectFrom('comments')
      .selectAll()
      .where('board_id', '=', boardId)
      .execute();
    expect(rows).toHaveLength(2);
    expect(JSON.stringify(rows)).not.toContain('Why this?');
  });

  it('names members alone, as they are called, and leaves words for everybody else', async () => {
    const thread = await threadIn(
      calls.begin(people.commenter, {
        anchor: onBlock(),
        body: [...naming(people.editor, 'The Administrator'), ...naming(stranger, 'Nobody here')],
      }),
    );
    expect(thread.comments[0]?.body).toEqual([...naming(people.editor), ...words('@Nobody here')]);
  });

  it('stays readable when a long comment grows by names', async () => {
    const body = [...words('x'.repeat(MAX_COMMENT_TEXT - 2)), ...naming(people.editor, '')];
    const refused = await calls.begin(people.commenter, { anchor: onBlock(), body });
    expect([refused.status, await codeOf(refused)]).toEqual([400, 'bad-comment']);
    expect((await calls.page(people.owner)).status).toBe(200);
  });

  it.each([
    [{ anchor: onBlock() }, 400],
    [{ anchor: onBlock(), body: [] }, 400],
    [{ anchor: onBlock(), body: words(' ') }, 400],
    [{ anchor: onBlock(), body: words('x'.repeat(MAX_COMMENT_TEXT + 1)) }, 400],
    [{ anchor: onBlock(), body: words('x'.repeat(100_000)) }, 413],
    [{ anchor: onBlock('attic'), body: words('x') }, 400],
    [{ anchor: { is: 'point', at: { block: 'channels', x: 1e9, y: 0 } }, body: words('x') }, 400],
    [{ anchor: { is: 'point', at: { block: 'channels', x: '1', y: 0 } }, body: words('x') }, 400],
    [{ anchor: { is: 'note', note: 'note-nowhere' }, body: words('x') }, 404],
    [{ anchor: { is: 'note', note: '../x' }, body: words('x') }, 400],
    [{ anchor: onBlock(), kind: 'insult', body: words('x') }, 400],
    [{ body: words('x') }, 400],
  ])('%# of what is no thread is refused', async (wrong, status) => {
    expect((await calls.begin(people.commenter, wrong)).status).toBe(status);
    expect((await pageIn(calls.page(people.owner))).threads).toEqual([]);
  });

  it('takes only the emojis that there are', async () => {
    const thread = await begin();
    for (const emoji of ['💩', '<b>', '', null, ['👍'], '👍👍'])
      expect((await calls.react(people.editor, firstOf(thread), emoji)).status).toBe(400);
  });

  it('nobody writes without end', async () => {
    const answers = await Promise.all(
      Array.from({ length: 61 }, () =>
        calls.begin(people.commenter, { anchor: onBlock(), body: words('x') }),
      ),
    );
    const refused = answers.filter(({ status }) => status === 429);
    expect(refused.length).toBe(1);
    expect(refused[0]?.headers.get('retry-after')).toMatch(/^\d+$/);
  });
});

describe('boards', () => {
  it('know nothing of each other’s threads, whoever asks', async () => {
    const other = await insertPeopledBoard(bed);
    // The same person runs both boards, and still one is asked for what is the other’s in vain.
    await addMember(bed.store.db, { boardId: other.id, userId: people.owner.id, role: 'owner', now: 2 });
    const elsewhere = reviewCalls(bed, other.id);
    const thread = await begin();
    const id = firstOf(thread);
    const asked = await threadIn(
      calls.begin(people.commenter, { proposal: { is: 'new-note', block: 'channels', text: 'x' } }),
    );
    const made = await calls.askReview(people.owner, {
      reviewers: [people.editor.id],
      dueAt: Date.now() + 3_600_000,
    });
    const { review } = (await made.json()) as { review: { id: string } };
    const before = await (await calls.page(people.owner)).text();
    const nobody = people.owner;
    const answers: Record<string, Response> = {
      one: await elsewhere.one(nobody, thread.id),
      kind: await elsewhere.kind(nobody, thread.id, 'praise'),
      reply: await elsewhere.reply(nobody, thread.id, words('x')),
      resolve: await elsewhere.resolve(nobody, thread.id),
      reopen: await elsewhere.reopen(nobody, thread.id),
      answer: await elsewhere.answer(nobody, asked.id),
      decline: await elsewhere.answer(nobody, asked.id, { answer: 'decline', because: 'x' }),
      edit: await elsewhere.edit(nobody, id, words('x')),
      remove: await elsewhere.remove(nobody, id),
      react: await elsewhere.react(nobody, id),
      unreact: await elsewhere.unreact(nobody, id),
      review: await elsewhere.review(nobody, review.id),
      submit: await elsewhere.submit(nobody, review.id),
      close: await elsewhere.close(nobody, review.id),
    };
    for (const [name, answer] of Object.entries(answers)) expect([name, answer.status]).toEqual([name, 404]);
    expect((await pageIn(elsewhere.page(nobody))).threads).toEqual([]);
    const named = (await (await elsewhere.page(nobody, `?ids=${thread.id}`)).json()) as {
      threads: unknown[];
    };
    expect(named.threads).toEqual([]);
    await elsewhere.markRead(nobody, [thread.id], Date.now());
    await elsewhere.markRead(nobody, 'all', Date.now());
    expect(await (await calls.page(nobody)).text()).toBe(before);
  });

  it('take their threads with them when they are removed for good', async () => {
    const thread = await begin();
    await calls.reply(people.editor, thread.id, naming(people.owner));
    await calls.react(people.editor, firstOf(thread));
    await calls.markRead(people.editor, 'all', Date.now());
    await calls.begin(people.commenter, { proposal: { is: 'new-note', block: 'channels', text: 'x' } });
    await calls.askReview(people.owner, { reviewers: [people.editor.id], dueAt: Date.now() + 3_600_000 });
    await bed.store.db.updateTable('boards').set({ deleted_at: 1 }).where('id', '=', boardId).execute();
    expect((await calls.page(people.owner)).status).toBe(404);
    expect(await purgeBoard(bed.store.db, boardId, 1)).toBe(true);
    for (const table of ['threads', 'comments', 'reactions', 'thread_reads', 'inbox', 'reviews'] as const)
      expect(
        await bed.store.db.selectFrom(table).selectAll().where('board_id', '=', boardId).execute(),
      ).toEqual([]);
  });
});

describe('hostile words', () => {
  it.each(hostileTexts)('%s comes back as text, whatever field it was sent in', async (text) => {
    const link = hostileAddresses[hostileTexts.indexOf(text) % hostileAddresses.length];
    const body = [
      {
        kind: 'paragraph',
        runs: [
          { kind: 'text', text, link },
          { kind: 'mention', user: people.editor.id, name: text },
        ],
      },
      { kind: 'bullet-list', items: [words(text)] },
      { kind: 'code', text },
    ];
    const thread = await threadIn(calls.begin(people.commenter, { anchor: onBlock(), body }));
    const kept = [
      {
        kind: 'paragraph',
        runs: [
          { kind: 'text', text },
          { kind: 'mention', user: people.editor.id, name: people.editor.name },
        ],
      },
      ...body.slice(1),
    ];
    expect(thread.comments[0]?.body).toEqual(kept);
    await calls.reply(people.editor, thread.id, body);
    await calls.resolve(people.editor, thread.id, { outcome: 'kept', because: text });
    const proposed = await threadIn(
      calls.begin(people.commenter, { proposal: { is: 'new-note', block: 'channels', text }, body }),
    );
    await calls.answer(people.editor, proposed.id, { answer: 'decline', because: text });
    await calls.askReview(people.owner, {
      reviewers: [people.editor.id],
      dueAt: Date.now() + 3_600_000,
      ask: text,
    });
    const answers = [
      await calls.page(people.viewer),
      await calls.reviews(people.viewer),
      await calls.inbox(people.editor),
    ];
    for (const answer of answers) {
      expect(answer.headers.get('content-type')).toMatch(/^application\/json/);
      const said = await answer.text();
      expect(said).not.toContain('"link"');
      expect(said).toContain(JSON.stringify(text).slice(1, -1));
    }
  });

  it.each(['__proto__', 'constructor', 'toString'])('%s is no kind, outcome or block', async (word) => {
    const thread = await begin();
    expect((await calls.kind(people.owner, thread.id, word)).status).toBe(400);
    expect((await calls.resolve(people.owner, thread.id, { outcome: word })).status).toBe(400);
    expect((await calls.begin(people.owner, { anchor: onBlock(word), body: words('x') })).status).toBe(400);
    expect((await calls.one(people.owner, word)).status).toBe(404);
  });
});

describe('what is read', () => {
  it('one’s own words are; those of others until one says so, as far as they were seen', async () => {
    const thread = await begin();
    const unread = async (user: User) => (await pageIn(calls.page(user))).unread;
    expect([await unread(people.commenter), await unread(people.viewer)]).toEqual([0, 1]);
    const second = await threadIn(calls.reply(people.editor, thread.id, words('y')));
    expect([await unread(people.commenter), await unread(people.editor)]).toEqual([1, 1]);
    await calls.markRead(people.viewer, [thread.id], thread.changedAt);
    expect((await pageIn(calls.page(people.viewer))).threads[0]?.isUnread).toBe(true);
    await calls.markRead(people.viewer, [thread.id], second.changedAt);
    await calls.markRead(people.viewer, [thread.id], 1);
    const page = await pageIn(calls.page(people.viewer));
    expect([page.unread, page.threads[0]?.isUnread]).toEqual([0, false]);
    const resolved = await threadIn(calls.resolve(people.editor, thread.id));
    expect([await unread(people.viewer), await unread(people.editor)]).toEqual([1, 1]);
    await calls.markRead(people.viewer, 'all', resolved.changedAt);
    expect([await unread(people.viewer), await unread(people.commenter)]).toEqual([0, 1]);
  });
});

describe('a thousand threads', () => {
  it('come in pages, each once, the newest change first', async () => {
    const { db } = bed.store;
    const count = 1_000;
    const ids = Array.from({ length: count }, (_each, index) => `thread-${boardId}-${index}`.slice(-40));
    const row = {
      board_id: boardId,
      created_by: people.owner.id,
      created_at: 1,
      anchor: 'block',
      block: 'channels',
    };
    const said = { board_id: boardId, author_id: people.owner.id, body: JSON.stringify(words('x')), at: 1 };
    for (let from = 0; from < count; from += 100) {
      const part = ids.slice(from, from + 100);
      // Three in a row change at the same moment.
      await db
        .insertInto('threads')
        .values(part.map((id, index) => ({ ...row, id, changed_at: Math.floor((from + index) / 3) })))
        .execute();
      await db
        .insertInto('comments')
        .values(part.map((id) => ({ ...said, id: id.replace('thread', 'comment'), thread_id: id })))
        .execute();
    }
    const found: { id: string; changedAt: number }[] = [];
    let pages = 0;
    for (let query = ''; ; ) {
      const page = await pageIn(calls.page(people.viewer, query));
      expect(page.threads.length).toBeLessThanOrEqual(THREADS_A_PAGE);
      expect(page.unread).toBe(count);
      found.push(...page.threads);
      pages += 1;
      if (page.next === null) break;
      query = `?from=${encodeURIComponent(page.next)}`;
    }
    expect(pages).toBe(10);
    expect(found.map(({ id }) => id).toSorted()).toEqual(ids.toSorted());
    expect(found.map(({ changedAt }) => changedAt)).toEqual(
      found.map(({ changedAt }) => changedAt).toSorted((a, b) => b - a),
    );
    const some = ids.slice(0, THREADS_A_PAGE).join(',');
    const { threads } = (await (await calls.page(people.viewer, `?ids=${some}`)).json()) as { threads: [] };
    expect(threads).toHaveLength(THREADS_A_PAGE);
    expect((await calls.page(people.viewer, `?ids=${some},${ids[200]}`)).status).toBe(400);
  });

  it('a page of long threads ends sooner, and nothing is left out', async () => {
    const { db } = bed.store;
    for (let thread = 0; thread < 6; thread++) {
      const id = `long-${boardId}-${thread}`.slice(-40);
      await db
        .insertInto('threads')
        .values({
          id,
          board_id: boardId,
          created_by: people.owner.id,
          created_at: 1,
          changed_at: thread,
          anchor: 'block',
          block: 'channels',
        })
        .execute();
      const comments = Array.from({ length: 400 }, (_each, index) => ({
        id: `${id}-${index}`,
        board_id: boardId,
        thread_id: id,
        author_id: people.owner.id,
        body: JSON.stringify(words('x')),
        at: index,
      }));
      for (let from = 0; from < 400; from += 100)
        await db
          .insertInto('comments')
          .values(comments.slice(from, from + 100))
          .execute();
    }
    const sizes: number[] = [];
    for (let next: string | null = ''; next !== null; ) {
      const page = await pageIn(calls.page(people.viewer, next === '' ? '' : `?from=${next}`));
      sizes.push(page.threads.length);
      next = page.next;
    }
    expect(sizes).toEqual([2, 2, 2]);
  });

  it.each([
    '',
    'x',
    '1',
    '1.',
    '.x',
    '-1.thread-aaaa',
    '1e3.thread-aaaa',
    `1.${"' or 1=1 --"}`,
    '99999999999999999999.thread-a',
  ])('%j is no place to go on from', async (from) => {
    expect((await calls.page(people.viewer, `?from=${encodeURIComponent(from)}`)).status).toBe(400);
  });
});

describe('events', () => {
  it('tell everybody on the board which thread, and never what it says; nobody elsewhere', async () => {
    const other = await insertPeopledBoard(bed);
    const here = await bed.connect(boardId, people.viewer);
    const there = await bed.connect(other.id, other.people.owner);
    await Promise.all([here.begin(), there.begin()]);
    const thread = await begin(people.commenter, 'Words that are secret');
    await calls.reply(people.editor, thread.id, words('Words that are secret'));
    await calls.react(people.editor, firstOf(thread));
    await calls.resolve(people.editor, thread.id, { outcome: 'kept', because: 'Words that are secret' });
    await Promise.all([here.roundTrip(), there.roundTrip()]);
    const told = { type: 'threads-changed', threads: [thread.id] };
    expect(eventsAt(here).filter(({ type }) => type === 'threads-changed')).toEqual([told, told, told, told]);
    expect(eventTextAt(here)).not.toContain('secret');
    expect(eventsAt(there).map(({ type }) => type)).not.toContain('threads-changed');
  });

  it('tell which threads lost their note, when it is deleted and when it comes back, and who asks hears where', async () => {
    const here = await bed.connect(boardId, people.viewer);
    await here.begin();
    const editor = await openTab(bed, boardId, people.editor);
    await editor.save(addNote('price', people.editor.id), addNote('other', people.editor.id));
    const thread = await begin(people.commenter, 'Why this?', {
      anchor: { is: 'note', note: noteId('price') },
    });
    await begin();
    const told = () => eventsAt(here).filter(({ type }) => type === 'threads-changed').length;
    const news = async (from: number) => {
      await vi.waitFor(() => expect(told()).toBeGreaterThan(from));
      expect(eventsAt(here).findLast(({ type }) => type === 'threads-changed')).toEqual({
        type: 'threads-changed',
        threads: [thread.id],
      });
      return (await threadIn(calls.one(people.viewer, thread.id))).anchor;
    };
    await editor.save({ type: 'remove-note', id: noteId('other') });
    await here.roundTrip();
    const before = told();
    const lastAt = { block: 'channels', x: 10, y: 20 };
    await editor.save({ type: 'remove-note', id: noteId('price') });
    expect(await news(before)).toEqual({ is: 'note', note: noteId('price'), lastAt, isThere: false });
    await editor.save(addNote('price', people.editor.id));
    expect(await news(before + 1)).toMatchObject({ isThere: true });
    expect(told()).toBe(before + 2);
  });
});
