'use client';

import { useCallback, useEffect, useState } from 'react';
import { Toast, ToastRegion } from '#components/ui/toast.tsx';
import { useOpenBoard } from './board-context.ts';
import type { DeskNotice } from './make-board-desk.ts';

/** Short messages about what just happened to somebody's work. */
export function BoardToasts() {
  const { desk } = useOpenBoard();
  const [message, setMessage] = useState<string | null>(null);
  const dismiss = useCallback(() => setMessage(null), []);
  useEffect(() => desk.subscribeNotices((notice) => setMessage(describe(notice))), [desk]);
  return <ToastRegion>{message && <Toast message={message} onDismiss={dismiss} />}</ToastRegion>;
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
