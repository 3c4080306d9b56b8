'use client';

import { useSyncExternalStore } from 'react';
import { useOpenBoard } from '#components/board/board-context.ts';
import { Toast } from '#components/ui/toast.tsx';
import { useRoom } from './room-context.ts';

/** Tells what just happened to this person, and offers the way back when their view was moved. */
export function RoomNoticeLine() {
  const { desk } = useOpenBoard();
  const { notices } = useRoom();
  const notice = useSyncExternalStore(notices.subscribe, notices.get, notices.get);
  const goBack = () => {
    if (notice?.kind === 'moved') desk.glide(notice.back);
    notices.dismiss();
  };
  return (
    <div aria-live="polite" className="flex justify-center">
      {notice && (
        <Toast
          key={notice.words}
          message={notice.words}
          action={notice.kind === 'moved' ? { label: 'Go back', onAct: goBack } : undefined}
          onDismiss={notices.dismiss}
        />
      )}
    </div>
  );
}
