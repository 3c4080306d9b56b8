'use client';

import { type KeyboardEvent, useEffect, useRef, useState, useSyncExternalStore } from 'react';
import { SideSheet } from '#components/board/side-sheet.tsx';
import { ReviewBar } from '#components/review/blind/review-bar.tsx';
import { preloadCommentComposer } from '#components/review/composer/lazy-comment-composer.tsx';
import type { ThreadFilter } from '#lib/review/filter-threads.ts';
import type { ThreadId } from '#lib/review/ids.ts';
import { neighbourThread } from '#lib/review/thread-order.ts';
import { useReview, useThreads } from '../threads/review-context.ts';
import { BeginningPart } from './beginning-part.tsx';
import { CommentNews } from './comment-news.tsx';
import { type Begun, NewCommentButton } from './new-comment-button.tsx';
import { OfflineLine } from './offline-line.tsx';
import { OpenThread } from './open-thread.tsx';
import type { PanelMemory } from './panel-memory.ts';
import { stepOfKey } from './step-of-key.ts';
import { ThreadGone } from './thread-gone.tsx';
import { ThreadList } from './thread-list.tsx';
import { NowContext, useMinute } from './time-ago.tsx';
import { useFocusBack } from './use-focus-back.ts';
import { useShownThreads } from './use-shown-threads.ts';

type CommentsPanelProps = { readonly memory: PanelMemory; readonly onClose: () => void };

/** All threads of the board, one of them, or the one that is begun. */
export function CommentsPanel({ memory, onClose }: CommentsPanelProps) {
  const { threads, people } = useReview();
  const now = useMinute();
  const beginning = useThreads((snapshot) => snapshot.beginning);
  const open = useThreads((snapshot) => snapshot.open);
  const filter = useSyncExternalStore(memory.subscribe, memory.getFilter, memory.getFilter);
  const [cameFrom, setCameFrom] = useState<ThreadId | null>(null);
  const [begun, setBegun] = useState<Begun | null>(null);
  const giveFocusBack = useFocusBack();
  /** Whether the text in which a key was pressed offered names then: Escape puts those away. */
  const isOffering = useRef(false);
  useEffect(preloadCommentComposer, []);

  const back = () => {
    setCameFrom(open);
    threads.open(null);
    threads.begin(null);
  };
  const close = () => {
    onClose();
    giveFocusBack();
  };
  const lookAtOffer = ({ target }: KeyboardEvent) => {
    isOffering.current = target instanceof Element && target.hasAttribute('aria-activedescendant');
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'Escape' || (event.defaultPrevented && !isLeftByEscape(event, isOffering.current)))
      return;
    const isMenuOpen = document.querySelector('[popover=auto]:popover-open') !== null;
    if (!isMenuOpen && open === null && beginning === null) return;
    event.stopPropagation();
    if (!isMenuOpen) back();
  };
  const isList = open === null && beginning === null;
  /** From the panel's own heading into its list. */
  const enterList = (event: KeyboardEvent<HTMLElement>) => {
    if (!isList || event.defaultPrevented || !stepOfKey(event, 'list')) return;
    event.preventDefault();
    event.stopPropagation();
    event.currentTarget.querySelector<HTMLElement>('[data-thread-id][tabindex="0"]')?.focus();
  };
  return (
    <NowContext value={now}>
      {/* biome-ignore lint/a11y/noStaticElementInteractions: keys that lead to buttons */}
      <div onKeyDown={enterList} className="contents">
        <SideSheet
          panel="comments"
          label="Comments"
          onClose={close}
          actions={isList && <NewCommentButton begun={begun} onBegin={setBegun} />}
        >
          {/* biome-ignore lint/a11y/noStaticElementInteractions: the key that goes back, as the button does */}
          <div onKeyDownCapture={lookAtOffer} onKeyDown={onKeyDown} className="flex min-h-0 flex-1 flex-col">
            <OfflineLine />
            <ReviewBar people={people} place={isList ? 'list' : 'thread'} />
            {beginning && <BeginningPart beginning={beginning} memory={memory} onCancel={back} />}
            {open && <OpenPart open={open} filter={filter} memory={memory} onBack={back} />}
            {isList && (
              <ThreadList
                filter={filter}
                onFilter={memory.setFilter}
                onOpen={threads.open}
                cameFrom={cameFrom}
              />
            )}
          </div>
          <CommentNews />
        </SideSheet>
      </div>
    </NowContext>
  );
}

/** An editor keeps Escape from the browser even where it does nothing with it. */
function isLeftByEscape({ target }: KeyboardEvent, isOffering: boolean): boolean {
  return !isOffering && target instanceof Element && target.closest('[data-escape-leaves]') !== null;
}

type OpenPartProps = {
  readonly open: ThreadId;
  readonly filter: ThreadFilter;
  readonly memory: PanelMemory;
  readonly onBack: () => void;
};

function OpenPart({ open, filter, memory, onBack }: OpenPartProps) {
  const { threads } = useReview();
  const thread = useThreads(() => threads.byId(open));
  const { shown } = useShownThreads(filter);
  const step = (direction: 'next' | 'previous') => {
    const to = neighbourThread(shown, open, direction);
    if (to) threads.open(to.id);
  };
  if (!thread) return <ThreadGone onBack={onBack} />;
  return <OpenThread thread={thread} memory={memory} onBack={onBack} onStep={step} />;
}
