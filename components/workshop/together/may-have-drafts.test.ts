import { expect, it } from 'vitest';
import { runningView, sampleStep, stepId, userId } from '#components/workshop/testing/sample-workshop.ts';
import type { WorkshopState } from '#lib/workshop/view.ts';
import { draftRows } from './drafts-strip.tsx';
import { mayHaveDrafts } from './may-have-drafts.ts';

const run = (mode: 'private' | 'open', startedAt: number, endedAt: number | null) => ({
  ...{ step: stepId('one'), title: 'One', seconds: 60, mode, startedAt, endedAt },
});
const reveal = (at: number) =>
  ({ ...{ at, step: stepId('one'), notes: 2, people: 1 }, names: 'shown' }) as const;

it.each([
  ['while people write in private', [run('private', 0, null)], [], true],
  ['after it, until it is revealed', [run('private', 0, 5), run('open', 5, null)], [], true],
  ['in private again after a reveal', [run('private', 0, null)], [reveal(3)], true],
  ['no longer once it is revealed', [run('private', 0, 5), run('open', 5, null)], [reveal(6)], false],
  ['not where nobody wrote in private', [run('open', 0, null)], [], false],
] as const)('notes may be in hiding %s: %o', (_, log, reveals, expected) => {
  const change: Partial<WorkshopState> = { log, reveals };
  expect(mayHaveDrafts(runningView([sampleStep('one')], change))).toBe(expected);
});

it('tells how many notes each person has written, me first and then who has most', () => {
  const people = [
    { id: userId('ana1'), name: 'Ana' },
    { id: userId('ben1'), name: 'Ben' },
    { id: userId('me01'), name: 'Mia' },
  ];
  const me = { id: userId('me01') };
  const drafts = { 'user-ana1': 1, 'user-ben1': 4, 'user-me01': 2, 'user-gone': 3, 'user-none': 0 };
  expect(draftRows(drafts, people, me).map(({ words }) => words)).toEqual([
    'You have written 2 notes',
    'Ben has written 4 notes',
    'Somebody has written 3 notes',
    'Ana has written 1 note',
  ]);
  expect(draftRows(null, people, me)).toEqual([]);
});
