import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { can, type Role, roles } from '#lib/board/can.ts';
import type { BoardId } from '#lib/board/ids.ts';
import { parseBoardEvent } from '#lib/sync/board-event.ts';
import { commandRights } from '#lib/workshop/command-rights.ts';
import { parseAnswer, parseNews } from '#lib/workshop/parse-news.ts';
import { emptyWorkshop } from '#lib/workshop/workshop.ts';
import { readBoardState } from '#server/records/read-board-state.ts';
import { openStep, voteStep } from '#server/records/workshop/testing/sample-steps.ts';
import { readAudit } from '#server/store/audit.ts';
import { addMember } from '#server/store/members.ts';
import type { User } from '#server/store/users.ts';
import type { RawClient } from '#server/sync/testing/raw-client.ts';
import { addNote, noteId, writtenBoard } from '#server/sync/testing/written-board.ts';
import { insertTestBoard, insertTestUser } from '#server/testing/insert-records.ts';
import * as commands from './boards/[id]/workshop/commands/route.ts';
import * as reveal from './boards/[id]/workshop/reveal/route.ts';
import * as workshop from './boards/[id]/workshop/route.ts';
import { codeOf } from './testing/account-bed.ts';
import { type ApiBed, openApiBed } from './testing/api-bed.ts';
import { hideNote } from './testing/hide-note.ts';
import * as time from './time/route.ts';

let bed: ApiBed;
let count = 0;
let boardId: BoardId;
let people: Readonly<Record<Role, User>>;

beforeAll(async () => {
  bed = await openApiBed();
});
afterAll(async () => bed.close());
beforeEach(async () => {
  count += 1;
  const entries = await Promise.all(
    roles.map(async (role) => [role, await insertTestUser(bed.store, `${role}-${count}`)] as const),
  );
  people = Object.fromEntries(entries) as Record<Role, User>;
  boardId = await insertTestBoard(bed.store, `number-${count}`, people.owner);
  for (const [role, { id: userId }] of entries)
    await addMember(bed.store.db, { boardId, userId, role, now: 2 });
});

const give = (command: unknown, user: User | null = people.owner) =>
  bed.ask(commands.POST, { user, params: { id: boardId }, body: { command } });
const look = (user: User | null) => bed.ask(workshop.GET, { method: 'GET', user, params: { id: boardId } });
const show = (user: User | null) =>
  bed.ask(reveal.POST, { user, params: { id: boardId }, body: { names: 'shown' } });
const rows = () => bed.store.db.selectFrom('workshops').selectAll().where('board_id', '=', boardId).execute();
const audit = () => readAudit(bed.store.db, boardId, { after: 0, limit: 100 });

async function answered(response: Response) {
  const answer = parseAnswer(await response.json());
  if (response.status !== 200 || !answer) throw new Error(`That was answered ${response.status}.`);
  return answer;
}

/** Notes on the board, written by its owner's window, and a vote on them. Returns the round. */
async function openVote(...names: readonly string[]): Promise<string> {
  const writer = await bed.connect(boardId, people.owner);
  await writer.begin();
  writer.update(writtenBoard().write(...names.map((name) => addNote(name, people.owner.id))));
  writer.mark(1);
  await writer.saved(1);
  await give({ type: 'use-agenda', steps: [voteStep('one'), openStep('two')] });
  const { view } = await answered(await give({ type: 'start' }));
  return view?.state.round?.id ?? '';
}

/** A good command of each kind, as it would be sent in the middle of a vote. */
const samples: Readonly<Record<string, object>> = {
  'use-agenda': { steps: [openStep('one')] },
  'add-step': { step: openStep('three'), before: null },
  'change-step': { step: openStep('two') },
  'remove-step': { step: 'two' },
  'move-step': { step: 'two', before: 'one' },
  'duplicate-step': { step: 'two', copy: 'three' },
  'skip-step': { step: 'two', isSkipped: true },
  'set-advance': { advance: 'auto' },
  'add-time': { seconds: 60, clock: { is: 'paused', left: 1 } },
  'next-step': { from: 'one' },
  'go-to-step': { step: 'two', from: 'one' },
  'open-vote': { id: 'another' },
  'close-vote': { round: 'one-1' },
  summon: { view: { x: 0, y: 0, w: 100, h: 100 } },
  spotlight: { on: null },
  'lower-hand-of': { user: 'user-nobody' },
  'hand-over': { to: 'user-nobody' },
  'add-outcome': { outcome: { id: 'o1', kind: 'decision', text: 'Go on.' } },
  'remove-outcome': { id: 'o1' },
  'say-done': { step: 'one' },
  'cast-dots': { round: 'one-1', note: noteId('first'), dots: 1 },
  rate: { round: 'one-1', note: noteId('first'), rating: { importance: 1, evidence: 5 } },
  'finish-ballot': { round: 'one-1', isFinished: true },
};

