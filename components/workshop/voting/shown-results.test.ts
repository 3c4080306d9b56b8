import { describe, expect, it } from 'vitest';
import {
  runningView,
  sampleStep,
  sampleWorkshop,
  stepId,
} from '#components/workshop/testing/sample-workshop.ts';
import type { NoteId } from '#lib/board/ids.ts';
import type { ClosedRound, RoundResults } from '#lib/workshop/ballot.ts';
import type { WorkshopView } from '#lib/workshop/view.ts';
import { makeShownResults } from './shown-results.ts';

const [a, b] = ['note-aaaa' as NoteId, 'note-bbbb' as NoteId];
const dots: RoundResults = {
  kind: 'dots',
  notes: [
    { note: a, dots: 4, voters: 2 },
    { note: b, dots: 1, voters: 1 },
  ],
};
const matrix: RoundResults = {
  kind: 'matrix',
  notes: [{ note: a, importance: 4.5, evidence: 2, spread: 0.5, risk: 17.96, voters: 2 }],
};
const closed = (id: string, results: RoundResults = dots): ClosedRound => ({
  ...{ id, results, step: stepId('vote'), title: id, blocks: [], openedAt: 0, closedAt: 1, voters: 2 },
  rules: { kind: 'dots', dots: 5, perNote: null },
});
const counted = (...rounds: readonly ClosedRound[]) => runningView([sampleStep('vote')], { rounds });
const ended = (view: WorkshopView): WorkshopView => ({
  ...view,
  state: { ...view.state, phase: { is: 'ended', startedAt: 0, endedAt: 9 } },
});

describe('the results on the notes', () => {
  it('appear when a vote is counted, as dots or as risk', () => {
    const workshop = sampleWorkshop({ view: counted() });
    const results = makeShownResults(workshop);
    workshop.put({ view: counted(closed('one')) });
    expect([results.markOf(a)?.words, results.markOf(b)?.words]).toEqual(['4 dots', '1 dot']);
    expect(results.scores()).toEqual(
      new Map([
        [a, 4],
        [b, 1],
      ]),
    );
    workshop.put({ view: counted(closed('one'), closed('two', matrix)) });
    expect([results.markOf(a)?.words, results.markOf(b)?.words]).toEqual(['Risk 18', undefined]);
  });

  it('stay hidden once I hid them, until another vote is counted', () => {
    const workshop = sampleWorkshop({ view: counted(closed('one')) });
    const results = makeShownResults(workshop);
    expect(results.get()?.id).toBe('one');
    results.show(null);
    workshop.put({ view: { ...counted(closed('one')), version: 7 } });
    expect(results.get()).toBeNull();
    workshop.put({ view: counted(closed('one'), closed('two')) });
    expect(results.get()?.id).toBe('two');
    results.show('one');
    expect(results.get()?.id).toBe('one');
  });

  it('of a workshop that is over are not shown to those who come later, and stay for those who were there', () => {
    expect(makeShownResults(sampleWorkshop({ view: ended(counted(closed('one'))) })).get()).toBeNull();
    const workshop = sampleWorkshop({ view: counted(closed('one')) });
    const results = makeShownResults(workshop);
    workshop.put({ view: ended(counted(closed('one'))) });
    expect(results.get()?.id).toBe('one');
  });

  it('go with their workshop', () => {
    const workshop = sampleWorkshop({ view: counted(closed('one')) });
    const results = makeShownResults(workshop);
    workshop.put({ view: { ...counted(), id: 'workshop-2' } });
    expect([results.get(), results.markOf(a)]).toEqual([null, null]);
  });
});
