import { describe, expect, it } from 'vitest';
import { heldBack, mayKnow, type OpenReview, reviewOf, type Work } from './blind.ts';
import { parseReviewId, type ReviewId } from './ids.ts';
import { sampleUser } from './testing/sample-thread.ts';

const review = (name: string): ReviewId => parseReviewId(`review-${name}`) ?? expect.fail();
const now = review('now');
const before = review('before');
const [ann, bob, cleo, otto] = ['ann', 'bob', 'cleo', 'otto'].map(sampleUser) as [never, never, never, never];
/** Ann, Bob and Cleo review; Cleo has handed in. Otto is on the board and no reviewer. */
const open: OpenReview = { id: now, reviewers: new Set([ann, bob, cleo]), waiting: new Set([ann, bob]) };
const by = (user: never, of: ReviewId | null = now): Work => ({ by: user, review: of });

describe('while a review is open', () => {
  it.each([
    ['ann', 'ann', true],
    ['ann', 'bob', false],
    ['ann', 'cleo', false],
    ['ann', 'otto', false],
    ['cleo', 'ann', false],
    ['cleo', 'bob', false],
    ['cleo', 'cleo', true],
    ['cleo', 'otto', true],
    ['otto', 'ann', false],
    ['otto', 'cleo', true],
  ] as const)('what %s made for it is known to %s: %s', (author, reader, expected) => {
    expect(mayKnow(by(sampleUser(author) as never), sampleUser(reader), open)).toBe(expected);
  });

  it('everything else is known to everybody, and all of it once the review is over', () => {
    for (const reader of [ann, bob, cleo, otto]) {
      expect(mayKnow(by(bob, null), reader, open)).toBe(true);
      expect(mayKnow(by(bob, before), reader, open)).toBe(true);
      expect(mayKnow(by(bob), reader, null)).toBe(true);
    }
  });

  it('all that reviewers make is for it, also after they handed in', () => {
    expect([ann, bob, cleo, otto].map((author) => reviewOf(author, [], open))).toEqual([now, now, now, null]);
    expect(reviewOf(ann, [by(ann, before)], null)).toBeNull();
  });

  it('what answers words that a waiting reviewer does not see is not seen by them either', () => {
    expect(reviewOf(otto, [by(otto, null), by(cleo)], open)).toBe(now);
    expect(reviewOf(otto, [by(otto, null), by(ann)], open)).toBeNull();
    expect(reviewOf(otto, [by(cleo, before)], open)).toBeNull();
  });

  it('a reviewer changes nothing that everybody sees, also after they handed in', () => {
    expect(heldBack(by(otto, null), ann, open)).toBe('submit-first');
    expect(heldBack(by(ann), ann, open)).toBeNull();
    expect(heldBack(by(otto, null), cleo, open)).toBe('wait-for-others');
    expect(heldBack(by(cleo), cleo, open)).toBeNull();
    expect(heldBack(by(otto, null), otto, open)).toBeNull();
    expect(heldBack(by(otto, null), ann, null)).toBeNull();
  });
});
