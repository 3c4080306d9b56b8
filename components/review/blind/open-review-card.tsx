'use client';

import { useOpenBoard } from '#components/board/board-context.ts';
import type { Person } from '#components/board/people.ts';
import { useMay } from '#components/board/use-desk.ts';
import { localZone } from '../local-zone.ts';
import { useThreads } from '../threads/review-context.ts';
import { ConfirmStep } from './confirm-step.tsx';
import { dueWords, untilWords } from './due-words.ts';
import { closeReview, handIn } from './review-deeds.ts';
import { countWritten, progressWords, type ReviewStanding } from './review-standing.ts';
import { ReviewerList } from './reviewer-list.tsx';

type OpenReviewCardProps = {
  readonly standing: Exclude<ReviewStanding, { readonly is: 'none' }>;
  readonly people: readonly Person[];
  /** The server's clock, in milliseconds since 1970. */
  readonly now: number;
  readonly onChanged: () => Promise<void>;
};

/** The review that is open: until when, what it is about, and what I can do in it. */
export function OpenReviewCard({ standing, people, now, onChanged }: OpenReviewCardProps) {
  const { boardId, me } = useOpenBoard();
  const mayClose = useMay('ask-review');
  const { review } = standing;
  const written = useThreads(({ threads }) => countWritten(threads, me.id, review));
  const andAskAgain = async (answer: Promise<string | null>) => {
    const why = await answer;
    await onChanged();
    return why;
  };
  return (
    <div className="grid gap-2.5 rounded-card bg-accent-soft p-3 text-sm">
      <div>
        <h3 tabIndex={-1} data-focus-home className="rounded-control font-semibold outline-none">
          Blind review
        </h3>
        <p className="text-muted">
          Due{' '}
          <time dateTime={new Date(review.dueAt).toISOString()}>
            {dueWords(review.dueAt, localZone(), now)}
          </time>
          , {untilWords(review.dueAt, now)}
        </p>
      </div>
      {review.ask !== '' && (
        <p className="border-l-2 border-accent pl-2.5 whitespace-pre-wrap wrap-anywhere">{review.ask}</p>
      )}
      <p role="status">{standingWords(standing)}</p>
      {standing.is === 'writing' && (
        <>
          <p className="font-medium">{writtenWords(written)}</p>
          <ConfirmStep
            label="Hand in"
            variant="primary"
            question={written === 0 ? 'Hand in without a comment?' : 'Hand in your review?'}
            stay="Not yet"
            deed={() => andAskAgain(handIn(boardId, review.id))}
          >
            Others see what you wrote from then on, and you see what was handed in. It cannot be taken back.
          </ConfirmStep>
        </>
      )}
      {(mayClose || standing.is !== 'writing') && <ReviewerList review={review} people={people} />}
      {mayClose && (
        <ConfirmStep
          label="Close the review"
          variant="outline"
          question="Close the review now?"
          stay="Keep it open"
          deed={() => andAskAgain(closeReview(boardId, review.id))}
        >
          Everybody sees all comments, also those of who has not handed in. It cannot be opened again.
        </ConfirmStep>
      )}
    </div>
  );
}

function standingWords({ is, review }: OpenReviewCardProps['standing']): string {
  switch (is) {
    case 'writing':
      return 'Your comments are seen by nobody else until you hand in.';
    case 'handed-in':
      return `You have handed in. ${progressWords(review)}; you see what they wrote as they do.`;
    case 'watching':
      return `${progressWords(review)}. What a reviewer writes is seen once they hand in.`;
  }
}

function writtenWords(written: number): string {
  if (written === 0) return 'You have not written anything yet.';
  return written === 1 ? 'You have written 1 comment.' : `You have written ${written} comments.`;
}
