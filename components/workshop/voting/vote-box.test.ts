import { beforeEach, describe, expect, it } from 'vitest';
import {
  runningView,
  type SampleWorkshop,
  sampleRound,
  sampleStep,
  sampleWorkshop,
} from '#components/workshop/testing/sample-workshop.ts';
import type { NoteId } from '#lib/board/ids.ts';
import type { VoteRules } from '#lib/workshop/step.ts';
import { makeVoteBox, type VoteBox } from './vote-box.ts';

const [a, b] = ['note-aaaa' as NoteId, 'note-bbbb' as NoteId];
const vote = sampleStep('vote');

let workshop: SampleWorkshop;
let box: VoteBox;
let told: string[];

const open = (rules: VoteRules, id = 'round-1') => {
  workshop.put({ view: runningView([vote], { round: sampleRound({ id, rules }) }), ballot: null });
};
const placed = (dots: Readonly<Record<NoteId, number>>) => {
  workshop.put({ ballot: { kind: 'dots', dots, isFinished: false } });
};

beforeEach(() => {
  workshop = sampleWorkshop();
  told = [];
  box = makeVoteBox(workshop, (words) => told.push(words));
  open({ kind: 'dots', dots: 3, perNote: 2 });
});

describe('my ballot', () => {
  it('goes on from what is placed', () => {
    placed({ [a]: 1 });
    box.addDot(a);
    box.takeDotOff(a);
    box.takeDotOff(b);
    expect(workshop.sent).toEqual([
      { type: 'cast-dots', round: 'round-1', note: a, dots: 2 },
      { type: 'cast-dots', round: 'round-1', note: a, dots: 0 },
    ]);
  });

  it('says kindly when all dots are placed, or one note has as many as it may, and asks nothing', () => {
    placed({ [a]: 2 });
    box.addDot(a);
    placed({ [a]: 2, [b]: 1 });
    box.addDot(b);
    expect(told).toEqual([
      '2 dots on one note are the most here.',
      'All 3 of your dots are placed. Take one off another note to move it.',
    ]);
    expect(workshop.sent).toEqual([]);
  });

  it('tells why the server refused', async () => {
    workshop.answerWith(Promise.resolve({ is: 'refused', why: 'That vote is closed.' }));
    box.addDot(a);
    await Promise.resolve();
    expect(told).toEqual(['That vote is closed.']);
  });

  it('begins anew with another round', () => {
    placed({ [a]: 2 });
    open({ kind: 'dots', dots: 5, perNote: null }, 'round-2');
    box.addDot(a);
    expect([box.countSpent(), workshop.sent]).toEqual([
      0,
      [{ type: 'cast-dots', round: 'round-2', note: a, dots: 1 }],
    ]);
  });

  it('tells only the notes whose votes changed, and nobody of what others do', () => {
    const heard: NoteId[] = [];
    let rounds = 0;
    for (const note of [a, b]) box.subscribeNote(note, () => heard.push(note));
    box.subscribeRound(() => {
      rounds += 1;
    });
    placed({ [b]: 1 });
    workshop.put({ view: runningView([vote], { round: sampleRound({ finished: [] }) }) });
    expect([heard, rounds]).toEqual([[b], 0]);
  });

  it('rates notes on two scales, and takes a rating back', () => {
    open({ kind: 'matrix' }, 'round-2');
    workshop.put({
      ballot: { kind: 'matrix', ratings: { [a]: { importance: 5, evidence: 1 } }, isFinished: false },
    });
    expect([box.ratingOf(a), box.ratingOf(b), box.countSpent()]).toEqual([
      { importance: 5, evidence: 1 },
      null,
      1,
    ]);
    box.addDot(b);
    box.takeBack(a);
    expect(workshop.sent).toEqual([{ type: 'rate', round: 'round-2', note: a, rating: null }]);
  });
});
