import { expect, it } from 'vitest';
import type { BlockKey } from '../canvas/blocks.ts';
import { anchorBlock } from './filter-threads.ts';
import { parseReviewId } from './ids.ts';
import { summariseReview } from './review-summary.ts';
import { sampleComment, sampleThread, sampleUser } from './testing/sample-thread.ts';
import type { Thread, ThreadKind } from './thread.ts';

const review = parseReviewId('review-one') ?? expect.fail();
let count = 0;
const said = (who: string, block: BlockKey, kind: ThreadKind | null, of = review) => {
  count += 1;
  const anchor = { is: 'block', block } as const;
  return sampleThread(String(count), { anchor, kind, createdBy: sampleUser(who), review: of });
};

const [ann, bob, cleo] = [sampleUser('ann'), sampleUser('bob'), sampleUser('cleo')];
const idsOf = (threads: readonly Thread[], ...places: readonly number[]) =>
  places.map((place) => threads[place]?.id);

it('says by whom what was said about each block, in the order of the blocks', () => {
  const threads = [
    said('ann', 'channels', 'question'),
    said('ann', 'channels', 'question'),
    said('ann', 'channels', 'praise'),
    said('bob', 'channels', 'praise'),
    said('bob', 'customer-segments', null),
    said('cleo', 'customer-segments', null),
  ];
  expect(summariseReview(threads, review, anchorBlock)).toEqual([
    {
      block: 'customer-segments',
      people: [bob, cleo],
      kinds: [{ kind: 'plain', people: [bob, cleo], threads: idsOf(threads, 4, 5) }],
      verdict: 'open',
    },
    {
      block: 'channels',
      people: [ann, bob],
      kinds: [
        { kind: 'praise', people: [ann, bob], threads: idsOf(threads, 2, 3) },
        { kind: 'question', people: [ann], threads: idsOf(threads, 0, 1) },
      ],
      verdict: 'agreed',
    },
  ]);
});

it.each([
  [['ann:praise', 'bob:contradiction'], 'contested'],
  [['ann:evidence', 'bob:evidence', 'cleo:assumption'], 'contested'],
  [['ann:praise', 'ann:contradiction'], 'open'],
  [['ann:praise', 'bob:evidence'], 'open'],
  [['ann:question', 'bob:question'], 'agreed'],
  [['ann:contradiction', 'bob:contradiction'], 'agreed'],
  [['ann:question', 'bob:praise'], 'open'],
] as const)('%j is %s', (voices, verdict) => {
  const threads = voices.map((voice) => {
    const [who = '', kind] = voice.split(':') as [string, ThreadKind];
    return said(who, 'channels', kind);
  });
  expect(summariseReview(threads, review, anchorBlock)[0]?.verdict).toBe(verdict);
});

it('counts nothing of another review, and nothing that was taken away', () => {
  const other = parseReviewId('review-two') ?? expect.fail();
  const gone = sampleComment('ann', 'gone', { body: null, removedBy: sampleUser('ann') });
  const threads = [
    said('ann', 'channels', null, other),
    { ...said('ann', 'channels', null), comments: [gone] },
  ];
  expect(summariseReview(threads, review, anchorBlock)).toEqual([]);
});

it('takes a note’s thread where the note is now', () => {
  const summary = summariseReview([said('ann', 'channels', 'praise')], review, () => 'key-resources');
  expect(summary.map(({ block }) => block)).toEqual(['key-resources']);
});
