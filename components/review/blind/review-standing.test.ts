import { describe, expect, it } from 'vitest';
import { parseReviewId } from '#lib/review/ids.ts';
import type { Review } from '#lib/review/review.ts';
import { sampleComment, sampleThread, sampleUser } from '#lib/review/testing/sample-thread.ts';
import { countWritten, progressWords, standingIn } from './review-standing.ts';

const [ann, bob, cleo] = [sampleUser('ann'), sampleUser('bob'), sampleUser('cleo')];
const review: Review = {
  id: parseReviewId('review-one') ?? expect.fail(),
  askedBy: ann,
  askedAt: 100,
  dueAt: 200,
  closedAt: null,
  ask: '',
  reviewers: [
    { user: bob, submittedAt: 120 },
    { user: cleo, submittedAt: null },
  ],
};

describe('an open review', () => {
  it.each([
    [ann, 'watching'],
    [bob, 'handed-in'],
    [cleo, 'writing'],
  ] as const)('is for %s: %s', (user, is) => {
    expect(standingIn([review], user, 150).is).toBe(is);
  });

  it('is over when its time is, or somebody closed it', () => {
    expect(standingIn([review], cleo, 200).is).toBe('none');
    expect(standingIn([{ ...review, closedAt: 130 }], cleo, 150).is).toBe('none');
  });

  it('is found among those that are over', () => {
    const over = { ...review, closedAt: 90, dueAt: 95 };
    expect(standingIn([over, review], cleo, 150)).toEqual({ is: 'writing', review });
  });

  it('says how far its reviewers are', () => {
    expect(progressWords(review)).toBe('1 of 2 has handed in');
    expect(progressWords({ ...review, reviewers: [] })).toBe('0 of 0 have handed in');
  });
});

it('counts what somebody wrote since it was asked for, wherever, and nothing that was taken back', () => {
  const threads = [
    sampleThread('one', {
      comments: [
        sampleComment('ann', 'hers', { at: 150 }),
        sampleComment('cleo', 'before', { at: 99 }),
        sampleComment('cleo', 'first', { at: 100 }),
      ],
    }),
    sampleThread('two', {
      comments: [
        sampleComment('cleo', 'gone', { at: 140, body: null, removedBy: cleo }),
        sampleComment('cleo', 'second', { at: 150 }),
      ],
    }),
  ];
  expect(countWritten(threads, cleo, review)).toBe(2);
});
