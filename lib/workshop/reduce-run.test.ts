import { expect, it } from 'vitest';
import { reduce } from './reduce.ts';
import {
  after,
  ann,
  bob,
  fay,
  gus,
  MINUTE,
  noteId,
  planned,
  START,
  sampleStep,
  server,
  started,
  stepId,
  userId,
} from './sample-workshop.ts';
import { emptyWorkshop, MAX_ROUNDS, MAX_STEP_RUNS, type Workshop } from './workshop.ts';

const one = stepId('one');
const two = stepId('two');
const three = stepId('three');
const steps = [sampleStep('one'), sampleStep('two', 'vote'), sampleStep('three', 'discuss')];
const later = START + MINUTE;

it('a start opens the first step that is not skipped, with all its time', () => {
  const agenda = [sampleStep('one', 'open', { isSkipped: true }), sampleStep('two'), sampleStep('three')];
  expect(started(agenda)).toMatchObject({
    phase: {
      is: 'running',
      step: 'two',
      startedAt: START,
      clock: { is: 'running', endsAt: START + 2 * MINUTE },
    },
    lead: 'fay',
    people: ['fay'],
    plannedSeconds: 240,
    log: [{ step: 'two', title: 'Step two', mode: 'open', seconds: 120, startedAt: START, endedAt: null }],
  });
});

it.each([[[]], [[sampleStep('one', 'open', { isSkipped: true })]]])(
  'there is no start without a step to start with',
  (agenda) => {
    expect(reduce(planned(agenda), { type: 'start' }, fay, START)).toBe('no-steps');
  },
);

it('a step that begins closes the one before it, and nobody is done with it', () => {
  const busy = after(
    started(steps),
    [ann, { type: 'say-done', step: one }],
    [bob, { type: 'raise-hand' }],
    [fay, { type: 'spotlight', on: { is: 'note', note: noteId('note-1') } }],
  );
  expect(busy).toMatchObject({ done: ['ann'], spotlight: { is: 'note' } });
  expect(after(busy, [fay, { type: 'next-step', from: one }, later])).toMatchObject({
    phase: { step: 'two', startedAt: START, clock: { endsAt: later + 2 * MINUTE } },
    log: [
      { step: 'one', endedAt: later },
      { step: 'two', startedAt: later, endedAt: null },
    ],
    done: [],
    hands: ['bob'],
    spotlight: null,
    round: { id: 'two-1', step: 'two', title: 'Step two', openedAt: later, ballots: {} },
  });
});

it('two facilitators who press “Next step” at once go one step', () => {
  const first = after(started(steps), [fay, { type: 'next-step', from: one }, later]);
  expect(reduce(first, { type: 'next-step', from: one }, gus, later)).toBe('moved-on');
  expect(reduce(first, { type: 'go-to-step', step: three, from: one }, gus, later)).toBe('moved-on');
});

it('after the last step that is not skipped the workshop is over, and the room as it was', () => {
  const last = after(
    started(steps),
    [fay, { type: 'skip-step', step: three, isSkipped: true }],
    [fay, { type: 'next-step', from: one }],
    [fay, { type: 'lock-board' }],
    [fay, { type: 'hide-cursors' }],
    [ann, { type: 'raise-hand' }],
    [ann, { type: 'cast-dots', round: 'two-1', note: noteId('note-1'), dots: 2 }],
  );
  expect(after(last, [fay, { type: 'next-step', from: two }, later])).toMatchObject({
    phase: { is: 'ended', startedAt: START, endedAt: later },
    log: [{}, { step: 'two', endedAt: later }],
    lock: 'open',
    cursors: 'shown',
    hands: [],
    round: null,
    rounds: [{ id: 'two-1', closedAt: later, voters: 1 }],
    lead: 'fay',
  });
});

it('one may go back, and to a step that was to be skipped', () => {
  const there = after(
    started([sampleStep('one'), sampleStep('two'), sampleStep('three', 'open', { isSkipped: true })]),
    [fay, { type: 'go-to-step', step: three, from: one }],
    [fay, { type: 'go-to-step', step: one, from: three }],
  );
  expect(there).toMatchObject({ phase: { step: 'one' }, agenda: [{}, {}, { isSkipped: false }] });
  expect(there.log.map(({ step }) => step)).toEqual(['one', 'three', 'one']);
});

it('a vote step that comes again has another round', () => {
  const workshop = after(
    started(steps),
    [fay, { type: 'next-step', from: one }],
    [fay, { type: 'go-to-step', step: one, from: two }],
    [fay, { type: 'next-step', from: one }],
  );
  expect(workshop).toMatchObject({ round: { id: 'two-2' }, rounds: [{ id: 'two-1' }] });
});

