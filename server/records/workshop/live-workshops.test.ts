import { afterAll, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest';
import type { Command } from '#lib/workshop/command.ts';
import type { StepId } from '#lib/workshop/step.ts';
import { readAudit } from '#server/store/audit.ts';
import { setRole } from '#server/store/members.ts';
import { listRecaps } from '#server/store/recaps.ts';
import { MalformedRowError } from '#server/store/stored-value.ts';
import { noteId } from '#server/sync/testing/written-board.ts';
import { dialects, startTestDatabases, type TestDatabases } from '#server/testing/test-databases.ts';
import type { WorkshopChange } from './change-workshop.ts';
import type { LiveWorkshops } from './live-workshops.ts';
import { writersOf } from './read-workshop.ts';
import { openStep, privateStep, voteStep } from './testing/sample-steps.ts';
import { openWorkshopBed, START, type WorkshopBed } from './testing/workshop-bed.ts';

const [one, two] = ['one' as StepId, 'two' as StepId];
const agenda = { type: 'use-agenda', steps: [openStep('one'), openStep('two')] } as const satisfies Command;
const lock = { type: 'lock-board' } as const satisfies Command;

/** The workshop after a command that had to work. */
function kept(change: WorkshopChange) {
  if (change.is === 'refused' || !change.kept) throw new Error(`It was ${JSON.stringify(change)}.`);
  return change.kept;
}

describe.each(dialects)('workshops on %s', (dialect) => {
  let databases: TestDatabases;
  let bed: WorkshopBed;
  let live: LiveWorkshops;

  beforeAll(async () => {
    databases = await startTestDatabases(dialect);
  });
  afterAll(async () => databases.stop());
  beforeEach(async () => {
    bed = await openWorkshopBed(await databases.open());
    live = bed.open();
  });

  const ask = (command: Command, by = live) => bed.ask(by, command);
  const rows = () => bed.store.db.selectFrom('workshops').selectAll().orderBy('created_at').execute();
  const audit = () => readAudit(bed.store.db, bed.boardId, { after: 0, limit: 100 });
  const phase = async () => (await live.answer(bed.boardId, bed.owner.id)).view?.state.phase;

  test('the first command that needs a workshop makes it; what only asks, or is refused, does not', async () => {
    expect(await live.answer(bed.boardId, bed.owner.id)).toEqual({
      view: null,
      mine: { ballot: null },
      now: START,
    });
    for (const type of ['start', 'raise-hand', 'unlock-board'] as const) await ask({ type });
    expect(await rows()).toEqual([]);
    await ask(agenda);
    expect(await rows()).toMatchObject([{ version: 1, agenda_version: 1, ended_at: null }]);
    const { view } = await live.answer(bed.boardId, bed.owner.id);
    expect(view).toMatchObject({ version: 1, agenda: agenda.steps, state: { phase: { is: 'planned' } } });
  });

  test('a command of two who press at once has one effect', async () => {
    const other = bed.open();
    await ask(agenda);
    await Promise.all([ask({ type: 'start' }), ask({ type: 'start' }, other), ask({ type: 'start' })]);
    const next = { type: 'next-step', from: one } as const;
    const made = await Promise.all([ask(next), ask(next, other), ask(next), ask(next, other)]);
    expect(made.filter(({ is }) => is === 'changed')).toHaveLength(1);
    expect(made.filter((each) => each.is === 'refused' && each.why === 'moved-on')).toHaveLength(3);
    expect(await phase()).toMatchObject({ is: 'running', step: two });
    expect(await rows()).toMatchObject([{ version: 3, agenda_version: 1 }]);
  });

  /** As many processes, with connections that are open already. */
  const processes = async (count: number): Promise<readonly LiveWorkshops[]> => {
    const all = Array.from({ length: count }, () => bed.open());
    await Promise.all(all.map((each) => each.answer(bed.boardId, bed.owner.id)));
    return all;
  };

  test('of those who plan at once nothing is lost: there is one workshop with all their steps', async () => {
    const ids = ['one', 'two', 'three', 'four', 'five'];
    const all = await processes(ids.length);
    await Promise.all(
      all.map((each, index) =>
        ask({ type: 'add-step', step: openStep(ids[index] ?? ''), before: null }, each),
      ),
    );
    expect(await rows()).toHaveLength(1);
    const { view } = await live.answer(bed.boardId, bed.owner.id);
    expect(view?.agenda.map(({ id }) => id).toSorted()).toEqual(ids.toSorted());
  });

  test('thirty people who vote at once, in two processes, are all counted', async () => {
    const [first, second] = bed.lay({ first: 'channels', second: 'channels' });
    const other = bed.open();
    await ask({ type: 'use-agenda', steps: [voteStep('one')] });
    const round = kept(await ask({ type: 'start' })).workshop.round?.id ?? '';
    const people = await Promise.all(
      Array.from({ length: 30 }, (_each, index) => bed.join(`p-${index}`, 'commenter')),
    );
    const reads = bed.heard.reads;
    await Promise.all(
      people.flatMap((user, index) =>
        [first, second].map((note) => {
          const dots = note === first ? 1 + (index % 2) : 1;
          const command = { type: 'cast-dots', round, note: note ?? noteId('x'), dots } as const;
          return bed.ask(index % 2 ? live : other, command, user, 'commenter');
        }),
      ),
    );
    expect(bed.heard.reads - reads).toBe(2);
    const [result] = kept(await ask({ type: 'close-vote', round })).workshop.rounds;
    expect(result).toMatchObject({
      voters: 30,
      results: {
        notes: [
          { note: first, dots: 45, voters: 30 },
          { note: second, dots: 30, voters: 30 },
        ],
      },
    });
  });

  test('a vote is told to nobody else, and no news holds a ballot', async () => {
    const [first = noteId('x')] = bed.lay({ first: 'channels' });
    await ask({ type: 'use-agenda', steps: [voteStep('one')] });
    const round = kept(await ask({ type: 'start' })).workshop.round?.id ?? '';
    bed.time.pass(1_000);
    const before = bed.heard.news.length;
    const ann = await bed.join('ann', 'editor');
    await bed.ask(live, { type: 'cast-dots', round, note: first, dots: 2 }, ann, 'editor');
    bed.time.pass(1_000);
    expect(bed.heard.news).toHaveLength(before);
    await bed.ask(live, { type: 'finish-ballot', round, isFinished: true }, ann, 'editor');
    expect(bed.heard.news.at(-1)?.state.round?.finished).toEqual([ann.id]);
    expect(JSON.stringify(bed.heard.news)).not.toMatch(/ballot|note-first/);
    expect((await live.answer(bed.boardId, ann.id)).mine.ballot).toMatchObject({ dots: { [first]: 2 } });
    const others = await live.answer(bed.boardId, bed.owner.id);
    expect(others.mine.ballot).toBeNull();
    expect(JSON.stringify(others)).not.toMatch(/ballots|note-first/);
  });

  test('only notes that lie in the blocks of the vote are voted on', async () => {
    const [inside, outside] = bed.lay({ inside: 'channels', outside: 'key-resources' });
    await ask({ type: 'use-agenda', steps: [voteStep('one', ['channels'])] });
    const round = kept(await ask({ type: 'start' })).workshop.round?.id ?? '';
    const cast = (note = noteId('gone'), dots = 1) => ask({ type: 'cast-dots', round, note, dots });
    expect((await cast(inside)).is).toBe('changed');
    expect(await cast(outside)).toEqual({ is: 'refused', why: 'note-not-there' });
    expect(await cast()).toEqual({ is: 'refused', why: 'note-not-there' });
    // A note that came a moment ago counts, and a vote on one that went can be taken back.
    const [late] = bed.lay({ late: 'channels' });
    expect((await cast(late)).is).toBe('changed');
    bed.takeAway(noteId('inside'));
    bed.time.pass(5_000);
    expect(await cast(inside, 2)).toEqual({ is: 'refused', why: 'note-not-there' });
    expect((await cast(inside, 0)).is).toBe('changed');
    expect(await ask({ type: 'spotlight', on: { is: 'note', note: noteId('gone') } })).toMatchObject({
      why: 'note-not-there',
    });
    expect((await ask({ type: 'spotlight', on: { is: 'note', note: noteId('outside') } })).is).toBe(
      'changed',
    );
  });

  test('the lead goes to somebody who may run a workshop, and to nobody else', async () => {
    await ask(agenda);
    await ask({ type: 'start' });
    const [ben, cho] = [await bed.join('ben', 'editor'), await bed.join('cho', 'viewer')];
    const give = (to = ben.id) => ask({ type: 'hand-over', to });
    expect(await give()).toEqual({ is: 'refused', why: 'no-such-person' });
    expect(await give(cho.id)).toEqual({ is: 'refused', why: 'no-such-person' });
    await bed.store.db
      .transaction()
      .execute((trx) => setRole(trx, { boardId: bed.boardId, userId: ben.id, role: 'facilitator', now: 9 }));
    expect(kept(await give()).workshop.lead).toBe(ben.id);
    expect(await audit()).toMatchObject([
      { detail: '{"command":"start"}' },
      { action: 'run-workshop', detail: `{"command":"hand-over","member":"${ben.id}"}` },
    ]);
  });

  test('who may write follows the step and the lock', async () => {
    await ask({ type: 'use-agenda', steps: [privateStep('one'), openStep('two')] });
    await ask({ type: 'start' });
    expect(await writersOf(bed.store.db, bed.boardId, () => {})).toBe('facilitators');
    await ask({ type: 'next-step', from: one });
    await ask(lock);
    await ask({ type: 'unlock-board' });
    expect(bed.heard.writers).toEqual(['editors', 'facilitators', 'editors', 'facilitators', 'editors']);
  });

  test('who is there when it starts and who comes later is remembered, each once', async () => {
    const [ann, ben] = [await bed.join('ann', 'viewer'), await bed.join('ben', 'editor')];
    await ask(agenda);
    live.arrive(bed.boardId, ben.id);
    bed.seat(ann, bed.owner);
    await ask({ type: 'start' });
    const people = async () => (await live.answer(bed.boardId, ann.id)).view?.state.people;
    expect(await people()).toEqual([bed.owner.id, ann.id]);
    live.arrive(bed.boardId, ben.id);
    live.arrive(bed.boardId, ben.id);
    await vi.waitFor(async () => expect(await people()).toEqual([bed.owner.id, ann.id, ben.id]));
    await live.stop();
    expect((await rows())[0]?.version).toBe(3);
  });

  describe('at the end', () => {
    const run = async () => {
      await ask(agenda);
      await ask({ type: 'start' });
      bed.time.pass(30_000);
      return kept(await ask({ type: 'end' }));
    };

    test('what is left of it is kept in the same moment, and what is decided later gets into that', async () => {
      bed.lay({ first: 'channels' });
      const { id } = await run();
      expect(await rows()).toMatchObject([{ ended_at: START + 30_000 }]);
      expect(await listRecaps(bed.store.db, bed.boardId)).toMatchObject([{ id, steps: 1 }]);
      const outcome = { id: 'd1', kind: 'decision', text: 'We go on.' } as const;
      await ask({ type: 'add-outcome', outcome });
      const { recap } = await bed.store.db.selectFrom('recaps').select('recap').executeTakeFirstOrThrow();
      expect(JSON.parse(recap)).toMatchObject({ decisions: ['We go on.'], startedAt: START });
    });

    test('the last step ends it as well, and so does its clock', async () => {
      await ask(agenda);
      await ask({ type: 'set-advance', advance: 'auto' });
      await ask({ type: 'start' });
      bed.time.pass(60_000);
      await vi.waitFor(async () => expect(await phase()).toMatchObject({ step: two }));
      bed.time.pass(60_000);
      await vi.waitFor(async () =>
        expect(await phase()).toMatchObject({ is: 'ended', endedAt: START + 120_000 }),
      );
      expect(await listRecaps(bed.store.db, bed.boardId)).toHaveLength(1);
      expect((await audit()).at(-1)).toMatchObject({
        actor_id: null,
        detail: '{"command":"time-up","hasEnded":true}',
      });
      expect(bed.time.waiting()).toBe(1);
    });

    test('a new one is planned beside it, once, and becomes the one that people see', async () => {
      const { id } = await run();
      const all = await processes(5);
      await Promise.all(all.map((each) => ask({ type: 'plan-again' }, each)));
      const [old, fresh, ...more] = await rows();
      expect([old?.id, old?.ended_at, more]).toEqual([id, START + 30_000, []]);
      const { view } = await live.answer(bed.boardId, bed.owner.id);
      expect(view).toMatchObject({ id: fresh?.id, version: 1, agenda: agenda.steps });
      // Its agenda is news to everybody, although it is the same.
      bed.time.pass(1_000);
      expect(bed.heard.news.at(-1)).toMatchObject({ id: fresh?.id, agenda: agenda.steps });
    });

    test('nothing of it is kept when what is left of it cannot be', async () => {
      await ask(agenda);
      await ask({ type: 'start' });
      await bed.store.db.schema.dropTable('recaps').execute();
      await expect(ask({ type: 'end' })).rejects.toThrow();
      expect(await phase()).toMatchObject({ is: 'running' });
      expect(await audit()).toHaveLength(1);
    });
  });

  describe('after a restart', () => {
    test('the clock goes on as if nothing had been', async () => {
      await ask(agenda);
      await ask({ type: 'start' });
      bed.time.pass(20_000);
      await live.stop();
      bed.time.pass(15_000);
      const again = bed.open();
      await again.resume();
      const { view, now } = await again.answer(bed.boardId, bed.owner.id);
      expect(view?.state.phase).toMatchObject({ clock: { is: 'running', endsAt: START + 60_000 } });
      expect(now).toBe(START + 35_000);
    });

    test('steps that were due meanwhile have come, each at its time', async () => {
      const steps = ['one', 'two', 'three', 'four'].map(openStep);
      await ask({ type: 'use-agenda', steps });
      await ask({ type: 'set-advance', advance: 'auto' });
      await ask({ type: 'start' });
      await live.stop();
      bed.time.pass(150_000);
      expect(await phase()).toMatchObject({ step: one });
      const again = bed.open();
      await again.resume();
      bed.time.pass(0);
      await vi.waitFor(async () => expect(await phase()).toMatchObject({ step: 'three' }));
      const { view } = await again.answer(bed.boardId, bed.owner.id);
      expect(view?.state.log.map(({ startedAt }) => startedAt - START)).toEqual([0, 60_000, 120_000]);
      bed.time.pass(30_000);
      await vi.waitFor(async () => expect(await phase()).toMatchObject({ step: 'four' }));
    });
  });

  describe('one that cannot be read', () => {
    const damaged = '{"agenda":[{"id":"one"}],"phase":{"is":"running"}}';

    beforeEach(async () => {
      await ask(agenda);
      await ask({ type: 'start' });
      await live.stop();
      await bed.store.db.updateTable('workshops').set({ state: damaged }).execute();
      live = bed.open();
    });

    test('is as none to those who open the board, and the log says it', async () => {
      expect((await live.answer(bed.boardId, bed.owner.id)).view).toBeNull();
      expect(bed.heard.errors).toEqual([new MalformedRowError('workshops.state')]);
      expect(await writersOf(bed.store.db, bed.boardId, () => {})).toBe('editors');
      await live.resume();
      live.arrive(bed.boardId, bed.owner.id);
      await live.stop();
    });

    test('is not changed; planning makes another one, and it stays', async () => {
      expect(await ask(lock)).toEqual({ is: 'refused', why: 'workshop-unreadable' });
      expect(await rows()).toMatchObject([{ state: damaged, version: 2 }]);
      expect((await bed.ask(live, agenda, bed.owner, 'editor')).is).toBe('refused');
      await ask(agenda);
      expect(await rows()).toMatchObject([{ state: damaged }, { version: 1 }]);
      expect(await phase()).toEqual({ is: 'planned' });
    });
  });

  test('only what decides about the room is in the audit', async () => {
    await ask(agenda);
    for (const type of [
      'start',
      'start',
      'pause',
      'resume',
      'raise-hand',
      'lock-board',
      'lock-board',
    ] as const)
      await ask({ type });
    await ask({ type: 'end' });
    expect((await audit()).map(({ detail, outcome }) => [JSON.parse(detail).command, outcome])).toEqual([
      ['start', 'done'],
      ['lock-board', 'done'],
      ['end', 'done'],
    ]);
  });

  test('nobody but the server says what the server says', async () => {
    await ask(agenda);
    await ask({ type: 'start' });
    for (const command of [
      { type: 'time-up' },
      { type: 'arrive', user: bed.owner.id },
      { type: 'revealed', notes: 1, people: 1, names: 'shown' },
    ] as const)
      expect(await ask(command)).toEqual({ is: 'refused', why: 'not-allowed' });
  });
});
