import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import type { BoardId, UserId } from '#lib/board/ids.ts';
import type { Mail } from '#server/access/mail-sender.ts';
import { readStopToken } from '#server/access/stop-token.ts';
import { createAccount, setDigest } from '#server/store/accounts.ts';
import { markMailed, unmarkMailed } from '#server/store/digests.ts';
import { addMember, deleteMember } from '#server/store/members.ts';
import type { Store } from '#server/store/open-store.ts';
import type { User } from '#server/store/users.ts';
import { insertTestBoard, insertTestUser, userId } from '#server/testing/insert-records.ts';
import { insertReviewWork } from '#server/testing/insert-review-work.ts';
import { dialects, startTestDatabases, type TestDatabases } from '#server/testing/test-databases.ts';
import { keepSendingDigests } from './keep-digests.ts';
import { type DigestOptions, Digests } from './send-digests.ts';

const minute = 60_000;
const day = 24 * 60 * minute;
const after = 15 * minute;
const secret = 'a secret for the tests of digests, and long';

describe.each(dialects)('the digest on %s', (dialect) => {
  let databases: TestDatabases;
  let store: Store;
  let ann: User;
  let plan: BoardId;
  let time: number;
  let mails: Mail[];
  let trouble: Error | null;
  let here: Map<BoardId, readonly UserId[]>;
  let entries = 0;
  const report = vi.fn<(error: unknown) => void>();
  const ben: User = { id: userId('ben-account'), name: 'Ben', colour: 'pink' };

  beforeAll(async () => {
    databases = await startTestDatabases(dialect);
  });
  afterAll(async () => databases.stop());
  beforeEach(async () => {
    store = await databases.open();
    ann = await insertTestUser(store, 'Ann');
    await insertAccount(ben);
    plan = await insertTestBoard(store, 'plan', ann);
    await join(plan, ben);
    await insertReviewWork(store.db, { board: plan, by: ann, to: ben });
    await store.db.deleteFrom('inbox').execute();
    time = 100 * day;
    mails = [];
    trouble = null;
    here = new Map();
    report.mockReset();
  });

  const insertAccount = (user: User, isEmailVerified = true) =>
    createAccount(store.db, {
      ...user,
      email: `${user.id}@example.org`,
      isEmailVerified,
      passwordHash: null,
      now: 1,
    });
  const join = (boardId: BoardId, user: User) =>
    addMember(store.db, { boardId, userId: user.id, role: 'commenter', now: 2 });
  const options = (): DigestOptions => ({
    db: store.db,
    rooms: { peopleAt: (board) => here.get(board) ?? [] },
    mail: {
      send: async (mail) => {
        if (trouble) throw trouble;
        mails.push(mail);
      },
    },
    siteUrl: 'https://boards.example.org',
    secret,
    now: () => time,
    after,
    report,
  });
  /** Something comes for somebody at this moment. */
  const come = async (to = ben, board = plan, more: object = {}): Promise<string> => {
    entries += 1;
    const id = `digest-entry-${entries}`;
    const subject = { why: 'accepted', thread_id: `thread-of-${board}`, comment_id: null, review_id: null };
    await store.db
      .insertInto('inbox')
      .values({ id, board_id: board, user_id: to.id, by_id: ann.id, at: time, ...subject, ...more })
      .execute();
    return id;
  };
  const send = (digests = new Digests(options())) => digests.send();

  it('comes once for all that waits, when the oldest of it has waited long enough', async () => {
    await come(ben, plan, { why: 'mention', comment_id: `comment-of-${plan}` });
    time += after - 1;
    await come();
    await send();
    expect(mails).toEqual([]);
    time += 1;
    await send();
    expect(mails.map(({ to, subject }) => [to, subject])).toEqual([
      [`${ben.id}@example.org`, '2 things are new in your inbox on Ninefold'],
    ]);
    const [mail = expect.fail()] = mails;
    expect(mail.text).toContain(`plan, https://boards.example.org/b/${plan}\n`);
    const thread = `https://boards.example.org/b/${plan}?thread=thread-of-${plan}`;
    expect(mail.text).toContain(
      `- Ann mentioned you: Why?\n  ${thread}\n- Ann accepted your suggestion.\n  ${thread}\n`,
    );
    const [, token = ''] = /https:\/\/boards\.example\.org\/unsubscribe#(\S+)/.exec(mail.text) ?? [];
    expect(readStopToken(token, secret)).toBe(ben.id);
    expect(mail.stopAt).toBe(`https://boards.example.org/api/unsubscribe/${token}`);
    time += day;
    await send();
    expect(mails).toHaveLength(1);
    await come();
    time += after;
    await send();
    expect(mails[1]?.subject).toBe('One thing is new in your inbox on Ninefold');
  });

  it('is not sent again by a server that starts anew, nor by two at once', async () => {
    await come();
    time += after;
    await Promise.all([send(), send(), send()]);
    await send();
    expect(mails).toHaveLength(1);
  });

  it('is of what nobody has taken yet', async () => {
    const [one, two] = [await come(), await come()];
    const take = (...ids: string[]) => store.db.transaction().execute((trx) => markMailed(trx, ids, time));
    expect(await take(one)).toEqual(new Set([one]));
    expect(await take(one, two)).toEqual(new Set([two]));
    await unmarkMailed(store.db, [one]);
    expect(await take(one, two)).toEqual(new Set([one]));
  });

  it('tells nothing of what was read or taken back meanwhile', async () => {
    const read = await come();
    const gone = await come();
    time += after;
    await store.db.updateTable('inbox').set({ read_at: time }).where('id', '=', read).execute();
    await store.db.deleteFrom('inbox').where('id', '=', gone).execute();
    await send();
    expect(mails).toEqual([]);
  });

  it('is quiet about a board that its person has open, until they have left it', async () => {
    const other = await insertTestBoard(store, 'other', ann);
    await join(other, ben);
    await insertReviewWork(store.db, { board: other, by: ann, to: ann });
    await come();
    time += after;
    here.set(plan, [ann.id, ben.id]);
    await send();
    expect(mails).toEqual([]);
    await come(ben, other);
    time += after;
    await send();
    expect(mails).toHaveLength(1);
    expect(mails[0]?.text).toContain(`/b/${other}`);
    expect(mails[0]?.text).not.toContain(`/b/${plan}`);
    here.set(plan, [ann.id]);
    await send();
    expect(mails[1]?.text).toContain(`/b/${plan}`);
  });

  it('goes to confirmed addresses of accounts alone, and to nobody who is off the board or wants none', async () => {
    const typed: User = { id: userId('typed-in'), name: 'Typed', colour: 'pink' };
    const left: User = { id: userId('left-it'), name: 'Left', colour: 'pink' };
    const quiet: User = { id: userId('wants-none'), name: 'Quiet', colour: 'pink' };
    const guest = await insertTestUser(store, 'guest');
    await insertAccount(typed, false);
    await insertAccount(left);
    await insertAccount(quiet);
    for (const user of [typed, left, quiet, guest]) {
      await join(plan, user);
      await come(user);
    }
    await store.db.transaction().execute((trx) => deleteMember(trx, plan, left.id));
    await setDigest(store.db, quiet.id, 'off', time);
    time += after;
    await send();
    expect(mails).toEqual([]);
    await setDigest(store.db, quiet.id, 'on', time);
    await send();
    expect(mails.map(({ to }) => to)).toEqual([`${quiet.id}@example.org`]);
    await come();
    await store.db.updateTable('boards').set({ deleted_at: time }).where('id', '=', plan).execute();
    time += after;
    await send();
    expect(mails).toHaveLength(1);
    expect(report).not.toHaveBeenCalled();
  });

  it('that was not taken goes out later, and the others have theirs in between', async () => {
    const cleo: User = { id: userId('cleo-account'), name: 'Cleo', colour: 'pink' };
    await insertAccount(cleo);
    await join(plan, cleo);
    await come();
    time += 1;
    await come(cleo);
    time += after;
    const digests = new Digests(options());
    trouble = new Error('550 no');
    await send(digests);
    expect(report).toHaveBeenCalledExactlyOnceWith(trouble);
    trouble = null;
    await send(digests);
    expect(mails.map(({ to }) => to)).toEqual([`${cleo.id}@example.org`]);
    time += 30 * minute;
    await send(digests);
    expect(mails.map(({ to }) => to)).toEqual([cleo, ben].map(({ id }) => `${id}@example.org`));
    expect(report).toHaveBeenCalledTimes(1);
  });

  it('does not tell of what is more than a week late', async () => {
    await come();
    time += after + 7 * day;
    await send();
    expect(mails).toEqual([]);
  });

  it('is short however much waits, and no name or title makes lines of its own', async () => {
    await store.db
      .updateTable('users')
      .set({ name: 'Ann\r\n\r\nOpen https://evil.example' })
      .where('id', '=', ann.id)
      .execute();
    for (let each = 0; each < 40; each++) await come();
    time += after;
    await send();
    const [mail = expect.fail()] = mails;
    const lines = mail.text.split('\n').filter((line) => line.startsWith('- '));
    expect(lines).toHaveLength(30);
    expect(lines[0]).toBe('- Ann Open https://evil.example accepted your suggestion.');
    expect(mail.text).toContain('And 10 more.');
    expect(mail.subject).toBe('40 things are new in your inbox on Ninefold');
  });

  it('is looked for at the start and every minute until it is stopped', async () => {
    vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval'] });
    try {
      await come();
      time += after;
      const stop = keepSendingDigests(options());
      await vi.waitFor(() => expect(mails).toHaveLength(1));
      await come();
      time += after;
      vi.advanceTimersByTime(minute - 1);
      expect(mails).toHaveLength(1);
      vi.advanceTimersByTime(1);
      await vi.waitFor(() => expect(mails).toHaveLength(2));
      await stop();
      expect(vi.getTimerCount()).toBe(0);
      await come();
      time += after;
      vi.advanceTimersByTime(10 * minute);
      expect(mails).toHaveLength(2);
    } finally {
      vi.useRealTimers();
    }
  });

  it('a store that is away is told', async () => {
    await store.db.destroy();
    await send();
    expect(report).toHaveBeenCalledTimes(1);
  });
});
