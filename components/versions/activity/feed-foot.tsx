import { Button } from '#components/ui/button.tsx';
import type { FeedState } from './use-history-feed.ts';

type FeedFootProps = {
  readonly feed: FeedState<unknown>;
  /** What is said when there is nothing. */
  readonly empty: string;
};

/** What is under a history: older ones, that there are none, or why they are not there. */
export function FeedFoot({ feed: { feed, state, readOlder, reload }, empty }: FeedFootProps) {
  if (state.is === 'failed')
    return (
      <div role="alert" className="grid justify-items-start gap-2 px-4 py-3 text-sm">
        <p className="text-danger">{state.message}</p>
        <Button variant="outline" size="small" onClick={feed ? readOlder : reload}>
          Try again
        </Button>
      </div>
    );
  if (!feed) return <p className="px-4 py-3 text-sm text-muted">Loading…</p>;
  if (!feed.isDamaged && feed.entries.length > 0 && feed.next === null) return null;
  return (
    <div className="grid justify-items-start gap-2 px-4 py-3 text-sm text-muted">
      {feed.isDamaged && <p>A part of this time is damaged and cannot be told. The board itself is whole.</p>}
      {feed.entries.length === 0 && <p>{feed.next === null ? empty : 'Nothing in the newest part.'}</p>}
      {feed.next !== null && (
        <Button variant="outline" size="small" aria-disabled={state.is === 'loading'} onClick={readOlder}>
          {state.is === 'loading' ? 'Loading…' : 'Show older'}
        </Button>
      )}
    </div>
  );
}
