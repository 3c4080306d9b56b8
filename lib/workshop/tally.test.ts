import { expect, it } from 'vitest';
import type { Ballot, Rating } from './ballot.ts';
import { riskiestOf } from './riskiest-of.ts';
import { tally } from './tally.ts';

const dotRules = { kind: 'dots', dots: 5, perNote: null } as const;
const dots = (given: Readonly<Record<string, number>>): Ballot => ({
  kind: 'dots',
  dots: given,
  isFinished: false,
});
const ratings = (given: Readonly<Record<string, readonly [number, number]>>): Ballot => ({
  kind: 'matrix',
  ratings: Object.fromEntries(
    Object.entries(given).map(([note, [importance, evidence]]): [string, Rating] => [
      note,
      { importance, evidence },
    ]),
  ),
  isFinished: true,
});

it('dots add up, most first; on a tie the note that more people chose, then always the same', () => {
  const ballots = [dots({ d: 1, c: 1, b: 2 }), dots({ a: 3, c: 1 }), dots({}), dots({ d: 1, a: 1 })];
  const expected = {
    voters: 3,
    results: {
      kind: 'dots',
      notes: [
        { note: 'a', dots: 4, voters: 2 },
        { note: 'c', dots: 2, voters: 2 },
        { note: 'd', dots: 2, voters: 2 },
        { note: 'b', dots: 2, voters: 1 },
      ],
    },
  };
  expect(tally(dotRules, ballots)).toEqual(expected);
  expect(tally(dotRules, ballots.toReversed())).toEqual(expected);
});

it('ratings make means, the larger spread, and the risk: what matters and is little known comes first', () => {
  const ballots = [
    ratings({ known: [5, 5], hope: [5, 1], trifle: [1, 1] }),
    ratings({ known: [5, 5], hope: [4, 2], split: [5, 1] }),
    ratings({ split: [5, 5] }),
  ];
  const { voters, results } = tally({ kind: 'matrix' }, ballots);
  expect(voters).toBe(3);
  expect(results.notes).toEqual([
    { note: 'hope', importance: 4.5, evidence: 1.5, spread: 0.5, risk: 20.25, voters: 2 },
    { note: 'split', importance: 5, evidence: 3, spread: 2, risk: 15, voters: 2 },
    { note: 'known', importance: 5, evidence: 5, spread: 0, risk: 5, voters: 2 },
    { note: 'trifle', importance: 1, evidence: 1, spread: 0, risk: 5, voters: 1 },
  ]);
  expect(tally({ kind: 'matrix' }, ballots.toReversed()).results).toEqual(results);
  expect(riskiestOf(results).map(({ note }) => note)).toEqual(['hope', 'split']);
});

it('notes of the same risk stand by importance, then always the same', () => {
  // 4 × (6 − 3) = 3 × (6 − 2)
  const { results } = tally({ kind: 'matrix' }, [ratings({ b: [3, 2], z: [4, 3], y: [4, 3] })]);
  expect(results.notes.map(({ note }) => note)).toEqual(['y', 'z', 'b']);
});

it('a round without ballots has no results, and dots name no assumptions', () => {
  expect(tally(dotRules, [])).toEqual({ voters: 0, results: { kind: 'dots', notes: [] } });
  expect(tally({ kind: 'matrix' }, [])).toEqual({ voters: 0, results: { kind: 'matrix', notes: [] } });
  expect(riskiestOf(tally(dotRules, [dots({ a: 1 })]).results)).toEqual([]);
});
