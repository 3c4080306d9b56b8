'use client';

import { useId, useState } from 'react';
import type { Person } from '#components/board/people.ts';
import { Dialog } from '#components/ui/dialog.tsx';
import type { Review } from '#lib/review/review.ts';
import { localZone } from '../local-zone.ts';
import { dueWords } from './due-words.ts';
import { ReviewSummary } from './review-summary.tsx';

type SummaryDialogProps = {
  /** Those that are over, newest first. */
  readonly reviews: readonly Review[];
  readonly people: readonly Person[];
  readonly onClose: () => void;
};

/** What a review came to; earlier ones can be chosen. */
export function SummaryDialog({ reviews, people, onClose }: SummaryDialogProps) {
  const fieldId = useId();
  const [chosen, setChosen] = useState<string | null>(null);
  const review = reviews.find(({ id }) => id === chosen) ?? reviews[0];
  const zone = localZone();
  const now = Date.now();
  return (
    <Dialog open onClose={onClose} title="Review summary">
      {reviews.length > 1 && review && (
        <div className="mb-4">
          <label htmlFor={fieldId} className="mb-1.5 block text-sm font-medium text-ink">
            Review
          </label>
          <select
            id={fieldId}
            value={review.id}
            onChange={(event) => setChosen(event.target.value)}
            className="h-10 w-full rounded-control border border-line bg-surface px-2.5 text-base text-ink"
          >
            {reviews.map(({ id, askedAt }) => (
              <option key={id} value={id}>
                Asked for on {dueWords(askedAt, zone, now)}
              </option>
            ))}
          </select>
        </div>
      )}
      {review && <ReviewSummary key={review.id} review={review} people={people} onLeave={onClose} />}
    </Dialog>
  );
}
