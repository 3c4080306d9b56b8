'use client';

import { type KeyboardEvent, useEffect, useLayoutEffect, useRef } from 'react';
import { BlockIcon } from '#components/board/block-icon.tsx';
import { useOpenBoard } from '#components/board/board-context.ts';
import { useRole } from '#components/people/use-board-resource.ts';
import { commentText } from '#lib/review/comment-text.ts';
import type { Comment, Thread } from '#lib/review/thread.ts';
import { mayChangeKind } from '#lib/review/thread-rights.ts';
import { useReview } from '../threads/review-context.ts';
import { CommentItem } from './comment-item.tsx';
import { nameOf } from './find-person.ts';
import { KindChoice, KindLine } from './kind-choice.tsx';
import { threadWord } from './kind-words.ts';
import type { PanelMemory } from './panel-memory.ts';
import { ReplyPart } from './reply-part.tsx';
import { ResolutionPart } from './resolution-part.tsx';
import { coveredBy, showPlace } from './show-place.ts';
import { stepOfKey } from './step-of-key.ts';
import { SuggestionPart } from './suggestion-part.tsx';
import { ThreadTools } from './thread-tools.tsx';
import { useAnchor } from './use-anchor.ts';

type OpenThreadProps = {
  readonly thread: Thread;
  readonly memory: PanelMemory;
  readonly onBack: () => void;
  readonly onStep: (step: 'next' | 'previous') => void;
};

/** One thread, whole: what it is about, what everybody said, and what it came to. */
export function OpenThread({ thread, memory, onBack, onStep }: OpenThreadProps) {
  const { desk, me } = useOpenBoard();
  const { threads, people } = useReview();
  const role = useRole();
  const heading = useRef<HTMLHeadingElement>(null);
  const about = useAnchor(thread.anchor);
  const asker = { id: me.id, role };
  const word = threadWord(thread);
  const { id, isUnread } = thread;
  const anchorNow = useRef(thread.anchor);

  useLayoutEffect(() => {
    anchorNow.current = thread.anchor;
  }, [thread.anchor]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: for each thread that is opened, once
  useLayoutEffect(() => {
    heading.current?.focus({ preventScroll: true });
    // A panel that has just opened has made the canvas smaller, which the desk knows a frame later.
    let frame = requestAnimationFrame(() => {
      frame = requestAnimationFrame(() =>
        showPlace(desk, anchorNow.current, coveredBy(heading.current?.closest('section') ?? null)),
      );
    });
    return () => cancelAnimationFrame(frame);
  }, [desk, id]);
  useReadWhileSeen(isUnread, () => threads.markRead([id]));

  const onKeyDown = (event: KeyboardEvent) => {
    const step = stepOfKey(event, 'thread');
    if (!step) return;
    event.preventDefault();
    event.stopPropagation();
    onStep(step);
  };
  const subject = about.is === 'note' ? `“${about.words}”` : about.words;
  return (
    <article
      aria-label={`${word} on ${subject} by ${nameOf(people, thread.createdBy)}`}
      onKeyDown={onKeyDown}
      className="flex min-h-0 flex-1 flex-col"
    >
      <ThreadTools thread={thread} onBack={onBack} onStep={onStep} />
      <div className="min-h-0 flex-1 overflow-y-auto overscroll-contain scroll-pb-40 px-4">
        <h3
          ref={heading}
          tabIndex={-1}
          data-focus-home
          className="flex items-start gap-2 rounded-control py-1 text-sm font-semibold outline-none"
        >
          <BlockIcon block={about.block} className="mt-0.5 size-4 text-muted" />
          <span className="min-w-0 wrap-anywhere">
            <span className="sr-only">{word} on </span>
            {subject}
          </span>
        </h3>
        {about.is === 'gone-note' && (
          <p className="mt-2 rounded-control bg-sunken px-2.5 py-2 text-sm text-muted">
            The note was deleted. Its comments stay where it was.
          </p>
        )}
        {mayChangeKind(asker, thread) ? <KindChoice thread={thread} /> : <KindLine thread={thread} />}
        <SuggestionPart thread={thread} />
        <ol aria-label="Comments in this thread" className="mt-3 grid grid-cols-[minmax(0,1fr)] gap-4">
          {thread.comments.map((comment, index) => (
            <CommentItem
              key={comment.id}
              comment={comment}
              asker={asker}
              memory={memory}
              isRepeat={index === 0 && isProposal(comment, thread.suggestion)}
            />
          ))}
        </ol>
        <ResolutionPart key={`${id} resolution`} thread={thread} asker={asker} />
        <ReplyPart key={`${id} reply`} thread={thread} memory={memory} />
      </div>
    </article>
  );
}

/** Who proposes words without a comment has said just these. */
function isProposal({ body }: Comment, suggestion: Thread['suggestion']): boolean {
  if (!body || !suggestion || suggestion.proposal.is === 'removal') return false;
  return commentText(body) === suggestion.proposal.text;
}

/** Marks it read while it is open in a window that somebody looks at. */
function useReadWhileSeen(isUnread: boolean, markRead: () => void): void {
  const mark = useRef(markRead);
  useLayoutEffect(() => {
    mark.current = markRead;
  });
  useEffect(() => {
    if (!isUnread) return;
    const look = () => {
      if (document.visibilityState === 'visible') mark.current();
    };
    look();
    document.addEventListener('visibilitychange', look);
    return () => document.removeEventListener('visibilitychange', look);
  }, [isUnread]);
}
