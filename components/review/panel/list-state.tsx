'use client';

import { useRole } from '#components/people/use-board-resource.ts';
import { Button } from '#components/ui/button.tsx';
import { can } from '#lib/board/can.ts';
import { useReview } from '../threads/review-context.ts';
import type { ThreadsSnapshot } from '../threads/thread-store.ts';

type ListStateProps = {
  readonly status: ThreadsSnapshot['status'];
  /** Known threads, and how many of them the filter lets through. */
  readonly all: number;
  readonly shown: number;
};

/** What is to be said of the list itself: that it is on its way, cannot be had, or holds nothing. */
export function ListState({ status, all, shown }: ListStateProps) {
  const { threads } = useReview();
  const mayComment = can(useRole(), 'comment');
  if (status === 'failed')
    return (
      <div role="alert" className="border-t border-line px-4 py-3 text-sm">
        <p className="text-muted">
          {all === 0
            ? 'The comments could not be fetched. Ninefold tries again by itself.'
            : 'New comments cannot be fetched at the moment. What you see may be out of date.'}
        </p>
        <Button variant="outline" size="small" onClick={threads.retry} className="mt-2">
          Try again
        </Button>
      </div>
    );
  if (status === 'loading' && all === 0) return <Skeleton />;
  if (shown > 0) return null;
  return (
    <div className="border-t border-line px-4 py-8 text-center text-sm text-muted">
      {all > 0 ? (
        <p>No comment fits these filters.</p>
      ) : (
        <>
          <p className="font-semibold text-ink">No comments yet</p>
          <p className="mx-auto mt-1 max-w-64">
            {mayComment
              ? 'Select a note and press “Comment”, or begin with “New comment” above. Everybody on the board sees it.'
              : 'What others write about this board will be listed here.'}
          </p>
        </>
      )}
    </div>
  );
}

function Skeleton() {
  return (
    <div role="status" aria-label="Loading comments" className="grid gap-4 border-t border-line px-4 py-4">
      {[0, 1, 2].map((each) => (
        <div key={each} className="grid gap-2">
          <div className="skeleton h-4 w-32 rounded-control" />
          <div className="skeleton h-8 rounded-control" />
        </div>
      ))}
    </div>
  );
}