describe('commands', () => {
  const ofPeople = Object.entries(commandRights).flatMap(([type, right]) =>
    right === 'server' ? [] : [{ type, right }],
  );

  test.each(ofPeople)('$type is for those who may $right, and for nobody else', async ({ type, right }) => {
    await openVote('first');
    const before = JSON.stringify(await rows());
    const command = { type, ...samples[type] };
    for (const role of roles.filter((each) => !can(each, right))) {
      const refused = await give(command, people[role]);
      expect([role, refused.status, await codeOf(refused)]).toEqual([role, 403, 'not-allowed']);
    }
    const stranger = await insertTestUser(bed.store, `stranger-${count}`);
    expect([(await give(command, stranger)).status, (await give(command, null)).status]).toEqual([404, 401]);
    expect(JSON.stringify(await rows())).toBe(before);
    for (const role of roles.filter((each) => can(each, right)))
      expect([200, 404, 409]).toContain((await give(command, people[role])).status);
  });

  test.each(['time-up', 'arrive', 'revealed'])(
    '%s, which only the server says, is not understood',
    async (type) => {
      const told = { type, user: people.owner.id, notes: 1, people: 1, names: 'shown' };
      expect((await give(told)).status).toBe(400);
    },
  );

  test.each([undefined, null, {}, { type: 'no-such' }, 'start', [{ type: 'start' }]])(
    '%j is none',
    async (wrong) => {
      expect((await give(wrong)).status).toBe(400);
    },
  );

  test('what a workshop refuses is told in its words', async () => {
    const response = await give({ type: 'start' });
    expect([response.status, await response.json()]).toEqual([
      409,
      { error: { code: 'no-steps', message: expect.stringMatching(/^There is no step to start with/) } },
    ]);
    await openVote();
    const handedOver = await give({ type: 'hand-over', to: people.viewer.id });
    expect(await handedOver.json()).toMatchObject({
      error: { message: expect.stringMatching(/^That person cannot lead/) },
    });
  });

  test('a whole agenda in any script fits; a participant brings no more than a vote needs', async () => {
    const steps = Array.from({ length: 48 }, (_each, index) => ({
      ...openStep(`step-${index}`),
      title: 'Ж'.repeat(80),
      instructions: '話'.repeat(1_000),
    }));
    expect((await give({ type: 'use-agenda', steps })).status).toBe(200);
    const long = { type: 'raise-hand', more: 'x'.repeat(5_000) };
    expect((await give(long, people.editor)).status).toBe(413);
    expect((await give({ type: 'use-agenda', steps: [], more: 'x'.repeat(300_000) })).status).toBe(413);
  });
});

