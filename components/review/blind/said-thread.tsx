'use client';

import type { Person } from '#components/board/people.ts';
import { commentExcerpt } from '#lib/review/comment-text.ts';
import type { ThreadId } from '#lib/review/ids.ts';
import { nameOf } from '../panel/find-person.ts';
import { useReview, useThreads } from '../threads/review-context.ts';

type SaidThreadProps = {
  readonly thread: ThreadId;
  /** `null` where it is plain who said it. */
  readonly people: readonly Person[] | null;
  readonly onLeave: () => void;
};

/** Characters of a comment that a line has room for. */
const MOST = 90;

/** How a thread begins, as a button that opens it. */
export function SaidThread({ thread: id, people, onLeave }: SaidThreadProps) {
  const { threads } = useReview();
  const thread = useThreads((snapshot) => snapshot.threads.find((each) => each.id === id));
  const first = thread?.comments.find(({ body }) => body !== null);
  const open = () => {
    onLeave();
    threads.open(id);
  };
  return (
    <li>
      <button
        type="button"
        onClick={open}
        className="block w-full rounded-control px-2 py-1 text-left wrap-anywhere hover:bg-sunken"
      >
        <span className="sr-only">Open thread: </span>
        {first?.body ? (
          <>
            “{commentExcerpt(first.body, MOST)}”
            {people && <span className="text-muted"> {nameOf(people, first.author)}</span>}
          </>
        ) : (
          'A comment'
        )}
      </button>
    </li>
  );
}
