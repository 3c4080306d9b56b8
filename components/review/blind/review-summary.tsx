'use client';

import type { Person } from '#components/board/people.ts';
import { useBoardResource } from '#components/people/use-board-resource.ts';
import { Button } from '#components/ui/button.tsx';
import { parseSummarisedReview } from '#lib/review/parse-review.ts';
import type { Review } from '#lib/review/review.ts';
import { localZone } from '../local-zone.ts';
import { nameOf } from '../panel/find-person.ts';
import { dueWords } from './due-words.ts';
import { SummaryBlock } from './summary-block.tsx';

type ReviewSummaryProps = {
  readonly review: Review;
  readonly people: readonly Person[];
  /** A thread was opened: this makes way for it. */
  readonly onLeave: () => void;
};

/** One review that is over: who took part, and what they said about each block. */
export function ReviewSummary({ review, people, onLeave }: ReviewSummaryProps) {
  const [loaded, reload] = useBoardResource(`reviews/${review.id}`, parseSummarisedReview, [
    'threads-changed',
  ]);
  const zone = localZone();
  const now = Date.now();
  const overAt = Math.min(review.closedAt ?? review.dueAt, review.dueAt);
  const absent = review.reviewers.filter(({ submittedAt }) => submittedAt === null);
  const names = (of: Review['reviewers']) => of.map(({ user }) => nameOf(people, user)).join(', ');
  return (
    <>
      <div className="grid gap-1.5 text-sm">
        {review.ask !== '' && (
          <p className="border-l-2 border-accent pl-2.5 whitespace-pre-wrap wrap-anywhere">{review.ask}</p>
        )}
        <p className="text-muted">
          {nameOf(people, review.askedBy)} asked for it on {dueWords(review.askedAt, zone, now)}. It ended on{' '}
          {dueWords(overAt, zone, now)}.
        </p>
        <p className="text-muted">
          Reviewers: {names(review.reviewers)}.{absent.length > 0 && ` Not handed in: ${names(absent)}.`}
        </p>
      </div>
      <section aria-label="What was said about each block" aria-live="polite" className="mt-4">
        {loaded.is === 'loading' && <p className="py-6 text-center text-sm text-muted">Loading…</p>}
        {loaded.is === 'failed' && (
          <div className="py-4 text-center">
            <p className="mb-3 text-sm text-muted">The summary could not be loaded. The comments are kept.</p>
            <Button variant="outline" size="small" onClick={() => void reload()}>
              Try again
            </Button>
          </div>
        )}
        {loaded.is === 'here' && !loaded.data.summary?.length && (
          <p className="py-6 text-center text-sm text-muted">No comment was left in this review.</p>
        )}
        {loaded.is === 'here' && (
          <ul className="grid gap-3">
            {(loaded.data.summary ?? []).map((block) => (
              <SummaryBlock key={block.block} summary={block} people={people} onLeave={onLeave} />
            ))}
          </ul>
        )}
      </section>
    </>
  );
}
