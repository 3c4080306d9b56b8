import { describe, expect, it } from 'vitest';
import { runningView, sampleRound, sampleStep } from '#components/workshop/testing/sample-workshop.ts';
import type { NoteId } from '#lib/board/ids.ts';
import { blockKeys } from '#lib/canvas/blocks.ts';
import { deskRules } from './desk-rules.ts';
import { blockInHand } from './enter-step.ts';
import { focusText, readFocus } from './focus-of.ts';

const step = sampleStep('one', { blocks: ['channels', 'revenue-streams'] });
const focus = (...args: Parameters<typeof runningView>) => readFocus(focusText(runningView(...args)));

describe('what stands out', () => {
  it('is nothing without a workshop, or in a step about the whole board', () => {
    expect(readFocus(focusText(null))).toEqual({ is: 'nothing' });
    expect(focus([sampleStep('one')])).toEqual({ is: 'nothing' });
  });

  it('is what the step is about', () => {
    expect(focus([step])).toEqual({ is: 'step', blocks: ['channels', 'revenue-streams'] });
  });

  it('is the spotlight before the step, on a block or a note', () => {
    expect(focus([step], { spotlight: { is: 'block', block: 'key-resources' } })).toEqual({
      ...{ is: 'block', block: 'key-resources' },
    });
    const note = 'note-0001' as NoteId;
    expect(focus([step], { spotlight: { is: 'note', note } })).toEqual({ is: 'note', note });
  });
});

describe('deskRules', () => {
  const running = runningView([step]);

  it('bring the notes of those who take part into the step, and leave facilitators free', () => {
    expect(deskRules(running, 'editor').newNotesIn).toEqual(step.blocks);
    expect(deskRules(running, 'facilitator').newNotesIn).toEqual([]);
    expect(deskRules(null, 'editor').newNotesIn).toEqual([]);
  });

  it('let everybody vote who takes part, in the blocks of the round', () => {
    const about = (blocks: typeof step.blocks) =>
      runningView([step], { round: sampleRound({ blocks: [...blocks] }) });
    expect(deskRules(about(['channels']), 'facilitator').votesIn).toEqual(['channels']);
    expect(deskRules(about([]), 'commenter').votesIn).toEqual(blockKeys);
    expect(deskRules(about([]), 'viewer').votesIn).toEqual([]);
    expect(deskRules(running, 'editor').votesIn).toEqual([]);
  });
});

describe('the block in hand on entering a step', () => {
  it.each([
    ['the block of its question', ['channels', 'revenue-streams'], 'revenue-streams', 'revenue-streams'],
    ['its first block when the question is about another', ['channels'], 'key-resources', 'channels'],
    ['that of the question when it is about the whole board', [], 'key-resources', 'key-resources'],
    ['its first block without a question', ['channels', 'revenue-streams'], null, 'channels'],
    ['none when it is about the whole board', [], null, null],
  ] as const)('is %s', (_, blocks, asked, expected) => {
    expect(blockInHand({ blocks, question: asked && { block: asked, id: 'q' } })).toBe(expected);
  });
});
