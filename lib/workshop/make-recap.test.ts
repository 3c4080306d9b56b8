import { expect, test } from 'vitest';
import { noteId, sampleBoard, sampleNote } from '../board/commands/sample-board.ts';
import { ANONYMOUS, type UserId } from '../board/ids.ts';
import { blockKeys } from '../canvas/blocks.ts';
import { makeRecap } from './make-recap.ts';
import { hasEnded, type Recap } from './recap.ts';
import {
  after,
  ann,
  bob,
  fay,
  MINUTE,
  SECOND,
  START,
  sampleStep,
  started,
  stepId,
  userId,
} from './sample-workshop.ts';
import type { Workshop } from './workshop.ts';

const names: Readonly<Record<string, string>> = { fay: 'Fay', ann: 'Ann', bob: 'Bob' };
const nameOf = (id: UserId) => names[id] ?? null;
const empty = sampleBoard([]);

function recapOf(workshop: Workshop, board = empty): Recap {
  if (!hasEnded(workshop)) throw new Error('The workshop has not ended.');
  return makeRecap({ id: 'workshop-1', boardTitle: 'Plan', workshop, board, nameOf });
}

const next = (from: string) => ({ type: 'next-step', from: stepId(from) }) as const;
const goTo = (from: string, step: string) =>
  ({ type: 'go-to-step', from: stepId(from), step: stepId(step) }) as const;
const arrive = (user: string) => ({ type: 'arrive', user: userId(user) }) as const;
const server = { is: 'server' } as const;

const minute = (count: number): number => START + count * MINUTE;

test('a recap tells when, who led and who came, in the order in which they came', () => {
  const workshop = after(
    started([sampleStep('a'), sampleStep('b', 'open', { isSkipped: true }), sampleStep('c')]),
    [server, arrive('bob')],
    [server, arrive('ann')],
    [fay, { type: 'end' }, minute(3)],
  );
  expect(recapOf(workshop)).toMatchObject({
    id: 'workshop-1',
    board: 'Plan',
    startedAt: START,
    endedAt: minute(3),
    plannedSeconds: 240,
    lead: 'Fay',
    people: ['Fay', 'Bob', 'Ann'],
    rounds: [],
    decisions: [],
    questions: [],
  });
});

test('a step that came twice is told once with the time of both', () => {
  const workshop = after(
    started([sampleStep('a'), sampleStep('b')]),
    [fay, next('a'), minute(3)],
    [fay, goTo('b', 'a'), minute(4)],
    [fay, { type: 'end' }, minute(6)],
  );
  expect(recapOf(workshop).steps).toEqual([
    {
      title: 'Step a',
      mode: 'open',
      plannedSeconds: 120,
      startedAt: START,
      actualSeconds: 300,
      isSkipped: false,
    },
    {
      title: 'Step b',
      mode: 'open',
      plannedSeconds: 120,
      startedAt: minute(3),
      actualSeconds: 60,
      isSkipped: false,
    },
  ]);
});

test('steps that did not come say so, and which of them were to be skipped', () => {
  const workshop = after(
    started([sampleStep('a'), sampleStep('b', 'vote', { isSkipped: true }), sampleStep('c')]),
    [fay, { type: 'end' }, minute(1)],
  );
  expect(
    recapOf(workshop).steps.map(({ title, actualSeconds, isSkipped }) => [title, actualSeconds, isSkipped]),
  ).toEqual([
    ['Step a', 60, false],
    ['Step b', null, true],
    ['Step c', null, false],
  ]);
});

test('a step that came and was taken off the agenda stands behind the one that came before it', () => {
  const workshop = after(
    started([sampleStep('a'), sampleStep('b'), sampleStep('c')]),
    [fay, next('a'), minute(1)],
    [fay, next('b'), minute(2)],
    [fay, { type: 'remove-step', step: stepId('a') }, minute(2)],
    [fay, { type: 'remove-step', step: stepId('b') }, minute(2)],
    [fay, { type: 'end' }, minute(3)],
  );
  expect(recapOf(workshop).steps.map(({ title }) => title)).toEqual(['Step a', 'Step b', 'Step c']);
});

test('a plan that was changed while its step was on is told as it was when the step began', () => {
  const workshop = after(
    started([sampleStep('a')]),
    [fay, { type: 'change-step', step: sampleStep('a', 'open', { seconds: 600, title: 'Better' }) }],
    [fay, { type: 'end' }, minute(1) + 400],
  );
  expect(recapOf(workshop).steps).toMatchObject([
    { title: 'Better', plannedSeconds: 120, actualSeconds: 60 },
  ]);
});

