import { expect, it } from 'vitest';
import type { Role } from '../board/can.ts';
import type { StepMode } from '../workshop/step.ts';
import { viewOf } from './testing/joined-bed.ts';
import { rulesOf } from './wanted-draft.ts';
import { type Writing, writingNow } from './writing-now.ts';

const all: Writing = { board: 'open', newNotes: 'board' };
const nothing: Writing = { board: 'closed', newNotes: 'nowhere' };
const hidden: Writing = { board: 'closed', newNotes: 'draft' };
const both: Writing = { board: 'open', newNotes: 'draft' };

const cases: readonly [Role, StepMode | 'planned' | 'none', 'open' | 'locked', Writing][] = [
  ['editor', 'none', 'open', all],
  ['viewer', 'none', 'open', nothing],
  ['editor', 'planned', 'open', all],
  ['editor', 'planned', 'locked', nothing],
  ['facilitator', 'planned', 'locked', all],
  ['editor', 'open', 'open', all],
  ['editor', 'reveal', 'open', all],
  ['editor', 'break', 'open', all],
  ['editor', 'break', 'locked', nothing],
  ['editor', 'vote', 'open', nothing],
  ['editor', 'discuss', 'open', nothing],
  ['owner', 'vote', 'open', all],
  ['facilitator', 'discuss', 'locked', all],
  ['editor', 'private', 'open', hidden],
  ['editor', 'private', 'locked', hidden],
  ['facilitator', 'private', 'open', both],
  ['commenter', 'private', 'open', nothing],
  ['commenter', 'open', 'open', nothing],
];

it.each(cases)('for a %s, in %s, on a board that is %s', (role, mode, lock, expected) => {
  const view = mode === 'none' ? null : viewOf(mode === 'planned' ? [] : [mode]);
  const rules = rulesOf({ view: view && { ...view, state: { ...view.state, lock } }, drafts: null });
  expect(writingNow(role, rules)).toEqual(expected);
});
