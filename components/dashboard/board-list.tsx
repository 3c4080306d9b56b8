'use client';

import { useRouter } from 'next/navigation';
import { useCallback, useOptimistic, useState, useTransition } from 'react';
import { type Answer, callApi } from '#components/entry/call-api.ts';
import { Toast, ToastRegion } from '#components/ui/toast.tsx';
import { BoardCard } from './board-card.tsx';
import type { BoardSummary } from './board-summary.ts';
import { EmptyBoards } from './empty-boards.tsx';
import { type Intent, shownBoards } from './shown-boards.ts';

type Notice = { message: string; undo?: () => void };

/** My boards, with what one can do to each. A change shows at once and gives way to what the server then says. */
export function BoardList({ boards, now }: { boards: readonly BoardSummary[]; now: number }) {
  const router = useRouter();
  const [, startTransition] = useTransition();
  const [shown, intend] = useOptimistic(boards, shownBoards);
  const [notice, setNotice] = useState<Notice | null>(null);
  const dismiss = useCallback(() => setNotice(null), []);

  const run = (call: () => Promise<Answer>, done: Notice | null, intent?: Intent): void => {
    startTransition(async () => {
      if (intent) intend(intent);
      const answer = await call();
      startTransition(() => {
        setNotice(answer.ok ? done : { message: answer.message });
        router.refresh();
      });
    });
  };

  const rename = (board: BoardSummary, title: string): void =>
    run(() => callApi('PATCH', `/api/boards/${board.id}`, { title }), null, {
      type: 'rename',
      id: board.id,
      title,
    });
  const duplicate = (board: BoardSummary): void =>
    run(() => callApi('POST', `/api/boards/${board.id}/duplicate`), { message: `Copied “${board.title}”` });
  const restore = (board: BoardSummary): void =>
    run(() => callApi('POST', `/api/boards/${board.id}/restore`), { message: 'Board restored' });
  const remove = (board: BoardSummary): void =>
    run(
      () => callApi('DELETE', `/api/boards/${board.id}`),
      { message: 'Board deleted', undo: () => restore(board) },
      { type: 'delete', id: board.id },
    );

  return (
    <>
      {shown.length === 0 ? (
        <EmptyBoards />
      ) : (
        <ul className="grid grid-cols-1 gap-5 sm:grid-cols-2 lg:grid-cols-3">
          {shown.map((board) => (
            <BoardCard
              key={board.id}
              board={board}
              now={now}
              onRename={(title) => rename(board, title)}
              onDuplicate={() => duplicate(board)}
              onDelete={() => remove(board)}
            />
          ))}
        </ul>
      )}
      <ToastRegion>
        {notice && (
          <Toast
            key={notice.message}
            message={notice.message}
            action={notice.undo && { label: 'Undo', onAct: notice.undo }}
            onDismiss={dismiss}
          />
        )}
      </ToastRegion>
    </>
  );
}
