'use client';

import { type KeyboardEvent, useState } from 'react';
import { useOpenBoard } from '#components/board/board-context.ts';
import type { Person } from '#components/board/people.ts';
import { useMay } from '#components/board/use-desk.ts';
import { Button } from '#components/ui/button.tsx';
import { isOpenReview } from '#lib/review/review.ts';
import { useMinute } from '../panel/time-ago.tsx';
import { AskReview } from './ask-review.tsx';
import { OpenReviewCard } from './open-review-card.tsx';
import { standingIn } from './review-standing.ts';
import { SummaryDialog } from './summary-dialog.tsx';
import { useReviews } from './use-reviews.ts';

type ReviewBarProps = {
  readonly people: readonly Person[];
  /** Over the list of threads, or over one of them, where there is room for what must not be forgotten only. */
  readonly place: 'list' | 'thread';
};

type Shown = 'none' | 'form' | 'summary';

/** Over the comments: the blind review that is open, how to ask for one, and what earlier ones came to. */
export function ReviewBar({ people, place }: ReviewBarProps) {
  const { me } = useOpenBoard();
  const mayAsk = useMay('ask-review');
  const [loaded, reload] = useReviews();
  const [shown, setShown] = useState<Shown>('none');
  const minute = useMinute();

  if (loaded.is === 'loading') return null;
  if (loaded.is === 'failed')
    return mayAsk && place === 'list' ? (
      <div className="flex items-center justify-between gap-2 px-4 pb-2 text-sm text-muted">
        Reviews could not be loaded.
        <Button variant="quiet" size="small" onClick={() => void reload()}>
          Try again
        </Button>
      </div>
    ) : null;
  const { reviews, ahead } = loaded.data;
  const now = minute + ahead;
  const standing = standingIn(reviews, me.id, now);
  if (place === 'thread') return standing.is === 'writing' ? <UnseenLine /> : null;
  const over = reviews.filter((review) => !isOpenReview(review, now));
  if (standing.is === 'none' && !mayAsk && over.length === 0) return null;
  return (
    <section aria-label="Blind review" className="max-h-[60%] shrink-0 overflow-y-auto px-4 pt-1 pb-3">
      {standing.is !== 'none' && (
        <OpenReviewCard standing={standing} people={people} now={now} onChanged={reload} />
      )}
      {(over.length > 0 || standing.is === 'none') && (
        <div className="flex flex-wrap items-center gap-1 not-first:mt-2">
          {standing.is === 'none' && mayAsk && (
            <Button variant="outline" size="small" data-focus-home onClick={() => setShown('form')}>
              Ask for a review
            </Button>
          )}
          {over.length > 0 && (
            <Button variant="quiet" size="small" data-focus-home onClick={() => setShown('summary')}>
              {over.length === 1 ? 'Review summary' : 'Review summaries'}
            </Button>
          )}
        </div>
      )}
      {/* biome-ignore lint/a11y/noStaticElementInteractions: only keys of the dialogs in it are kept */}
      <div onKeyDown={keepEscape} className="contents">
        {shown === 'form' && (
          <AskReview people={people} ahead={ahead} onClose={() => setShown('none')} onAsked={reload} />
        )}
        {shown === 'summary' && (
          <SummaryDialog reviews={over} people={people} onClose={() => setShown('none')} />
        )}
      </div>
    </section>
  );
}

function UnseenLine() {
  return (
    <p className="mx-4 mb-2 rounded-control bg-accent-soft px-2.5 py-1.5 text-sm">
      Blind review: nobody else sees what you write until you hand in.
    </p>
  );
}

/** Escape closes a dialog, not also the panel that it was opened from. */
function keepEscape(event: KeyboardEvent): void {
  event.stopPropagation();
}
