import { expect, test } from 'vitest';
import { commandRights } from '#lib/workshop/command-rights.ts';
import type { StepId } from '#lib/workshop/step.ts';
import { emptyWorkshop, type Workshop } from '#lib/workshop/workshop.ts';
import { noteId as noteIdOf } from '#server/sync/testing/written-board.ts';
import { boardId, userId } from '#server/testing/insert-records.ts';
import { commandShape } from './command-shape.ts';
import { parseWorkshop, stateColumns } from './kept-workshop.ts';
import { noteId } from './step-shape.ts';
import { privateStep, voteStep } from './testing/sample-steps.ts';

const step = 'one' as StepId;
const [ann, ben] = [userId('ann'), userId('ben')];
const note = noteIdOf('first');
const round = {
  step,
  title: 'Vote',
  rules: { kind: 'dots', dots: 3, perNote: 2 },
  blocks: ['channels'],
  openedAt: 5,
} as const;

/** Something in every place. */
const full: Workshop = {
  ...emptyWorkshop,
  agenda: [privateStep('zero'), voteStep('one', ['channels'])],
  phase: { is: 'running', step, clock: { is: 'paused', left: -5 }, startedAt: 1 },
  advance: 'auto',
  log: [{ step, title: 'One', mode: 'vote', seconds: 60, startedAt: 1, endedAt: null }],
  plannedSeconds: 120,
  lead: ann,
  lock: 'locked',
  cursors: 'hidden',
  spotlight: { is: 'note', note },
  summons: { count: 2, by: ann, view: { x: 1.5, y: -2, w: 3, h: 4 } },
  hands: [ben],
  done: [ben],
  round: {
    ...round,
    id: 'one-3',
    ballots: {
      [ann]: { kind: 'dots', dots: { [note]: 2 }, isFinished: true },
      [ben]: { kind: 'matrix', ratings: { [note]: { importance: 5, evidence: 1 } }, isFinished: false },
    },
  },
  rounds: [
    {
      ...round,
      id: 'one-1',
      closedAt: 6,
      voters: 1,
      results: { kind: 'dots', notes: [{ note, dots: 2, voters: 1 }] },
    },
    {
      ...round,
      id: 'one-2',
      rules: { kind: 'matrix' },
      closedAt: 6,
      voters: 1,
      results: {
        kind: 'matrix',
        notes: [{ note, importance: 4.5, evidence: 1, spread: 0.5, risk: 22.5, voters: 2 }],
      },
    },
  ],
  reveals: [{ at: 4, step, notes: 3, people: 2, names: 'hidden' }],
  outcomes: [{ id: 'o1', kind: 'question', text: 'Who pays?' }],
  people: [ann, ben],
};

const row = (state: string) => ({ id: 'a-workshop', version: 3, agendaVersion: 2, state, createdAt: 1 });

test('a workshop comes out of the store as it went in, and still has every field that there is', () => {
  expect(parseWorkshop(row(stateColumns(full).state)).workshop).toEqual(full);
  expect(parseWorkshop(row(stateColumns(emptyWorkshop).state)).workshop).toEqual(emptyWorkshop);
});

test.each(Object.keys(emptyWorkshop))('without its %s it is damaged, and is not guessed', (field) => {
  const { [field]: _, ...rest }: Record<string, unknown> = { ...full };
  expect(() => parseWorkshop(row(JSON.stringify(rest)))).toThrow('workshops.state');
});

test.each(['', 'null', '[]', '{', '"text"', '{"agenda":'])('%j is no workshop', (state) => {
  expect(() => parseWorkshop(row(state))).toThrow('workshops.state');
});

test('every command of people has its form, and none of the server', () => {
  const known = commandShape.options.map(({ shape }) => shape.type.value);
  const people = Object.entries(commandRights).filter(([, right]) => right !== 'server');
  expect(known.toSorted()).toEqual(people.map(([type]) => type).toSorted());
});

test.each<[unknown]>([
  [{ type: 'time-up' }],
  [{ type: 'arrive', user: ann }],
  [{ type: 'cast-dots', round: 'one-1', note, dots: -1 }],
  [{ type: 'cast-dots', round: 'one-1', note, dots: 1.5 }],
  [{ type: 'cast-dots', round: 'one-1', note, dots: 1e9 }],
  [{ type: 'rate', round: 'one-1', note, rating: { importance: 6, evidence: 1 } }],
  [{ type: 'summon', view: { x: 0, y: 0, w: Number.POSITIVE_INFINITY, h: 1 } }],
  [{ type: 'hand-over', to: '../x' }],
  [{ type: 'use-agenda', steps: [{ id: 'one' }] }],
])('%j is no command', (command) => {
  expect(commandShape.safeParse(command).success).toBe(false);
});

test.each(['__proto__', 'constructor', 'toString', 'hasOwnProperty'])('a vote for %s is none', (name) => {
  expect(noteId.safeParse(name).success).toBe(false);
  expect(noteId.safeParse(boardId('one')).success).toBe(true);
});
