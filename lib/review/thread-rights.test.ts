import { describe, expect, it } from 'vitest';
import { type Role, roles } from '../board/can.ts';
import { sampleComment, sampleThread, sampleUser } from './testing/sample-thread.ts';
import type { Resolution } from './thread.ts';
import {
  leavesNoTrace,
  mayAnswerSuggestion,
  mayChangeKind,
  mayEditComment,
  mayReact,
  mayRemoveComment,
  mayReopen,
  mayResolve,
  needsReason,
} from './thread-rights.ts';

const ann = sampleUser('ann');
const bob = sampleUser('bob');
const said = sampleComment('ann', 'said');
const gone = sampleComment('ann', 'gone', { body: null, removedBy: ann });
const resolution: Resolution = { outcome: 'changed', because: '', by: bob, at: 5 };
const open = sampleThread('open');
const resolved = sampleThread('resolved', { resolution });
const proposal = { is: 'new-note', block: 'channels', text: 'x' } as const;
const proposed = sampleThread('proposed', { suggestion: { proposal, answer: null } });
const answered = sampleThread('answered', {
  suggestion: { proposal, answer: { is: 'accepted', by: bob, at: 1 } },
});

/** For each role, in the order of `roles`: owner, facilitator, editor, commenter, viewer. */
const each = (asks: (role: Role) => unknown) => roles.map(asks);

describe('who may do what in a thread', () => {
  it('the author alone edits, as long as they may comment', () => {
    expect(each((role) => mayEditComment({ id: ann, role }, said))).toEqual([true, true, true, true, false]);
    expect(each((role) => mayEditComment({ id: bob, role }, said))).not.toContain(true);
    expect(each((role) => mayEditComment({ id: ann, role }, gone))).not.toContain(true);
  });

  it('the author takes away their own, who keeps order anything, and nobody what is gone', () => {
    expect(each((role) => mayRemoveComment({ id: ann, role }, said))).toEqual([
      'author',
      'author',
      'author',
      'author',
      null,
    ]);
    expect(each((role) => mayRemoveComment({ id: bob, role }, said))).toEqual([
      'moderator',
      'moderator',
      null,
      null,
      null,
    ]);
    expect(each((role) => mayRemoveComment({ id: ann, role }, gone))).toEqual([null, null, null, null, null]);
  });

  it('commenters react, resolve and reopen', () => {
    const commenters = [true, true, true, true, false];
    expect(each((role) => mayReact({ id: bob, role }, said))).toEqual(commenters);
    expect(each((role) => mayReact({ id: bob, role }, gone))).not.toContain(true);
    expect(each((role) => mayResolve({ id: bob, role }, open))).toEqual(commenters);
    expect(each((role) => mayResolve({ id: bob, role }, resolved))).not.toContain(true);
    expect(each((role) => mayReopen({ id: bob, role }, resolved))).toEqual(commenters);
    expect(each((role) => mayReopen({ id: bob, role }, open))).not.toContain(true);
  });

  it('who began a thread says of what kind it is, or who keeps order', () => {
    expect(each((role) => mayChangeKind({ id: ann, role }, open))).toEqual([true, true, true, true, false]);
    expect(each((role) => mayChangeKind({ id: bob, role }, open))).toEqual([true, true, false, false, false]);
  });

  it('editors answer a suggestion once', () => {
    const editors = [true, true, true, false, false];
    expect(each((role) => mayAnswerSuggestion({ id: bob, role }, proposed))).toEqual(editors);
    expect(each((role) => mayAnswerSuggestion({ id: bob, role }, answered))).not.toContain(true);
    expect(each((role) => mayAnswerSuggestion({ id: bob, role }, open))).not.toContain(true);
  });

  it('who keeps something says why', () => {
    expect(needsReason('kept', ' \n')).toBe(true);
    expect(needsReason('kept', 'we sell to nobody else')).toBe(false);
    expect(needsReason('changed', '')).toBe(false);
    expect(needsReason('to-test', '')).toBe(false);
  });

  it('a thread goes when its author spoke alone and took back everything; else it stays as a trace', () => {
    expect(leavesNoTrace(sampleThread('x', { comments: [gone, gone] }))).toBe(true);
    expect(leavesNoTrace(sampleThread('x', { comments: [gone, said] }))).toBe(false);
    const byOther = sampleComment('bob', 'bye', { body: null, removedBy: bob });
    expect(leavesNoTrace(sampleThread('x', { comments: [gone, byOther] }))).toBe(false);
    expect(leavesNoTrace(sampleThread('x', { comments: [{ ...gone, removedBy: bob }] }))).toBe(false);
    expect(leavesNoTrace(sampleThread('x', { comments: [gone], resolution }))).toBe(false);
    expect(leavesNoTrace({ ...proposed, comments: [gone] })).toBe(true);
    expect(leavesNoTrace({ ...answered, comments: [gone] })).toBe(false);
  });
});
