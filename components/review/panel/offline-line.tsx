'use client';

import { useSyncExternalStore } from 'react';
import { useOpenBoard } from '#components/board/board-context.ts';
import { useMay } from '#components/board/use-desk.ts';

/** Says that nobody can be heard at the moment. */
export function OfflineLine() {
  const { session } = useOpenBoard();
  const read = () => session.getConnection().kind === 'offline';
  const isOffline = useSyncExternalStore(session.subscribeConnection, read, read);
  const mayComment = useMay('comment');
  if (!isOffline) return null;
  return (
    <p role="status" className="shrink-0 bg-sunken px-4 py-2 text-sm text-muted">
      {mayComment
        ? 'You are offline. Comments can be read; what you write is kept until you can post it.'
        : 'You are offline. New comments are shown when you are back.'}
    </p>
  );
}
