'use client';

import { useEffect, useRef, useState } from 'react';
import { useOpenBoard } from '#components/board/board-context.ts';
import { useReview } from '../threads/review-context.ts';
import { describeAnchor } from './anchor-words.ts';
import { nameOf } from './find-person.ts';
import { type NewComment, newComments } from './new-comments.ts';

/** Milliseconds in which there is one announcement at most. */
const QUIET = 5_000;

/** Says to who does not look that somebody has written something; now and then, never all of it. */
export function CommentNews() {
  const { threads, people } = useReview();
  const { session, me } = useOpenBoard();
  const [news, setNews] = useState<NewComment | null>(null);
  const saidAt = useRef(Number.NEGATIVE_INFINITY);

  useEffect(() => {
    let before = threads.get();
    return threads.subscribe(() => {
      const after = threads.get();
      const came = before.status === 'ready' ? newComments(before.threads, after.threads, me.id) : [];
      before = after;
      const [latest] = came;
      if (!latest || performance.now() - saidAt.current < QUIET) return;
      saidAt.current = performance.now();
      setNews(latest);
    });
  }, [threads, me]);

  const wordsOf = ({ thread: { anchor }, comment }: NewComment) => {
    const note = anchor.is === 'note' ? session.store.getNote(anchor.note) : undefined;
    return `New comment by ${nameOf(people, comment.author)} on ${describeAnchor(anchor, note).words}`;
  };
  return (
    <p role="status" className="sr-only">
      {news && wordsOf(news)}
    </p>
  );
}
