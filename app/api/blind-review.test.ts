import { getRandomValues } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import type { BoardId } from '#lib/board/ids.ts';
import { SHORTEST_REVIEW } from '#lib/review/review.ts';
import type { Thread } from '#lib/review/thread.ts';
import { endOverdueReviews } from '#server/records/review/overdue-reviews.ts';
import { readAudit } from '#server/store/audit.ts';
import { addMember, deleteMember } from '#server/store/members.ts';
import type { User } from '#server/store/users.ts';
import type { RawClient } from '#server/sync/testing/raw-client.ts';
import { addNote, noteId, writtenBoard } from '#server/sync/testing/written-board.ts';
import { insertTestUser } from '#server/testing/insert-records.ts';
import * as activityRoute from './boards/[id]/history/activity/route.ts';
import { openTab } from './boards/[id]/history/testing/tab.ts';
import { codeOf } from './testing/account-bed.ts';
import { type ApiBed, openApiBed } from './testing/api-bed.ts';
import {
  eventsAt,
  eventTextAt,
  inboxIn,
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

const hour = 3_600_000;

let bed: ApiBed;
let boardId: BoardId;
let people: TestPeople;
let calls: ReviewCalls;
/** Three reviewers: they may comment, edit, and run the board. */
let ada: User;
let ben: User;
let cleo: User;
let count = 0;
/** A thread of the owner's from before the review, in which everybody speaks. */
let common: Thread;

beforeAll(async () => {
  bed = await openApiBed();
});
afterAll(async () => bed.close());
beforeEach(async () => {
  ({ id: boardId, people } = await insertPeopledBoard(bed));
  calls = reviewCalls(bed, boardId);
  count += 1;
  ada = await insertTestUser(bed.store, `ada-${count}`);
  ben = await insertTestUser(bed.store, `ben-${count}`);
  cleo = await insertTestUser(bed.store, `cleo-${count}`);
  for (const [user, role] of [
    [ada, 'commenter'],
    [ben, 'editor'],
    [cleo, 'facilitator'],
  ] as const)
    await addMember(bed.store.db, { boardId, userId: user.id, role, now: 2 });
  common = await threadIn(calls.begin(people.owner, { anchor: onBlock(), body: words('For everybody') }));
});

const askFor = async (...reviewers: readonly User[]): Promise<string> => {
  const response = await calls.askReview(people.facilitator, {
    reviewers: reviewers.map(({ id }) => id),
    dueAt: Date.now() + hour,
    ask: 'Is the price right?',
  });
  expect(response.status).toBe(201);
  return ((await response.json()) as { review: { id: string } }).review.id;
};
const firstComment = (thread: Thread) => thread.comments[0]?.id ?? '';

/** Everything that the server tells somebody of the board, however they ask. */
async function allAnswers(user: User, threads: readonly string[]): Promise<string> {
  const page = await calls.page(user);
  const ids = await calls.page(user, `?ids=${threads.join(',')}`);
  const each = await Promise.all(threads.map((id) => calls.one(user, id)));
  const inbox = await calls.inbox(user);
  return (await Promise.all([page, ids, ...each, inbox].map((answer) => answer.text()))).join('\n');
}

/** What a reviewer says for the review, in every way in which something can be said. */
async function speak(
  user: User,
  others: readonly User[],
): Promise<{ own: Thread; marks: readonly string[] }> {
  const secret = `secret of ${user.name}`;
  const own = await threadIn(
    calls.begin(user, {
      anchor: onBlock('revenue-streams'),
      kind: 'praise',
      body: [...words(secret), ...others.flatMap((other) => naming(other))],
    }),
  );
  const more = await threadIn(calls.reply(user, own.id, words(`more ${secret}`)));
  await calls.react(user, firstComment(own), '💡');
  await calls.kind(user, own.id, 'question');
  await calls.resolve(user, own.id, { outcome: 'kept', because: `so that ${secret}` });
  await calls.reopen(user, own.id);
  await calls.edit(user, firstComment(own), [
    ...words(`edited ${secret}`),
    ...others.flatMap((other) => naming(other)),
  ]);
  const proposed = await threadIn(
    calls.begin(user, { proposal: { is: 'new-note', block: 'channels', text: `note with ${secret}` } }),
  );
  const inCommon = await threadIn(
    calls.reply(user, common.id, [...words(`in common ${secret}`), ...naming(people.owner)]),
  );
  await calls.react(user, firstComment(common), '👀');
  const replied = inCommon.comments.find(({ author }) => author === user.id);
  const comments = [...more.comments, ...proposed.comments].map(({ id }) => id);
  return { own, marks: [secret, own.id, proposed.id, replied?.id ?? '', ...comments] };
}

type Watch = { readonly user: User; readonly socket: RawClient };

async function watch(users: readonly User[]): Promise<readonly Watch[]> {
  return Promise.all(
    users.map(async (user) => {
      const socket = await bed.connect(boardId, user);
      await socket.begin();
      return { user, socket };
    }),
  );
}

const settled = async (watches: readonly Watch[]) => {
  await Promise.all(watches.map(({ socket }) => socket.roundTrip()));
};

describe('a blind review of three', () => {
  it('tells nobody what others said before they handed in, and at its end everybody everything', async () => {
    const reviewers = [ada, ben, cleo];
    const onlookers = [people.owner, people.facilitator, people.editor, people.viewer];
    const everybody = [...reviewers, ...onlookers];
    const watches = await watch(everybody);
    const review = await askFor(...reviewers);
    await settled(watches);
    for (const user of everybody) await calls.markRead(user, [common.id], Date.now());
    const quiet = new Map<User, string>();
    for (const user of onlookers) quiet.set(user, await allAnswers(user, [common.id]));
    const heardBefore = new Map(watches.map(({ user, socket }) => [user, eventTextAt(socket)]));

    const said = new Map<User, Awaited<ReturnType<typeof speak>>>();
    for (const user of reviewers)
      said.set(
        user,
        await speak(
          user,
          [...reviewers, people.owner].filter((other) => other !== user),
        ),
      );
    await settled(watches);
    const threads = [common.id, ...Array.from(said.values(), ({ own }) => own.id)];
    const marksOf = (user: User) => said.get(user)?.marks ?? expect.fail();

    /** Nothing in any answer or event of `reader` tells anything of `author`. */
    const expectNothing = async (reader: User, author: User) => {
      const heard = watches.filter(({ user }) => user === reader).map(({ socket }) => eventTextAt(socket));
      const known = [await allAnswers(reader, threads), ...heard].join('\n');
      for (const mark of marksOf(author)) expect(known).not.toContain(mark);
      const page = await pageIn(calls.page(reader));
      const work = page.threads.flatMap((thread) => [
        thread.createdBy,
        ...thread.comments.flatMap((comment) => [
          comment.author,
          ...comment.reactions.flatMap(({ users }) => users),
        ]),
      ]);
      expect(work).not.toContain(author.id);
      expect((await inboxIn(calls.inbox(reader))).entries.map(({ by }) => by.id)).not.toContain(author.id);
    };
    const expectAll = async (reader: User, author: User) => {
      const known = await allAnswers(reader, threads);
      for (const mark of marksOf(author)) expect(known).toContain(mark);
    };

    // Nobody has handed in: whoever asks, and whatever they ask, gets the very answers of before.
    for (const reader of everybody)
      for (const author of reviewers) if (author !== reader) await expectNothing(reader, author);
    for (const user of onlookers) expect(await allAnswers(user, [common.id])).toBe(quiet.get(user));
    for (const { user, socket } of watches)
      if (onlookers.includes(user)) expect(eventTextAt(socket)).toBe(heardBefore.get(user));
    for (const user of reviewers) await expectAll(user, user);
    const hidden = said.get(ada)?.own ?? expect.fail();
    for (const answer of [
      calls.reply(ben, hidden.id, words('x')),
      calls.resolve(people.owner, hidden.id),
      calls.kind(people.owner, hidden.id, null),
      calls.answer(people.owner, hidden.id),
      calls.edit(people.owner, firstComment(hidden), words('x')),
      calls.remove(people.owner, firstComment(hidden)),
      calls.react(people.owner, firstComment(hidden)),
    ])
      expect((await answer).status).toBe(404);

    // They read on without knowing that there is more.
    for (const user of everybody) await calls.markRead(user, 'all', Date.now());
    // Ada hands in: the onlookers know, the other two do not.
    await calls.submit(ada, review);
    await settled(watches);
    for (const user of onlookers) await expectAll(user, ada);
    for (const user of [ben, cleo]) await expectNothing(user, ada);
    for (const author of [ben, cleo])
      for (const reader of [ada, ...onlookers]) await expectNothing(reader, author);
    expect((await inboxIn(calls.inbox(people.owner))).entries.map(({ by }) => by.id)).toContain(ada.id);
    expect(
      (await pageIn(calls.page(people.owner))).threads.find(({ id }) => id === common.id)?.isUnread,
    ).toBe(true);
    // What answers her words would tell of them, and her own later words do.
    await calls.reply(people.owner, hidden.id, words('An answer that quotes Ada'));
    await calls.reply(people.owner, common.id, words('An answer that quotes Ada in common'));
    await calls.reply(ada, common.id, words('Another secret of hers'));
    await settled(watches);
    for (const user of [ben, cleo]) {
      await expectNothing(user, ada);
      expect(await allAnswers(user, threads)).not.toMatch(/quotes Ada|Another secret/);
    }
    expect(await allAnswers(people.viewer, threads)).toMatch(/quotes Ada in common/);

    // Ben hands in: he and Ada know each other’s.
    await calls.submit(ben, review);
    await expectAll(ben, ada);
    await expectAll(ada, ben);
    await expectNothing(cleo, ada);
    await expectNothing(cleo, ben);
    for (const user of everybody.filter((each) => each !== cleo)) await expectNothing(user, cleo);
    const early = await (await calls.review(people.viewer, review)).json();
    expect(early).toMatchObject({ summary: null, review: { closedAt: null } });

    // The facilitator closes it.
    await calls.close(people.facilitator, review);
    await settled(watches);
    for (const reader of everybody) for (const author of reviewers) await expectAll(reader, author);
    const pages = await Promise.all(everybody.map((user) => pageIn(calls.page(user))));
    const without = pages.map(({ threads: all }) => all.map(({ isUnread: _, ...thread }) => thread));
    for (const page of without) expect(page).toEqual(without[0]);
    for (const user of everybody) {
      const { threads: all } = await pageIn(calls.page(user));
      expect(all.find(({ id }) => id === common.id)?.isUnread, user.name).toBe(true);
      const from = new Set((await inboxIn(calls.inbox(user))).entries.map(({ by }) => by.id));
      for (const author of reviewers)
        if (author !== user && [...reviewers, people.owner].includes(user))
          expect(from.has(author.id), `${user.name} hears of ${author.name}`).toBe(true);
    }
    for (const { socket } of watches) {
      const ids = new Set(
        eventsAt(socket).flatMap((event) => (event.type === 'threads-changed' ? event.threads : [])),
      );
      for (const id of threads) expect([...ids]).toContain(id);
      expect(eventTextAt(socket)).not.toContain('secret');
    }
  });

  it('while one writes, the others get the very answers of before, counts, lists and activity alike', async () => {
    const others = [ben, cleo, people.owner];
    const review = await askFor(ada, ben, cleo);
    const watches = await watch(others);
    await settled(watches);
    const all = async (user: User) => {
      const activity = bed.ask(activityRoute.GET, { method: 'GET', user, params: { id: boardId } });
      const answers = [calls.reviews(user), calls.review(user, review), calls.inbox(user), activity];
      const texts = await Promise.all((await Promise.all(answers)).map((answer) => answer.text()));
      // The list of reviews tells the server's clock.
      return [await allAnswers(user, [common.id]), ...texts.map((text) => text.replace(/"now":\d+/, ''))];
    };
    const before = await Promise.all(others.map(all));
    const heard = watches.map(({ socket }) => eventTextAt(socket));
    const { own } = await speak(ada, others);
    expect((await calls.resolve(ada, own.id)).status).toBe(200);
    await settled(watches);
    expect(await Promise.all(others.map(all))).toEqual(before);
    expect(watches.map(({ socket }) => eventTextAt(socket))).toEqual(heard);
    for (const user of others) {
      expect((await calls.one(user, own.id)).status).toBe(404);
      expect((await calls.markRead(user, [own.id], Date.now())).status).toBe(200);
    }
    await calls.close(people.facilitator, review);
    for (const user of others) {
      const seen = (await pageIn(calls.page(user))).threads.find(({ id }) => id === own.id);
      expect([user.name, seen?.isUnread]).toEqual([user.name, true]);
    }
  });

  it('who has not handed in changes nothing that everybody sees, and all the rest they may', async () => {
    const before = await threadIn(calls.begin(ben, { anchor: onBlock(), body: words('From before') }));
    await askFor(ada, ben);
    for (const answer of [
      calls.resolve(ben, common.id),
      calls.kind(ben, before.id, 'praise'),
      calls.edit(ben, firstComment(before), words('What I think now')),
    ]) {
      const refused = await answer;
      expect([refused.status, await codeOf(refused)]).toEqual([409, 'submit-first']);
    }
    expect((await calls.resolve(people.editor, common.id)).status).toBe(200);
    expect(await codeOf(await calls.reopen(ben, common.id))).toBe('submit-first');
    const own = await threadIn(calls.begin(ben, { anchor: onBlock(), body: words('For the review') }));
    expect((await calls.resolve(ben, own.id)).status).toBe(200);
    expect((await calls.remove(ben, firstComment(before))).status).toBe(200);
  });

  it('who has handed in tells the others nothing by what everybody sees, until it is over', async () => {
    const before = await threadIn(calls.begin(ben, { anchor: onBlock(), body: words('From before') }));
    const proposed = await threadIn(
      calls.begin(people.editor, { proposal: { is: 'new-note', block: 'channels', text: 'x' } }),
    );
    const review = await askFor(ada, ben, cleo);
    await calls.submit(ben, review);
    const because = 'As I said in my review';
    const asks = [
      () => calls.resolve(ben, common.id, { outcome: 'kept', because }),
      () => calls.kind(ben, before.id, 'praise'),
      () => calls.edit(ben, firstComment(before), words(because)),
      () => calls.answer(ben, proposed.id, { answer: 'decline', because }),
    ];
    for (const ask of asks) expect(await codeOf(await ask())).toBe('wait-for-others');
    expect(await allAnswers(ada, [common.id, before.id, proposed.id])).not.toContain(because);
    await calls.close(people.facilitator, review);
    for (const ask of asks) expect((await ask()).status).toBe(200);
    expect(await allAnswers(ada, [common.id, before.id, proposed.id])).toContain(because);
  });

  it('that a note went tells nobody of a thread about it which they may not know of', async () => {
    const tab = await openTab(bed, boardId, people.editor);
    await tab.save(addNote('price', people.editor.id));
    await askFor(ada, ben);
    const about = { anchor: { is: 'note', note: noteId('price') }, body: words('Too cheap') };
    const [known, hidden] = [
      await threadIn(calls.begin(people.owner, about)),
      await threadIn(calls.begin(ada, about)),
    ];
    const [own, other] = [await bed.connect(boardId, ada), await bed.connect(boardId, ben)];
    await Promise.all([own.begin(), other.begin()]);
    await tab.save({ type: 'remove-note', id: noteId('price') });
    await vi.waitFor(() => expect(eventTextAt(own)).toContain(known.id));
    expect(eventTextAt(own)).toContain(hidden.id);
    await vi.waitFor(() => expect(eventTextAt(other)).toContain(known.id));
    expect(eventTextAt(other)).not.toContain(hidden.id);
  });

  it('a trace stays while a review is open: that a thread goes would tell that nobody answered', async () => {
    const lonely = await threadIn(calls.begin(people.editor, { anchor: onBlock(), body: words('x') }));
    await askFor(ada, ben);
    const trace = await threadIn(calls.remove(people.editor, firstComment(lonely)));
    expect(trace.comments).toMatchObject([{ body: null }]);
  });
});

describe('the course of a review', () => {
  it('is over when the last one has handed in who is still there', async () => {
    const review = await askFor(ada, ben, cleo);
    await bed.store.db.transaction().execute((trx) => deleteMember(trx, boardId, cleo.id));
    await calls.submit(ada, review);
    const open = (await (await calls.review(people.viewer, review)).json()) as { review: object };
    expect(open.review).toMatchObject({ closedAt: null });
    await calls.submit(ben, review);
    const over = await (await calls.review(people.viewer, review)).json();
    expect(over).toMatchObject({ review: { closedAt: expect.any(Number) }, summary: [] });
    expect(await codeOf(await calls.submit(ada, review))).toBe('review-over');
    expect(await codeOf(await calls.close(people.facilitator, review))).toBe('review-over');
  });

  it('its summary takes notes where they are now', async () => {
    const writer = await bed.connect(boardId, people.owner);
    await writer.begin();
    const board = writtenBoard();
    writer.update(board.write(addNote('price', people.owner.id)));
    writer.mark(1);
    await writer.saved(1);
    const review = await askFor(ada, ben);
    const anchor = { is: 'note', note: noteId('price') };
    await calls.begin(ada, { anchor, kind: 'praise', body: words('x') });
    await calls.begin(ben, { anchor, kind: 'contradiction', body: words('y') });
    const place = { block: 'cost-structure', x: 1, y: 2, z: 3 } as const;
    writer.update(board.write({ type: 'move-note', id: noteId('price'), at: place }));
    writer.mark(2);
    await writer.saved(2);
    await calls.close(people.facilitator, review);
    expect(await (await calls.review(people.viewer, review)).json()).toMatchObject({
      summary: [
        {
          block: 'cost-structure',
          people: expect.arrayContaining([ada.id, ben.id]),
          verdict: 'contested',
          kinds: [
            { kind: 'contradiction', people: [ben.id], threads: [expect.any(String)] },
            { kind: 'praise', people: [ada.id], threads: [expect.any(String)] },
          ],
        },
      ],
    });
  });

  it('everybody may read once its time is over, and inboxes and windows follow', async () => {
    const [{ socket } = expect.fail()] = await watch([people.owner]);
    const review = await askFor(ada, ben);
    const { own } = await speak(ada, [people.owner]);
    expect((await calls.one(people.owner, own.id)).status).toBe(404);
    await bed.store.db
      .updateTable('reviews')
      .set({ due_at: Date.now() - 1 })
      .where('id', '=', review)
      .execute();
    expect((await calls.one(people.owner, own.id)).status).toBe(200);
    expect(await codeOf(await calls.submit(ben, review))).toBe('review-over');
    expect((await inboxIn(calls.inbox(people.owner))).entries).toEqual([]);
    const errors: unknown[] = [];
    const options = {
      db: bed.store.db,
      rooms: bed.rooms,
      maker: { now: Date.now, random: (bytes: Uint8Array<ArrayBuffer>) => void getRandomValues(bytes) },
      report: (error: unknown) => errors.push(error),
    };
    await endOverdueReviews(options);
    await endOverdueReviews(options);
    expect(errors).toEqual([]);
    const { entries } = await inboxIn(calls.inbox(people.owner));
    expect(entries.map(({ by }) => by.id)).toEqual([ada.id, ada.id]);
    await socket.roundTrip();
    const ids = eventsAt(socket).flatMap((event) => (event.type === 'threads-changed' ? event.threads : []));
    expect(ids).toContain(own.id);
    expect(eventsAt(socket).map(({ type }) => type)).toContain('inbox-changed');
  });

  it('reaches those who are asked, and is written down', async () => {
    const review = await askFor(ada, people.facilitator);
    expect((await inboxIn(calls.inbox(ada))).entries).toMatchObject([
      { by: { id: people.facilitator.id }, subject: { is: 'review', review } },
    ]);
    expect((await inboxIn(calls.inbox(people.facilitator))).entries).toEqual([]);
    await calls.close(people.owner, review);
    const rows = await readAudit(bed.store.db, boardId, { after: 0, limit: 100 });
    expect(rows.map(({ action, outcome, detail }) => [action, outcome, detail])).toEqual([
      ['ask-review', 'done', JSON.stringify({ review, reviewers: 2 })],
      ['ask-review', 'done', JSON.stringify({ review, closed: true })],
    ]);
  });

  it('is one at a time, of people who are there, within a time', async () => {
    const ask = (given: object) =>
      calls.askReview(people.facilitator, { reviewers: [ada.id], dueAt: Date.now() + hour, ...given });
    const stranger = await insertTestUser(bed.store, `outside-${count}`);
    for (const [given, code] of [
      [{ reviewers: [] }, 'bad-request'],
      [{ reviewers: ['x'] }, 'bad-request'],
      [{ reviewers: [stranger.id] }, 'bad-reviewers'],
      [{ reviewers: [ada.id, people.viewer.id] }, 'bad-reviewers'],
      [{ dueAt: Date.now() + SHORTEST_REVIEW - 1_000 }, 'bad-due-time'],
      [{ dueAt: Date.now() + 400 * 24 * hour }, 'bad-due-time'],
      [{ dueAt: '2030-01-01' }, 'bad-request'],
    ] as const)
      expect([given, await codeOf(await ask(given))]).toEqual([given, code]);
    const { review } = (await (await ask({})).json()) as { review: { id: string } };
    expect(await codeOf(await ask({}))).toBe('review-open');
    expect(await codeOf(await calls.submit(ben, review.id))).toBe('not-a-reviewer');
    expect(await codeOf(await calls.close(ben, review.id))).toBe('not-allowed');
    expect(await codeOf(await calls.submit(ada, 'no-such-review'))).toBe('no-such-review');
  });
});
