'use client';

import { useState } from 'react';
import { useOpenBoard } from '#components/board/board-context.ts';
import { Icon } from '#components/ui/icon.tsx';
import { IconButton } from '#components/ui/icon-button.tsx';
import { BoardIcon } from '#components/ui/icons/board-icons.tsx';
import type { Thread } from '#lib/review/thread.ts';
import { coveredBy, goToPlace } from './show-place.ts';

type ThreadToolsProps = {
  readonly thread: Thread;
  readonly onBack: () => void;
  readonly onStep: (step: 'next' | 'previous') => void;
};

/** From a thread back to the list, on to others, to its place on the board, and its address. */
export function ThreadTools({ thread, onBack, onStep }: ThreadToolsProps) {
  const { desk, boardId } = useOpenBoard();
  const [copied, setCopied] = useState('');
  const copyLink = () => {
    const address = `${window.location.origin}/b/${boardId}?thread=${thread.id}`;
    navigator.clipboard.writeText(address).then(
      () => setCopied('Link copied'),
      // A browser may forbid it: then it can be copied by hand.
      () => setCopied(address),
    );
  };
  return (
    <div className="shrink-0 px-2.5 pb-1">
      <div className="flex items-center">
        <button
          type="button"
          onClick={onBack}
          className="inline-flex h-9 items-center gap-1 rounded-control pr-2.5 pl-1.5 text-sm font-medium text-muted hover:bg-sunken hover:text-ink"
        >
          <BoardIcon name="home" className="size-4.5" />
          All comments
        </button>
        <span className="flex-1" />
        <IconButton
          label="Previous thread"
          shortcut="K"
          aria-keyshortcuts="K Alt+ArrowUp"
          icon={<Icon name="chevron-down" className="size-4.5 rotate-180" />}
          onClick={() => onStep('previous')}
        />
        <IconButton
          label="Next thread"
          shortcut="J"
          aria-keyshortcuts="J Alt+ArrowDown"
          icon={<Icon name="chevron-down" className="size-4.5" />}
          onClick={() => onStep('next')}
        />
        <IconButton
          label="Show on the board"
          icon={<BoardIcon name="fit" className="size-4.5" />}
          onClick={({ currentTarget }) =>
            goToPlace(desk, thread.anchor, coveredBy(currentTarget.closest('section')))
          }
        />
        <IconButton label="Copy link" icon={<Icon name="link" className="size-4.5" />} onClick={copyLink} />
      </div>
      <p role="status" className="px-1.5 text-xs break-all text-muted not-empty:pb-1">
        {copied}
      </p>
    </div>
  );
}
