'use client';

import { useLayoutEffect, useRef } from 'react';
import { commentExcerpt } from '#lib/review/comment-text.ts';
import type { PinGroup } from '#lib/review/pin-groups.ts';
import { replyWords } from '#lib/review/pin-words.ts';
import type { Thread } from '#lib/review/thread.ts';
import { nameOf } from '../panel/find-person.ts';
import { threadWord } from '../panel/kind-words.ts';
import { useReview } from '../threads/review-context.ts';

/** Threads of which a preview shows the first words, and characters of each. */
const MOST_THREADS = 3;
const MOST_LETTERS = 140;
/** CSS pixels from the pin and from the window's edge. */
const GAP = 6;
const EDGE = 8;

type PinPreviewProps = { readonly group: PinGroup; readonly beside: HTMLElement };

/** The first words of a pin's threads. For the eye: who hears the pin's name opens it to read. */
export function PinPreview({ group, beside }: PinPreviewProps) {
  const bubble = useRef<HTMLDivElement>(null);
  const threads = group.pins.flatMap((pin) => pin.threads);
  const more = threads.length - MOST_THREADS;

  useLayoutEffect(() => {
    const element = bubble.current;
    if (!element) return;
    element.showPopover();
    placeBeside(element, beside.getBoundingClientRect());
  }, [beside]);

  return (
    <div ref={bubble} popover="manual" aria-hidden="true" className="pin-preview">
      {threads.slice(0, MOST_THREADS).map((thread) => (
        <Preview key={thread.id} thread={thread} />
      ))}
      {more > 0 && <p className="text-xs text-muted">{more === 1 ? '1 more' : `${more} more`}</p>}
    </div>
  );
}

function Preview({ thread }: { readonly thread: Thread }) {
  const { people } = useReview();
  const [first] = thread.comments;
  const replies = replyWords(thread);
  return (
    <div>
      <p className="flex items-baseline gap-2 text-xs">
        <span className="truncate font-semibold">{nameOf(people, thread.createdBy)}</span>
        <span className="shrink-0 text-muted">
          {threadWord(thread)}
          {thread.resolution && ' · resolved'}
        </span>
      </p>
      <p className="mt-0.5 line-clamp-3 text-sm [overflow-wrap:anywhere]">
        {(first?.body && commentExcerpt(first.body, MOST_LETTERS)) || 'This comment was taken away.'}
      </p>
      {replies !== '' && <p className="mt-0.5 text-xs text-muted">{replies}</p>}
    </div>
  );
}

/** Under the pin, or over it where there is no room. */
function placeBeside(bubble: HTMLElement, pin: DOMRect): void {
  const { offsetWidth: width, offsetHeight: height, style } = bubble;
  const isLow = pin.bottom + GAP + height > window.innerHeight - EDGE;
  const left = Math.min(pin.left, window.innerWidth - width - EDGE);
  style.left = `${Math.max(EDGE, left)}px`;
  style.top = `${Math.max(EDGE, isLow ? pin.top - GAP - height : pin.bottom + GAP)}px`;
}