test('each block has its notes as they are read, those without a word left out', () => {
  const ended = after(started([sampleStep('a')]), [fay, { type: 'end' }]);
  const by = (author: string) => ({ author: author as UserId });
  const board = sampleBoard([
    sampleNote('right', 'channels', 300, 4, by('ann')),
    sampleNote('below', 'channels', 0, 200, { author: ANONYMOUS }),
    sampleNote('left', 'channels', 0, 0, by('somebody-gone')),
    sampleNote('blank', 'channels', 600, 0, { text: ' \n ', ...by('ann') }),
    sampleNote('idea', 'parking-lot', 0, 0, by('bob')),
  ]);
  const { blocks } = recapOf(ended, board);
  expect(blocks.map(({ block }) => block)).toEqual(blockKeys);
  expect(blocks.filter(({ notes }) => notes.length > 0)).toEqual([
    {
      block: 'channels',
      notes: [
        { text: 'left', author: null },
        { text: 'right', author: 'Ann' },
        { text: 'below', author: null },
      ],
    },
    { block: 'parking-lot', notes: [{ text: 'idea', author: 'Bob' }] },
  ]);
});

test('a note without an author is nobody’s even when somebody has that id', () => {
  const ended = after(started([sampleStep('a')]), [fay, { type: 'end' }]);
  if (!hasEnded(ended)) throw new Error('The workshop has not ended.');
  const board = sampleBoard([sampleNote('secret', 'channels', 0, 0, { author: ANONYMOUS })]);
  const { blocks } = makeRecap({ id: 'w', boardTitle: '', workshop: ended, board, nameOf: () => 'Mallory' });
  expect(JSON.stringify(blocks)).not.toContain('Mallory');
});

test('votes keep their order, with the words and the block of their notes; one that is gone says so', () => {
  const [here, gone] = [noteId('here'), noteId('gone')];
  const voting = started([sampleStep('v', 'vote')]);
  const round = voting.round?.id ?? '';
  const cast = (note: typeof here, dots: number) => ({ type: 'cast-dots', round, note, dots }) as const;
  const workshop = after(
    voting,
    [ann, cast(gone, 2)],
    [ann, cast(here, 1)],
    [bob, cast(gone, 1)],
    [fay, { type: 'end' }, START + 30 * SECOND],
  );
  const board = sampleBoard([sampleNote('here', 'key-resources', 0, 0)]);
  expect(recapOf(workshop, board).rounds).toEqual([
    {
      title: 'Step v',
      voters: 2,
      results: {
        kind: 'dots',
        notes: [
          { text: null, block: null, dots: 3, voters: 2 },
          { text: 'here', block: 'key-resources', dots: 1, voters: 1 },
        ],
      },
    },
  ]);
  expect(JSON.stringify(recapOf(workshop, board))).not.toMatch(/note-here|note-gone|"ann"|"bob"/);
});

test('ratings give the riskiest assumptions first, with how far opinions went apart', () => {
  const [sure, risky] = [noteId('sure'), noteId('risky')];
  const voting = started([sampleStep('m', 'vote', { rules: { kind: 'matrix' } })]);
  const round = voting.round?.id ?? '';
  const rate = (note: typeof sure, importance: number, evidence: number) =>
    ({ type: 'rate', round, note, rating: { importance, evidence } }) as const;
  const workshop = after(
    voting,
    [ann, rate(sure, 5, 5)],
    [ann, rate(risky, 5, 1)],
    [bob, rate(risky, 3, 1)],
    [fay, { type: 'end' }],
  );
  const board = sampleBoard([sampleNote('sure', 'channels', 0, 0), sampleNote('risky', 'channels', 0, 200)]);
  expect(recapOf(workshop, board).rounds[0]?.results).toEqual({
    kind: 'matrix',
    notes: [
      { text: 'risky', block: 'channels', importance: 4, evidence: 1, spread: 1, risk: 20, voters: 2 },
      { text: 'sure', block: 'channels', importance: 5, evidence: 5, spread: 0, risk: 5, voters: 1 },
    ],
  });
});

test('decisions and open questions are told apart, and those noted after the end are in it', () => {
  const add = (id: string, kind: 'decision' | 'question') =>
    ({ type: 'add-outcome', outcome: { id, kind, text: `The ${id}` } }) as const;
  const workshop = after(
    started([sampleStep('a')]),
    [fay, add('one', 'decision')],
    [fay, add('two', 'question')],
    [fay, { type: 'end' }],
    [fay, add('three', 'decision')],
  );
  expect(recapOf(workshop)).toMatchObject({
    decisions: ['The one', 'The three'],
    questions: ['The two'],
  });
});
