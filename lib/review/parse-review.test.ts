import { expect, it } from 'vitest';
import { parseReviewList, parseSummarisedReview } from './parse-review.ts';

const review = {
  id: 'review-one',
  askedBy: 'user-ann1',
  askedAt: 1,
  dueAt: 2,
  closedAt: null,
  ask: 'Is the price right?',
  reviewers: [
    { user: 'user-bob1', submittedAt: 1 },
    { user: 'user-cleo', submittedAt: null },
  ],
};
const block = {
  block: 'channels',
  people: ['user-bob1'],
  verdict: 'open',
  kinds: [{ kind: 'plain', people: ['user-bob1'], threads: ['thread-1'] }],
};

it('reads back what a server writes, and nothing else of it', () => {
  const list = { reviews: [review, { ...review, closedAt: 3 }], now: 5 };
  expect(parseReviewList(JSON.parse(JSON.stringify({ ...list, more: 1 })))).toEqual(list);
  for (const summary of [null, [], [block]])
    expect(parseSummarisedReview(JSON.parse(JSON.stringify({ review, summary })))).toEqual({
      review,
      summary,
    });
});

it.each([
  [null],
  [{ reviews: [review] }],
  [{ reviews: [{ ...review, reviewers: ['user-bob1'] }], now: 5 }],
  [{ reviews: [{ ...review, dueAt: 'soon' }], now: 5 }],
])('%j is no list of reviews', (wrong) => {
  expect(parseReviewList(wrong)).toBeNull();
});

it.each([
  [{ review }],
  [{ review: null, summary: null }],
  [{ review, summary: [{ ...block, block: 'elsewhere' }] }],
  [{ review, summary: [{ ...block, verdict: 'fine' }] }],
  [{ review, summary: [{ ...block, kinds: [{ kind: 'rant', people: [], threads: [] }] }] }],
  [{ review, summary: [{ ...block, people: 2 }] }],
])('%j is no summary', (wrong) => {
  expect(parseSummarisedReview(wrong)).toBeNull();
});
