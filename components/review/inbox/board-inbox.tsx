'use client';

import { useMemo } from 'react';
import { useOpenBoard } from '#components/board/board-context.ts';
import type { ThreadId } from '#lib/review/ids.ts';
import type { InboxEntry } from '#lib/review/inbox-entry.ts';
import { InboxCorner } from './inbox-corner.tsx';
import type { InboxPlace } from './inbox-place.ts';

/** The comments of the board that the inbox is on. */
export type InboxComments = {
  /** Shows them, one thread whole; `null`: none in particular. */
  readonly show: (thread: ThreadId | null) => void;
  /** The thread that is shown whole now. */
  readonly shown: () => ThreadId | null;
};

type BoardInboxProps = {
  readonly unread: number;
  readonly onUnread: (unread: number) => void;
  /** `null`: they are not here yet. */
  readonly comments: InboxComments | null;
  readonly className?: string;
};

/** The inbox in the bar over a board, which hears at once what comes. */
export function BoardInbox({ unread, onUnread, comments, className = '' }: BoardInboxProps) {
  const { boardId, session } = useOpenBoard();
  const place = useMemo<InboxPlace>(
    () => ({
      watch: (look) =>
        session.subscribeEvents(({ type }) => {
          // A socket that is back may have missed something.
          if (type === 'inbox-changed' || type === 'joined') look();
        }),
      isSeen: ({ board, subject }: InboxEntry) =>
        board.id === boardId &&
        document.visibilityState === 'visible' &&
        subject.is !== 'review' &&
        comments?.shown() === subject.thread,
      show: ({ board, subject }: InboxEntry) => {
        if (board.id !== boardId || !comments) return false;
        comments.show(subject.is === 'review' ? null : subject.thread);
        return true;
      },
      className: 'top-15 right-3 max-sm:top-17 max-sm:right-2',
    }),
    [boardId, session, comments],
  );
  return <InboxCorner place={place} unread={unread} onUnread={onUnread} className={className} />;
}
