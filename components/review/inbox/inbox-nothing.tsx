import { Button } from '#components/ui/button.tsx';
import { Icon } from '#components/ui/icon.tsx';
import type { InboxSnapshot } from './inbox-store.ts';

type InboxNothingProps = {
  readonly status: InboxSnapshot['status'];
  readonly view: 'all' | 'unread';
  readonly onRetry: () => void;
};

/** In the place of entries: that they are on their way, that there are none, or that nobody knows. */
export function InboxNothing({ status, view, onRetry }: InboxNothingProps) {
  switch (status) {
    case 'loading':
      return (
        <div className="grid gap-4 p-3">
          <span className="sr-only">Loading</span>
          {[0, 1, 2].map((each) => (
            <div key={each} className="flex gap-3" aria-hidden="true">
              <div className="size-8 rounded-full skeleton" />
              <div className="grid flex-1 gap-2 pt-1">
                <div className="h-3 w-2/3 rounded-control skeleton" />
                <div className="h-3 w-full rounded-control skeleton" />
              </div>
            </div>
          ))}
        </div>
      );
    case 'failed':
      return (
        <div className="px-6 py-8 text-center">
          <p role="alert" className="mb-3 text-sm text-muted">
            Your inbox could not be loaded. Nothing in it is lost.
          </p>
          <Button
            variant="outline"
            size="small"
            icon={<Icon name="retry" className="size-4" />}
            onClick={onRetry}
          >
            Try again
          </Button>
        </div>
      );
    case 'ready':
    case 'stale':
      return (
        <div className="px-6 py-10 text-center">
          <span className="mx-auto mb-3 grid size-11 place-items-center rounded-full bg-sunken text-muted">
            <Icon name={view === 'all' ? 'inbox' : 'check'} />
          </span>
          <p className="font-medium">{view === 'all' ? 'Nothing here yet' : 'All read'}</p>
          <p className="mt-1 text-sm text-muted">
            {view === 'all'
              ? 'When somebody mentions you, answers you or comments on a note of yours, you find it here.'
              : 'What you have read is under All.'}
          </p>
        </div>
      );
    default:
      return status satisfies never;
  }
}
