'use client';

import { memo } from 'react';
import { commentExcerpt } from '#lib/review/comment-text.ts';
import type { ThreadId } from '#lib/review/ids.ts';
import type { Thread } from '#lib/review/thread.ts';
import { useReview } from '../threads/review-context.ts';
import { AnchorLine } from './anchor-line.tsx';
import { Face } from './face.tsx';
import { nameOf } from './find-person.ts';
import { KindIcon } from './kind-icon.tsx';
import { outcomeWords, suggestionWords, threadWord } from './kind-words.ts';
import { TimeAgo } from './time-ago.tsx';
import { useAnchor } from './use-anchor.ts';

type ThreadCardProps = {
  readonly thread: Thread;
  /** The one of the list that Tab reaches. */
  readonly isTabStop: boolean;
  readonly onOpen: (id: ThreadId) => void;
};

/** Characters of the first comment. */
const EXCERPT = 160;

/** A thread in the list: what it is about, who began it, and how far it is. */
export const ThreadCard = memo(function ThreadCard({ thread, isTabStop, onOpen }: ThreadCardProps) {
  const { people } = useReview();
  const about = useAnchor(thread.anchor);
  const word = threadWord(thread);
  const author = nameOf(people, thread.createdBy);
  const [first] = thread.comments;
  const words = first?.body ? commentExcerpt(first.body, EXCERPT) : 'This comment was taken away.';
  const subject = about.is === 'note' ? `“${about.words}”` : about.words;
  return (
    <article aria-label={`${word} on ${subject} by ${author}`}>
      <button
        type="button"
        data-thread-id={thread.id}
        tabIndex={isTabStop ? 0 : -1}
        onClick={() => onOpen(thread.id)}
        className="block w-full border-t border-line px-4 py-3 text-left hover:bg-sunken focus-visible:-outline-offset-2"
      >
        <span className="flex items-center gap-2">
          <Face user={thread.createdBy} />
          <span className="min-w-0 flex-1 truncate text-sm font-semibold">{author}</span>
          {thread.isUnread && (
            <span className="flex items-center gap-1 text-xs font-semibold text-accent">
              <span aria-hidden="true" className="size-2 rounded-full bg-accent" />
              Unread
            </span>
          )}
          <TimeAgo at={thread.changedAt} />
        </span>
        <span
          className={`mt-1 line-clamp-2 text-sm wrap-anywhere ${first?.body ? 'text-ink' : 'text-muted italic'}`}
        >
          {words}
        </span>
        <span className="mt-1.5 flex min-w-0 items-center gap-1.5">
          <AnchorLine about={about} />
        </span>
        <Signs thread={thread} word={word} />
      </button>
    </article>
  );
});

function Signs({ thread, word }: { readonly thread: Thread; readonly word: string }) {
  const replies = thread.comments.length - 1;
  const { resolution, kind, suggestion } = thread;
  return (
    <span className="mt-1.5 flex flex-wrap items-center gap-x-3 gap-y-1 text-xs text-muted">
      {(kind || suggestion) && (
        <span className="flex items-center gap-1 font-medium text-ink">
          <KindIcon kind={kind ?? 'suggestion'} className="size-3.5" />
          {suggestion && kind === null ? suggestionWords(suggestion) : word}
        </span>
      )}
      {replies > 0 && <span>{replies === 1 ? '1 reply' : `${replies} replies`}</span>}
      {resolution && resolution.at !== suggestion?.answer?.at && (
        <span className="flex items-center gap-1 font-medium text-ok">
          <ResolvedIcon />
          Resolved: {outcomeWords[resolution.outcome].toLowerCase()}
        </span>
      )}
    </span>
  );
}

function ResolvedIcon() {
  return (
    <svg
      viewBox="0 0 20 20"
      className="size-3.5"
      fill="none"
      stroke="currentColor"
      strokeWidth="1.8"
      strokeLinecap="round"
      strokeLinejoin="round"
      aria-hidden="true"
    >
      <path d="M10 17a7 7 0 100-14 7 7 0 000 14zM6.8 10.2l2.3 2.3 4.2-4.7" />
    </svg>
  );
}
