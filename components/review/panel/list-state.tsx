'use client';

import { useMayEdit } from '#components/board/use-desk.ts';
import { useRole } from '#components/people/use-board-resource.ts';
import { Button } from '#components/ui/button.tsx';
import { can } from '#lib/board/can.ts';
import { everyThread, type ThreadFilter, type ThreadView } from '#lib/review/filter-threads.ts';
import { useReview } from '../threads/review-context.ts';
import type { ThreadsSnapshot } from '../threads/thread-store.ts';

type ListStateProps = {
  readonly status: ThreadsSnapshot['status'];
  /** Known threads, and how many of them the filter lets through. */
  readonly all: number;
  readonly shown: number;
  readonly filter: ThreadFilter;
  readonly onFilter: (filter: ThreadFilter) => void;
};

/** What is to be said of the list itself: that it is on its way, cannot be had, or holds nothing. */
export function ListState({ status, all, shown, filter, onFilter }: ListStateProps) {
  const { threads } = useReview();
  const mayComment = can(useRole(), 'comment');
  const mayEdit = useMayEdit();
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
        <NothingFits filter={filter} onFilter={onFilter} />
      ) : (
        <>
          <p className="font-semibold text-ink">No comments yet</p>
          <p className="mx-auto mt-1 max-w-64">
            {mayComment
              ? `Select a note and press “Comment”, or begin with “New comment” above.${mayEdit ? '' : ' What you would change you can suggest in the same places.'} Everybody on the board sees it.`
              : 'What others write about this board will be listed here.'}
          </p>
        </>
      )}
    </div>
  );
}

/** There are comments, and none of them is listed. */
function NothingFits({ filter, onFilter }: Pick<ListStateProps, 'filter' | 'onFilter'>) {
  const { view, block, kind, person, words } = filter;
  if (words.trim() === '' && block === null && kind === null && person === null) return <p>{noneIn[view]}</p>;
  return (
    <>
      <p className="wrap-anywhere">
        {words.trim() === '' ? 'No comment fits these filters.' : `No comment with “${words.trim()}” here.`}
      </p>
      <Button
        variant="outline"
        size="small"
        onClick={(event) => {
          const home = event.currentTarget.closest('section')?.querySelector<HTMLElement>('[type=search]');
          onFilter(everyThread);
          home?.focus();
        }}
        className="mt-3"
      >
        Show all comments
      </Button>
    </>
  );
}

const noneIn: Readonly<Record<ThreadView, string>> = {
  open: 'No thread is open: all are resolved.',
  resolved: 'No thread is resolved yet.',
  mine: 'You have not written in any thread yet.',
  mentions: 'Nobody has mentioned you yet.',
  unread: 'You have read everything.',
  all: 'No comment fits these filters.',
};

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