it('a workshop that has all the rounds it keeps goes on without another', () => {
  let workshop = started(steps);
  for (let round = 0; round < MAX_ROUNDS + 5; round++)
    workshop = after(
      workshop,
      [fay, { type: 'next-step', from: one }],
      [fay, { type: 'go-to-step', step: one, from: two }],
    );
  workshop = after(workshop, [fay, { type: 'next-step', from: one }]);
  expect(workshop.round).toBeNull();
  expect(workshop.rounds).toHaveLength(MAX_ROUNDS);
  expect(reduce(workshop, { type: 'open-vote', id: 'more' }, fay, START)).toBe('too-many-rounds');
});

it('the log of a workshop that never ends keeps its newest part', () => {
  let workshop = started(steps);
  for (let count = 0; count < MAX_STEP_RUNS; count++)
    workshop = after(
      workshop,
      [fay, { type: 'go-to-step', step: three, from: one }, START + count],
      [fay, { type: 'go-to-step', step: one, from: three }, START + count],
    );
  expect(workshop.log).toHaveLength(MAX_STEP_RUNS);
  expect(workshop.phase).toMatchObject({ startedAt: START });
});

it('a workshop that is planned again has the agenda and the room, and nothing of the past', () => {
  const ended = after(started(steps), [fay, { type: 'end' }, later], [fay, { type: 'lock-board' }]);
  expect(after(ended, [gus, { type: 'plan-again' }])).toEqual({
    ...emptyWorkshop,
    agenda: steps,
    lock: 'locked',
  });
});

it('a machine whose clock was set back ends no step before it began', () => {
  const back = after(started(steps), [fay, { type: 'next-step', from: one }, START - MINUTE]);
  expect(back.log).toMatchObject([{ startedAt: START, endedAt: START }, { startedAt: START }]);
  expect(after(back, [fay, { type: 'end' }, START - MINUTE]).phase).toMatchObject({ endedAt: START });
});

const auto: Partial<Workshop> = { advance: 'auto' };

it('when the time is up the next step begins, at the moment when the one before was over', () => {
  const workshop = started(steps, auto);
  const due = START + 2 * MINUTE;
  expect(reduce(workshop, { type: 'time-up' }, server, due - 1)).toBe(workshop);
  expect(after(workshop, [server, { type: 'time-up' }, due + 700])).toMatchObject({
    phase: { step: 'two', clock: { endsAt: due + 2 * MINUTE } },
    log: [{ endedAt: due }, { startedAt: due }],
  });
});

it('after a stop of the server the workshop is where it would have been', () => {
  const workshop = started(steps, auto);
  expect(after(workshop, [server, { type: 'time-up' }, START + 5 * MINUTE])).toMatchObject({
    phase: { step: 'three', clock: { endsAt: START + 6 * MINUTE } },
    rounds: [{ openedAt: START + 2 * MINUTE, closedAt: START + 4 * MINUTE }],
  });
  expect(after(workshop, [server, { type: 'time-up' }, START + 60 * MINUTE])).toMatchObject({
    phase: { is: 'ended', endedAt: START + 6 * MINUTE },
  });
});

it('the time that is up changes nothing where a facilitator says when to go on, or has paused', () => {
  const waiting = started(steps);
  expect(reduce(waiting, { type: 'time-up' }, server, START + 60 * MINUTE)).toBe(waiting);
  const paused = after(started(steps, auto), [fay, { type: 'pause' }, later]);
  expect(reduce(paused, { type: 'time-up' }, server, START + 60 * MINUTE)).toBe(paused);
});

it('notes that come out of hiding are written down under their step, after the end under the last', () => {
  const reveal = { type: 'revealed', notes: 4, people: 2, names: 'shown' } as const;
  const workshop = after(
    started(steps),
    [server, reveal, later],
    [fay, { type: 'end' }, later],
    [server, { ...reveal, names: 'hidden' }, later + 1],
    [server, { ...reveal, notes: 0, people: 0 }, later + 2],
  );
  expect(workshop.reveals).toEqual([
    { at: later, step: 'one', notes: 4, people: 2, names: 'shown' },
    { at: later + 1, step: 'one', notes: 4, people: 2, names: 'hidden' },
  ]);
});

it('who comes while it runs is remembered once, and in order', () => {
  const arrive = (id: string) => [server, { type: 'arrive', user: userId(id) }] as const;
  expect(after(started(steps), arrive('bob'), arrive('ann'), arrive('bob'), arrive('fay')).people).toEqual([
    'fay',
    'bob',
    'ann',
  ]);
});
