import { expect, it } from 'vitest';
import { reduce } from './reduce.ts';
import { after, ann, bob, fay, gus, START, sampleStep, started, stepId, userId } from './sample-workshop.ts';
import { MAX_OUTCOME_TEXT, MAX_OUTCOMES } from './workshop.ts';

const one = stepId('one');
const workshop = started([sampleStep('one'), sampleStep('two')]);

it('hands stand in the order in which they went up, each once', () => {
  const up = after(workshop, [bob, { type: 'raise-hand' }], [ann, { type: 'raise-hand' }]);
  expect(up.hands).toEqual(['bob', 'ann']);
  expect(reduce(up, { type: 'raise-hand' }, bob, START)).toBe(up);
  expect(after(up, [fay, { type: 'lower-hand-of', user: userId('bob') }]).hands).toEqual(['ann']);
  expect(after(up, [bob, { type: 'lower-hand' }], [bob, { type: 'raise-hand' }]).hands).toEqual([
    'ann',
    'bob',
  ]);
});

it('who is done is done with the step they saw', () => {
  const done = after(workshop, [ann, { type: 'say-done', step: one }]);
  expect(done.done).toEqual(['ann']);
  expect(reduce(done, { type: 'say-done', step: one }, ann, START)).toBe(done);
  expect(after(done, [ann, { type: 'take-back-done' }]).done).toEqual([]);
  const next = after(done, [fay, { type: 'next-step', from: one }]);
  expect(reduce(next, { type: 'say-done', step: one }, bob, START)).toBe('moved-on');
});

it('the lead goes over to another, and whoever leads may give it on', () => {
  const gusLeads = after(workshop, [fay, { type: 'hand-over', to: userId('gus') }]);
  expect(gusLeads.lead).toBe('gus');
  expect(reduce(gusLeads, { type: 'hand-over', to: userId('gus') }, gus, START)).toBe(gusLeads);
});

it('each summons moves everybody once', () => {
  const view = { x: 1, y: 2, w: 3, h: 4 };
  const first = after(workshop, [fay, { type: 'summon', view }]);
  expect(first.summons).toEqual({ count: 1, by: 'fay', view });
  expect(after(first, [gus, { type: 'summon', view }]).summons).toEqual({ count: 2, by: 'gus', view });
});

it('the same spotlight twice is one', () => {
  const on = { is: 'block', block: 'channels' } as const;
  const lit = after(workshop, [fay, { type: 'spotlight', on }]);
  expect(reduce(lit, { type: 'spotlight', on: { ...on } }, gus, START)).toBe(lit);
  expect(after(lit, [fay, { type: 'spotlight', on: null }]).spotlight).toBeNull();
});

it('outcomes are kept trimmed, once each, and within bounds', () => {
  const outcome = { id: 'a', kind: 'question', text: ' Who pays? ' } as const;
  const noted = after(workshop, [fay, { type: 'add-outcome', outcome }]);
  expect(noted.outcomes).toEqual([{ id: 'a', kind: 'question', text: 'Who pays?' }]);
  expect(reduce(noted, { type: 'add-outcome', outcome }, fay, START)).toBe(noted);
  for (const text of [' ', 'x'.repeat(MAX_OUTCOME_TEXT + 1)])
    expect(reduce(noted, { type: 'add-outcome', outcome: { ...outcome, id: 'b', text } }, fay, START)).toBe(
      'bad-outcome',
    );
  const outcomes = Array.from({ length: MAX_OUTCOMES }, (_, at) => ({ ...outcome, id: `o${at}` }));
  expect(reduce({ ...workshop, outcomes }, { type: 'add-outcome', outcome }, fay, START)).toBe(
    'too-many-outcomes',
  );
});
