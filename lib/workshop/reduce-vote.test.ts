import { expect, it } from 'vitest';
import type { Actor, Command } from './command.ts';
import { reduce } from './reduce.ts';
import {
  after,
  ann,
  bob,
  fay,
  gus,
  MINUTE,
  noteId,
  person,
  START,
  sampleStep,
  started,
  stepId,
} from './sample-workshop.ts';
import { MAX_RATINGS, type VoteRules } from './step.ts';
import { MAX_WORKSHOP_PEOPLE, type Workshop } from './workshop.ts';

const round = 'vote-1';
const [x, y, z] = [noteId('note-x'), noteId('note-y'), noteId('note-z')];

function voting(rules: VoteRules): Workshop {
  return started([sampleStep('vote', 'vote', { rules }), sampleStep('talk', 'discuss')]);
}

const dotsVote = voting({ kind: 'dots', dots: 3, perNote: 2 });
const matrixVote = voting({ kind: 'matrix' });
const cast = (note: typeof x, dots: number): Command => ({ type: 'cast-dots', round, note, dots });
const rate = (note: typeof x, importance: number, evidence: number): Command => ({
  type: 'rate',
  round,
  note,
  rating: { importance, evidence },
});
const finish = (isFinished: boolean): Command => ({ type: 'finish-ballot', round, isFinished });
const ballotOf = (workshop: Workshop, who: string) => workshop.round?.ballots[who];
const tryIt = (workshop: Workshop, command: Command, who: Actor = ann) =>
  reduce(workshop, command, who, START);

it('a ballot spends what it has and not a dot more, and not more on one note than it may', () => {
  const some = after(dotsVote, [ann, cast(x, 2)], [ann, cast(y, 1)]);
  expect(ballotOf(some, 'ann')).toEqual({ kind: 'dots', dots: { [x]: 2, [y]: 1 }, isFinished: false });
  expect(tryIt(some, cast(z, 1))).toBe('no-dots-left');
  expect(tryIt(some, cast(y, 2))).toBe('no-dots-left');
  expect(tryIt(dotsVote, cast(x, 3))).toBe('too-many-on-note');
  expect(ballotOf(after(some, [ann, cast(x, 1)], [ann, cast(z, 1)]), 'ann')).toMatchObject({
    dots: { [x]: 1, [y]: 1, [z]: 1 },
  });
  expect(ballotOf(after(some, [ann, cast(x, 0)]), 'ann')).toMatchObject({ dots: { [y]: 1 } });
  expect(ballotOf(after(some, [bob, cast(x, 2)]), 'ann')).toBe(ballotOf(some, 'ann'));
});

it('without a bound on a note all dots may lie on one', () => {
  const workshop = voting({ kind: 'dots', dots: 99, perNote: null });
  expect(ballotOf(after(workshop, [ann, cast(x, 99)]), 'ann')).toMatchObject({ dots: { [x]: 99 } });
  expect(tryIt(workshop, cast(x, 100))).toBe('no-dots-left');
});

it.each([-1, 0.5, Number.NaN, Infinity, -0.5])('%d dots are no vote', (dots) => {
  expect(tryIt(dotsVote, cast(x, dots))).toBe('wrong-ballot');
});

it.each(['__proto__', 'constructor', 'hasOwnProperty'])('a note called %s counts like any other', (name) => {
  const note = noteId(name);
  const some = after(dotsVote, [ann, cast(note, 2)]);
  expect(tryIt(some, cast(x, 2))).toBe('no-dots-left');
  const counted = after(some, [fay, { type: 'close-vote', round }]);
  expect(counted.rounds[0]?.results.notes).toEqual([{ note: name, dots: 2, voters: 1 }]);
  const rated = after(matrixVote, [person(name, 'editor'), rate(note, 5, 1)]);
  expect(after(rated, [fay, { type: 'close-vote', round }]).rounds[0]).toMatchObject({ voters: 1 });
});

it.each([
  [0, 3],
  [6, 3],
  [3, 0],
  [3, 5.5],
  [Number.NaN, 1],
])('importance %d and evidence %d are not on the scale', (importance, evidence) => {
  expect(tryIt(matrixVote, rate(x, importance, evidence))).toBe('wrong-ballot');
});

it('a rating is changed, said again, and taken back', () => {
  const rated = after(matrixVote, [ann, rate(x, 5, 1)], [ann, rate(x, 4, 2)]);
  expect(ballotOf(rated, 'ann')).toEqual({
    kind: 'matrix',
    ratings: { [x]: { importance: 4, evidence: 2 } },
    isFinished: false,
  });
  expect(tryIt(rated, rate(x, 4, 2))).toBe(rated);
  const without = after(rated, [ann, { type: 'rate', round, note: x, rating: null }]);
  expect(ballotOf(without, 'ann')).toMatchObject({ ratings: {} });
  expect(tryIt(without, { type: 'rate', round, note: x, rating: null })).toBe(without);
});

it('a ballot is only of its round’s kind', () => {
  expect(tryIt(matrixVote, cast(x, 1))).toBe('wrong-ballot');
  expect(tryIt(dotsVote, rate(x, 1, 1))).toBe('wrong-ballot');
});

