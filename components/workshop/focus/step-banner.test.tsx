// @vitest-environment jsdom
import { act } from 'react';
import { beforeEach, describe, expect, it } from 'vitest';
import { askedQuestion } from '#components/guide/asked-question.ts';
import { guidePreferences } from '#components/guide/guide-preferences.ts';
import { roomBed } from '#components/workshop/testing/room-bed.tsx';
import { runningView, sampleStep, userId } from '#components/workshop/testing/sample-workshop.ts';
import type { Step } from '#lib/workshop/step.ts';
import { StepBanner } from './step-banner.tsx';

const people = [
  { id: userId('me01'), name: 'Mia', colour: 'teal', role: 'editor' },
  { id: userId('ana1'), name: 'Ana', colour: 'lime', role: 'editor' },
] as const;
const question = { block: 'channels', id: 'reach' } as const;
const banner = (...steps: readonly Step[]) =>
  roomBed(() => <StepBanner people={people} />, { workshop: { view: runningView(steps) } });
const spoken = (host: HTMLElement) => host.querySelector('[aria-live=polite]')?.textContent;

beforeEach(() => {
  askedQuestion.take();
  guidePreferences.set({ open: false });
});

describe('the banner of a step', () => {
  it('says what the step is, what it asks, and where in the agenda it is', () => {
    const skipped = sampleStep('skipped', { isSkipped: true });
    const { host } = banner(
      sampleStep('one', {
        title: 'Channels alone',
        instructions: 'Write what comes to mind.',
        blocks: ['channels'],
      }),
      skipped,
      sampleStep('two'),
    );
    const text = host.querySelector('section')?.textContent ?? '';
    for (const words of [
      'Channels alone',
      '1 of 2',
      'Everyone writes',
      'Write what comes to mind.',
      'Channels',
    ])
      expect(text).toContain(words);
  });

  it('says aloud which step has begun, and nothing while it stays', () => {
    const [one, two] = [sampleStep('one'), sampleStep('two', { mode: 'discuss' })];
    const { host, workshop } = banner(one, two);
    const before = spoken(host);
    act(() =>
      workshop.put({ view: { ...runningView([one, two], { hands: [userId('ana1')] }), version: 2 } }),
    );
    expect(spoken(host)).toBe(before);
    act(() => workshop.put({ view: runningView([two, one], {}, 9) }));
    expect(spoken(host)).toBe('The two step. Facilitators change the board now.');
  });

  it('folds, and keeps the focus on what folds it', () => {
    const { host, button, press } = banner(sampleStep('one', { instructions: 'Write.' }));
    button('About this step').focus();
    press('About this step');
    expect(host.querySelector('[id] > div')?.closest('[hidden]')).not.toBeNull();
    expect(document.activeElement).toBe(button('About this step'));
  });

  it('leads to the question in the guide, which opens for it', () => {
    const { press } = banner(sampleStep('one', { question }));
    askedQuestion.take();
    guidePreferences.set({ open: false });
    press('Question in the guide');
    expect([askedQuestion.take(), guidePreferences.get().open]).toEqual([question, true]);
  });

  it('tells in private how many notes each has written, unless that is not told', () => {
    const open = banner(sampleStep('one', { mode: 'private', counts: 'shown' }));
    act(() => open.workshop.put({ drafts: { [userId('ana1')]: 4 } }));
    expect(open.host.textContent).toContain('Ana has written 4 notes');
    expect(
      banner(sampleStep('one', { mode: 'private', counts: 'hidden' })).host.querySelector('ul'),
    ).toBeNull();
  });

  it('is gone when the workshop is', () => {
    const { host, workshop } = banner(sampleStep('one'));
    act(() => workshop.put({ view: null }));
    expect(host.querySelector('section')).toBeNull();
  });
});
