'use client';

import { useCallback, useEffect, useState, useSyncExternalStore } from 'react';
import { Toast, ToastRegion } from '#components/ui/toast.tsx';
import { useOpenBoard } from './board-context.ts';
import type { DeskNotice } from './make-board-desk.ts';

/** Short messages about what just happened to somebody's work. */
export function BoardToasts() {
  const { desk, session } = useOpenBoard();
  const [notice, setNotice] = useState<string | null>(null);
  const [known, setKnown] = useState(0);
  const unreadable = useSyncExternalStore(
    session.subscribeConnection,
    session.countUnreadable,
    session.countUnreadable,
  );
  const message = notice ?? (unreadable > known ? describeUnreadable(unreadable) : null);
  const dismiss = useCallback(() => {
    setNotice(null);
    setKnown(session.countUnreadable());
  }, [session]);
  useEffect(() => desk.subscribeNotices((notice) => setNotice(describe(notice))), [desk]);
  return <ToastRegion>{message && <Toast message={message} onDismiss={dismiss} />}</ToastRegion>;
}

function describeUnreadable(count: number): string {
  return count === 1
    ? 'One entry of this board could not be read and is not shown.'
    : `${count} entries of this board could not be read and are not shown.`;
}

function describe(notice: DeskNotice): string {
  switch (notice.kind) {
    case 'board-full':
      return notice.leftOut === 1
        ? 'This board is full: one note was not added.'
        : `This board is full: ${notice.leftOut} notes were not added.`;
    case 'note-gone':
      return 'Somebody deleted the note that you were writing in.';
  }
}