describe('a vote', () => {
  const cast = (round: string, user: User, dots: number, name = 'first') =>
    give({ type: 'cast-dots', round, note: noteId(name), dots }, user);

  test('of thirty people at once is counted right', async () => {
    const round = await openVote('first', 'second');
    const voters = await Promise.all(
      Array.from({ length: 30 }, async (_each, index) => {
        const user = await insertTestUser(bed.store, `voter-${count}-${index}`);
        await addMember(bed.store.db, { boardId, userId: user.id, role: 'commenter', now: 2 });
        return user;
      }),
    );
    const statuses = await Promise.all(
      voters.flatMap((user, index) => [
        cast(round, user, 1 + (index % 2)),
        cast(round, user, 1, 'second'),
        give({ type: 'finish-ballot', round, isFinished: true }, user),
      ]),
    );
    expect(new Set(statuses.map(({ status }) => status))).toEqual(new Set([200]));
    const { view } = await answered(await give({ type: 'close-vote', round }));
    expect(view?.state.rounds[0]).toMatchObject({
      voters: 30,
      results: {
        notes: [
          { note: noteId('first'), dots: 45, voters: 30 },
          { note: noteId('second'), dots: 30, voters: 30 },
        ],
      },
    });
    expect(JSON.stringify(await rows())).not.toContain(voters[0]?.id);
  });

  test('spends no more than there is, however it is asked', async () => {
    const round = await openVote('first', 'second');
    const tries = await Promise.all([cast(round, people.editor, 3), cast(round, people.editor, 3, 'second')]);
    expect(tries.map(({ status }) => status).toSorted()).toEqual([200, 409]);
    expect(await codeOf(await cast(round, people.editor, 4))).toBe('no-dots-left');
    const { ballot } = (await answered(await look(people.editor))).mine;
    expect(ballot?.kind === 'dots' && Object.values(ballot.dots)).toEqual([3]);
    const elsewhere = await cast(round, people.commenter, 1, 'not-there');
    expect([elsewhere.status, await codeOf(elsewhere)]).toEqual([409, 'note-not-there']);
    expect(await codeOf(await cast('one-9', people.editor, 1))).toBe('no-open-vote');
  });

  test('is nobody else’s to see: in no answer, and in nothing that their window hears', async () => {
    const round = await openVote('first');
    const windows = await Promise.all(
      [people.facilitator, people.viewer].map((user) => bed.connect(boardId, user)),
    );
    await Promise.all(windows.map((each) => each.begin()));
    await cast(round, people.editor, 2);
    await cast(round, people.commenter, 1);
    await give({ type: 'finish-ballot', round, isFinished: true }, people.editor);
    const finished = await Promise.all(
      windows.map((each) => hearNews(each, (news) => (news.state.round?.finished.length ? news : null))),
    );
    expect(finished.map(({ state }) => state.round?.finished)).toEqual([
      [people.editor.id],
      [people.editor.id],
    ]);
    const answers = await Promise.all(
      [people.owner, people.facilitator, people.viewer, people.commenter].map(look),
    );
    const [lead, , viewer, voter] = await Promise.all(answers.map(async (each) => each.json()));
    const said = windows.flatMap((each) =>
      each.heard.flatMap((heard) => (heard.type === 'event' ? [heard.text] : [])),
    );
    for (const text of [...said, JSON.stringify([lead, viewer])]) {
      expect(text).not.toMatch(/"ballots"|"dots":\{/);
      expect(text).not.toContain(noteId('first'));
    }
    expect(voter).toMatchObject({ mine: { ballot: { dots: { [noteId('first')]: 1 } } } });
    await answered(await give({ type: 'close-vote', round }));
    const [stored] = await rows();
    expect(stored?.state).not.toContain('ballots');
  });
});

function hearNews<T>(
  client: RawClient,
  pick: (news: NonNullable<ReturnType<typeof parseNews>>) => T | null,
): Promise<T> {
  return client.hear((heard) => {
    const event = heard.type === 'event' ? parseBoardEvent(heard.text) : null;
    const news = event?.type === 'workshop' ? parseNews(event.news) : null;
    return news && pick(news);
  });
}

test('everybody on the board hears of a change, with the server’s clock, and those at its start take part', async () => {
  const viewer = await bed.connect(boardId, people.viewer);
  await viewer.begin();
  await give({ type: 'use-agenda', steps: [openStep('one')] });
  expect((await hearNews(viewer, (news) => news)).agenda).toEqual([openStep('one')]);
  await give({ type: 'start' });
  const state = await hearNews(viewer, (news) => (news.state.phase.is === 'running' ? news.state : null));
  expect(state.people).toEqual([people.owner.id, people.viewer.id]);
  const late = await bed.connect(boardId, people.editor);
  await late.begin();
  const { people: there } = await hearNews(late, ({ state: each }) =>
    each.people.length === 3 ? each : null,
  );
  expect(there.at(-1)).toBe(people.editor.id);
});

test('two facilitators who press “Next step” at once get one effect', async () => {
  await openVote('first');
  const next = { type: 'next-step', from: 'one' };
  const both = await Promise.all([give(next), give(next, people.facilitator)]);
  expect(both.map(({ status }) => status).toSorted()).toEqual([200, 409]);
  expect((await answered(await look(people.viewer))).view?.state.phase).toMatchObject({ step: 'two' });
});

test('everybody on the board may look, and nobody else', async () => {
  for (const role of roles)
    expect(await answered(await look(people[role]))).toMatchObject({ view: null, mine: { ballot: null } });
  expect((await look(null)).status).toBe(401);
  expect((await look(await insertTestUser(bed.store, `stranger-${count}`))).status).toBe(404);
});

test('a reveal is for those who run the workshop; with nothing in hiding it changes nothing', async () => {
  for (const role of roles)
    expect((await show(people[role])).status).toBe(can(role, 'run-workshop') ? 200 : 403);
  expect(await rows()).toEqual([]);
  expect((await bed.ask(reveal.POST, { user: people.owner, params: { id: boardId }, body: {} })).status).toBe(
    400,
  );
});

test('a reveal lays what is hidden onto the board, once, and is remembered', async () => {
  await hideNote(bed.store, boardId, people.editor);
  const { view } = await answered(await show(people.facilitator));
  expect(view?.state.reveals).toMatchObject([{ step: 'one', notes: 1, people: 1, names: 'shown' }]);
  const again = await answered(await show(people.owner));
  expect([again.view?.version, again.view?.state.reveals.length]).toEqual([2, 1]);
  const state = await bed.rooms.readState(boardId);
  expect([...readBoardState(state ?? new Uint8Array()).notes.keys()]).toEqual([noteId('hidden')]);
  expect((await audit()).map(({ detail }) => JSON.parse(detail))).toEqual([
    { command: 'revealed', notes: 1, people: 1, names: 'shown' },
  ]);
});

test('a workshop that cannot be read says so to who would change it, and the board opens', async () => {
  await give({ type: 'lock-board' });
  const damaged = JSON.stringify({ ...emptyWorkshop, phase: { is: 'running' } });
  await bed.store.db
    .updateTable('workshops')
    .set({ state: damaged })
    .where('board_id', '=', boardId)
    .execute();
  expect((await answered(await look(people.viewer))).view).toBeNull();
  const refused = await give({ type: 'unlock-board' });
  expect([refused.status, await codeOf(refused)]).toEqual([500, 'workshop-unreadable']);
  const viewer = await bed.connect(boardId, people.viewer);
  await viewer.begin();
  expect((await rows()).map(({ state }) => state)).toEqual([damaged]);
  expect((await give({ type: 'use-agenda', steps: [openStep('one')] })).status).toBe(200);
});

test('of the many small commands nothing is in the audit but what is not allowed', async () => {
  const round = await openVote('first');
  await give({ type: 'cast-dots', round, note: noteId('first'), dots: 9 }, people.editor);
  await give({ type: 'raise-hand' }, people.editor);
  await give({ type: 'no-such' }, people.editor);
  await give({ type: 'next-step', from: 'one' }, people.editor);
  await give({ type: 'raise-hand' }, people.viewer);
  await show(people.commenter);
  await give({ type: 'lock-board' }, people.facilitator);
  expect(
    (await audit()).map(({ actor_id, action, outcome, detail }) => [actor_id, action, outcome, detail]),
  ).toEqual([
    [people.owner.id, 'run-workshop', 'done', '{"command":"start"}'],
    [people.editor.id, 'run-workshop', 'not-allowed', '{"command":"next-step"}'],
    [people.viewer.id, 'take-part', 'not-allowed', '{}'],
    [people.commenter.id, 'run-workshop', 'not-allowed', '{}'],
    [people.facilitator.id, 'run-workshop', 'done', '{"command":"lock-board"}'],
  ]);
  expect((await audit()).at(-1)).toMatchObject({ address: '192.0.2.1', browser: 'Test/1.0' });
});

test('the clock is told to anybody and kept by no cache', async () => {
  const before = Date.now();
  const response = time.GET();
  const { now } = (await response.json()) as { now: number };
  expect(now).toBeGreaterThanOrEqual(before);
  expect(now).toBeLessThanOrEqual(Date.now());
  expect(response.headers.get('cache-control')).toBe('no-store');
});