it('a person rates so many notes in one vote, and may still change those', () => {
  const commands = Array.from(
    { length: MAX_RATINGS },
    (_, at) => [ann, rate(noteId(`n${at}`), 1, 1)] as const,
  );
  const full = after(matrixVote, ...commands);
  expect(tryIt(full, rate(x, 1, 1))).toBe('too-many-ratings');
  expect(tryIt(full, rate(noteId('n0'), 2, 2))).not.toBe('too-many-ratings');
  expect(tryIt(full, rate(x, 1, 1), bob)).not.toBe('too-many-ratings');
});

it('who has finished and then changes a vote has not finished', () => {
  const finished = after(dotsVote, [ann, cast(x, 2)], [ann, finish(true)]);
  expect(ballotOf(finished, 'ann')).toMatchObject({ isFinished: true });
  expect(tryIt(finished, finish(true))).toBe(finished);
  expect(tryIt(finished, cast(x, 2))).toBe(finished);
  expect(ballotOf(after(finished, [ann, cast(x, 1)]), 'ann')).toMatchObject({ isFinished: false });
  expect(ballotOf(after(finished, [ann, finish(false)]), 'ann')).toMatchObject({
    isFinished: false,
    dots: { [x]: 2 },
  });
  expect(tryIt(finished, cast(y, 2))).toBe('no-dots-left');
  expect(ballotOf(finished, 'ann')).toMatchObject({ isFinished: true });
});

it('who finishes without a vote has finished, and did not vote', () => {
  const workshop = after(dotsVote, [ann, finish(true)], [bob, cast(x, 1)]);
  expect(ballotOf(workshop, 'ann')).toEqual({ kind: 'dots', dots: {}, isFinished: true });
  expect(after(workshop, [fay, { type: 'close-vote', round }]).rounds[0]?.voters).toBe(1);
});

it('a round that is closed leaves its results, and nothing of who voted for what', () => {
  const now = START + MINUTE;
  const cast2 = after(dotsVote, [ann, cast(x, 2)], [bob, cast(x, 1)], [bob, cast(y, 2)]);
  const closed = after(cast2, [fay, { type: 'close-vote', round }, now]);
  expect(closed.round).toBeNull();
  expect(closed.rounds).toEqual([
    {
      id: round,
      step: 'vote',
      title: 'Step vote',
      rules: { kind: 'dots', dots: 3, perNote: 2 },
      blocks: [],
      openedAt: START,
      closedAt: now,
      voters: 2,
      results: {
        kind: 'dots',
        notes: [
          { note: x, dots: 3, voters: 2 },
          { note: y, dots: 2, voters: 1 },
        ],
      },
    },
  ]);
  expect(tryIt(closed, { type: 'close-vote', round }, gus)).toBe(closed);
  for (const late of [cast(x, 1), finish(true), rate(x, 1, 1)])
    expect(tryIt(closed, late)).toBe('no-open-vote');
});

it('a vote is opened again under a name of its own, once', () => {
  const closed = after(dotsVote, [ann, cast(x, 2)], [fay, { type: 'close-vote', round }]);
  const again = after(closed, [fay, { type: 'open-vote', id: 'second' }]);
  expect(again.round).toMatchObject({ id: 'second', ballots: {} });
  expect(tryIt(again, { type: 'open-vote', id: 'second' }, fay)).toBe(again);
  expect(tryIt(again, { type: 'open-vote', id: 'third' }, gus)).toBe('vote-is-open');
  expect(tryIt(again, cast(x, 1))).toBe('no-open-vote');
  const done = after(again, [fay, { type: 'close-vote', round: 'second' }]);
  expect(tryIt(done, { type: 'open-vote', id: 'second' }, fay)).toBe(done);
  expect(tryIt(done, { type: 'close-vote', round: 'unknown' }, fay)).toBe('no-open-vote');
});

it('a round whose name somebody took before gets another', () => {
  const taken = after(
    dotsVote,
    [fay, { type: 'close-vote', round }],
    [fay, { type: 'open-vote', id: 'vote-3' }],
    [fay, { type: 'next-step', from: stepId('vote') }],
    [fay, { type: 'go-to-step', step: stepId('vote'), from: stepId('talk') }],
  );
  expect(taken.round?.id).toBe('vote-4');
});

it('a round keeps the rules under which it was opened', () => {
  const step = sampleStep('vote', 'vote', { rules: { kind: 'dots', dots: 1, perNote: null } });
  const changed = after(dotsVote, [fay, { type: 'change-step', step }]);
  expect(changed.round?.rules).toEqual({ kind: 'dots', dots: 3, perNote: 2 });
});

it('only a vote step has votes', () => {
  const talking = after(dotsVote, [fay, { type: 'next-step', from: stepId('vote') }]);
  expect(tryIt(talking, { type: 'open-vote', id: 'second' }, fay)).toBe('not-a-vote');
  expect(tryIt(talking, cast(x, 1))).toBe('no-open-vote');
});

it('a round has as many ballots as a workshop has people', () => {
  const votes = Array.from(
    { length: MAX_WORKSHOP_PEOPLE },
    (_, at) => [person(`p${at}`, 'editor'), finish(true)] as const,
  );
  const full = after(dotsVote, ...votes);
  expect(tryIt(full, cast(x, 1))).toBe('too-many-people');
  expect(tryIt(full, cast(x, 1), person('p7', 'editor'))).not.toBe('too-many-people');
});
