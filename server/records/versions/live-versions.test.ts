import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import type { BoardId, UserId } from '#lib/board/ids.ts';
import { INTERVAL, QUIET } from '#lib/review/version-due.ts';
import { boardDocId } from '#server/store/docs.ts';
import type { Store } from '#server/store/open-store.ts';
import type { User } from '#server/store/users.ts';
import { listVersions } from '#server/store/versions.ts';
import { insertTestBoard, insertTestUser } from '#server/testing/insert-records.ts';
import { dialects, startTestDatabases, type TestDatabases } from '#server/testing/test-databases.ts';
import { type ManualTime, makeManualTime } from '../workshop/testing/manual-time.ts';
import { forgetOldVersions, keepForgettingVersions } from './forget-versions.ts';
import { AWAY, type LiveVersions, openLiveVersions } from './live-versions.ts';
import { nameNow, nameVersion, unnameVersion } from './name-version.ts';

const START = 1_700_000_000_000;
const DAY = 86_400_000;
const second = 1_000;

describe.each(dialects)('versions that are kept by themselves, on %s', (dialect) => {
  let databases: TestDatabases;
  let store: Store;
  let time: ManualTime;
  let ann: User;
  let plan: BoardId;
  let people: number;
  let told: number;
  let onTold: () => void;
  let live: LiveVersions;

  beforeAll(async () => {
    databases = await startTestDatabases(dialect);
  });
  afterAll(async () => databases.stop());
  beforeEach(async () => {
    time = makeManualTime(START);
    store = await databases.open({ now: time.now });
    ann = await insertTestUser(store, 'ann');
    plan = await insertTestBoard(store, 'plan', ann, START);
    people = 1;
    told = 0;
    onTold = () => {};
    live = open();
  });

  let count = 0;
  const maker = {
    now: () => time.now(),
    random: (bytes: Uint8Array) => {
      count += 1;
      bytes.fill(count);
    },
  };
  /** The versions of one process. */
  const open = () =>
    openLiveVersions({
      db: store.db,
      rooms: {
        seatCount: () => people,
        sendEvent: (_board, event) => {
          expect(event).toEqual({ type: 'versions-changed' });
          told += 1;
          onTold();
        },
        flush: async () => {},
      },
      maker,
      later: time.later,
      keptFor: 90 * DAY,
      report: (_board, error) => {
        throw error;
      },
    });

  const append = async (by: UserId = ann.id) => {
    const bytes = new Uint8Array([0, 0]);
    await store.docLog.append([{ docId: boardDocId(plan), epoch: 1, userId: by, bytes }]);
  };
  /** Somebody edits, and whoever keeps versions hears of it. */
  const edit = async (versions = live) => {
    const waiting = time.waiting();
    await append();
    versions.edited(plan);
    if (waiting === 0) await vi.waitFor(() => expect(time.waiting()).toBe(1));
  };
  /** Lets time pass, and what is due then be kept. */
  const pass = async (milliseconds: number, versions = live) => {
    time.pass(milliseconds);
    await versions.catchUp(plan);
  };
  const kept = async () =>
    (await listVersions(store.db, plan, { after: null, limit: 50 }))
      .toReversed()
      .map(({ seq, reason, name }) => [seq, reason, ...(name === '' ? [] : [name])].join(' '));

  it('five minutes after the last edit the sitting is over', async () => {
    await edit();
    await pass(QUIET - second);
    expect(await kept()).toEqual([]);
    await edit();
    await pass(QUIET - second);
    expect(await kept()).toEqual([]);
    await pass(second);
    expect(await kept()).toEqual(['3 sitting']);
    expect(told).toBe(1);
    expect(time.waiting()).toBe(0);
  });

  it('who works on is kept every ten minutes, and a board that nobody edits is not', async () => {
    for (let minute = 0; minute < 25; minute += 1) {
      await edit();
      await pass(60 * second);
    }
    expect(await kept()).toEqual(['11 interval', '21 interval']);
    await pass(INTERVAL);
    expect(await kept()).toEqual(['11 interval', '21 interval', '26 sitting']);
    await pass(DAY);
    expect(await kept()).toHaveLength(3);
  });

  it('the sitting is over when the last one has left, unless they come back at once', async () => {
    await edit();
    people = 0;
    live.left(plan);
    time.pass(AWAY - second);
    people = 1;
    await pass(second);
    expect(await kept()).toEqual([]);
    people = 0;
    live.left(plan);
    time.pass(AWAY);
    await vi.waitFor(async () => expect(await kept()).toEqual(['2 sitting']));
    await vi.waitFor(() => expect(time.waiting()).toBe(0));
  });

  it('who only looks leaves no version behind', async () => {
    people = 0;
    live.left(plan);
    await pass(AWAY);
    await live.stop();
    expect(await kept()).toEqual([]);
  });

  it('what a process that died did not keep is kept when somebody edits again', async () => {
    await edit();
    await edit();
    await live.stop();
    time.pass(DAY);
    live = open();
    await edit();
    expect(await kept()).toEqual(['3 sitting']);
    const [version] = await listVersions(store.db, plan, { after: null, limit: 1 });
    expect(version?.at).toBe(START);
    await pass(QUIET);
    expect(await kept()).toEqual(['3 sitting', '4 sitting']);
  });

  it('two processes keep it once', async () => {
    const twin = open();
    await append();
    time.pass(QUIET);
    await Promise.all([live.catchUp(plan), twin.catchUp(plan)]);
    expect(await kept()).toEqual(['2 sitting']);
    await twin.stop();
  });

  // On one connection what is appended first is there for whoever reads next.
  it.runIf(dialect === 'sqlite')(
    'an edit that comes while a sitting is being kept is not forgotten',
    async () => {
      await append();
      time.pass(QUIET);
      onTold = () => {
        void append();
        live.edited(plan);
      };
      live.edited(plan);
      await vi.waitFor(() => expect(time.waiting()).toBe(1));
      expect(await kept()).toEqual(['2 sitting']);
    },
  );

  it('what is older than versions are kept is not kept anew', async () => {
    await append();
    time.pass(91 * DAY);
    await append();
    time.pass(QUIET);
    await live.catchUp(plan);
    expect(await kept()).toEqual(['3 sitting']);
  });

  it('before something large the board is kept as it is, once', async () => {
    await append();
    const { version } = await live.keepBefore(plan, 'before-reveal', null);
    expect(version).toMatchObject({ seq: 2, reason: 'before-reveal', by: null, authors: [ann.id] });
    const again = await live.keepBefore(plan, 'before-restore', ann.id);
    expect(again.version.id).toBe(version.id);
    expect(await kept()).toEqual(['2 before-restore']);
    await again.undo();
    expect(await kept()).toEqual(['2 before-reveal']);
    await append();
    const third = await live.keepBefore(plan, 'before-restore', ann.id);
    expect(await kept()).toEqual(['2 before-reveal', '3 before-restore']);
    expect(told).toBe(4);
    await third.undo();
    expect(await kept()).toEqual(['2 before-reveal']);
    expect(told).toBe(5);
  });

  describe('names', () => {
    const now = (name: string) =>
      store.db.transaction().execute((trx) => nameNow(trx, { boardId: plan, name, by: ann.id }, maker));
    const rename = (id: string, name: string) =>
      store.db.transaction().execute((trx) => nameVersion(trx, { boardId: plan, id, name, by: ann.id }));
    const unname = (id: string) => store.db.transaction().execute((trx) => unnameVersion(trx, plan, id));
    const idOf = async (index = 0) =>
      (await listVersions(store.db, plan, { after: null, limit: 5 }))[index]?.id ?? '';

    it('the present state gets one, and a version of it that nobody named is that version', async () => {
      await now('One');
      expect(await kept()).toEqual(['1 named One']);
      await append();
      await pass(QUIET);
      await now('Two');
      expect(await kept()).toEqual(['1 named One', '2 sitting Two']);
      await now('Three');
      expect((await kept()).toSorted()).toEqual(['1 named One', '2 named Three', '2 sitting Two']);
    });

    it('are changed and taken away, and the version stays for a while', async () => {
      await now('One');
      const id = await idOf();
      await rename(id, 'Another');
      expect(await kept()).toEqual(['1 named Another']);
      await unname(id);
      expect(await kept()).toEqual(['1 interval']);
      await rename(id, 'Again');
      expect(await kept()).toEqual(['1 interval Again']);
      expect(await rename('no-such', 'x')).toBe('no-such-version');
      expect(await unname('no-such')).toBe('no-such-version');
    });

    it('are kept while the others are forgotten', async () => {
      await now('One');
      await append();
      await pass(QUIET);
      time.pass(91 * DAY);
      const forgotten: number[] = [];
      const options = { db: store.db, now: time.now, keptFor: 90 * DAY, report: () => {} };
      await forgetOldVersions({ ...options, onForgotten: (many) => void forgotten.push(many) });
      expect(forgotten).toEqual([1]);
      expect(await kept()).toEqual(['1 named One']);
    });

    it('and the others are forgotten at the start and every day, until it is stopped', async () => {
      await append();
      await pass(QUIET);
      vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval'] });
      try {
        const forgotten: number[] = [];
        const onForgotten = (many: number) => void forgotten.push(many);
        const options = { db: store.db, now: time.now, keptFor: 90 * DAY, report: () => {}, onForgotten };
        time.set(START + 91 * DAY);
        const stop = keepForgettingVersions(options);
        await vi.waitFor(() => expect(forgotten).toEqual([1]));
        time.set(START);
        await now('One');
        await unname(await idOf());
        time.set(START + 91 * DAY);
        vi.advanceTimersByTime(DAY - 1);
        expect(await kept()).toEqual(['2 interval']);
        vi.advanceTimersByTime(1);
        await vi.waitFor(() => expect(forgotten).toEqual([1, 1]));
        await stop();
        expect([await kept(), vi.getTimerCount()]).toEqual([[], 0]);
      } finally {
        vi.useRealTimers();
      }
    });

    it('are not given without end', async () => {
      const rows = Array.from({ length: 200 }, (_, index) => ({
        id: `version-${index}`,
        board_id: plan,
        seq: 1,
        at: START,
        reason: 'named',
        name: 'Again',
        by_id: ann.id,
        authors: '[]',
      }));
      await store.db.insertInto('versions').values(rows).execute();
      expect(await now('One more')).toBe('too-many-versions');
      expect(await rename('version-0', 'Another')).toMatchObject({ name: 'Another' });
      await unname('version-1');
      expect(await now('One more')).toMatchObject({ name: 'One more' });
    });
  });
});
