'use client';

import { useState } from 'react';
import { callApi } from '#components/entry/call-api.ts';
import { Button } from '#components/ui/button.tsx';
import { ShelfIcon } from '#components/ui/icons/shelf-icons.tsx';
import { daysLeft } from '#lib/board/bin.ts';
import type { BinnedBoard } from './binned-board.ts';
import { EmptyShelf } from './empty-shelf.tsx';
import { PurgeBoard } from './purge-board.tsx';
import { relativeTime } from './relative-time.ts';
import { ShelfNotice } from './shelf-notice.tsx';
import { useShelfCalls } from './use-shelf-calls.ts';

/** What I have deleted and can still bring back. `now`: the server's clock, in milliseconds since 1970. */
export function BinList({ boards, now }: { boards: readonly BinnedBoard[]; now: number }) {
  const { run, notice, dismiss } = useShelfCalls();
  const [purging, setPurging] = useState<BinnedBoard | null>(null);

  const restore = ({ id, title }: BinnedBoard): void =>
    run({
      send: () => callApi('POST', `/api/boards/${id}/restore`),
      done: { message: `Restored “${title}”` },
    });
  const purge = ({ id, title }: BinnedBoard): void =>
    run({
      send: () => callApi('POST', `/api/boards/${id}/purge`, { title }),
      done: { message: 'Deleted for good' },
    });

  return (
    <>
      {boards.length === 0 ? (
        <EmptyShelf shelf="bin" />
      ) : (
        <ul className="divide-y divide-line rounded-card border border-line bg-surface">
          {boards.map((board) => (
            <li key={board.id} className="flex flex-wrap items-center gap-x-4 gap-y-2 py-3 pr-3 pl-4">
              <div className="min-w-0 flex-1 basis-56">
                <h2 className="truncate text-base font-semibold" title={board.title}>
                  {board.title}
                </h2>
                <p className="text-sm text-muted">
                  Deleted {relativeTime(board.deletedAt, now)} · {lastDays(daysLeft(board.deletedAt, now))}
                </p>
              </div>
              <div className="flex gap-1">
                <Button
                  variant="outline"
                  size="small"
                  icon={<ShelfIcon name="bring-back" className="size-4" />}
                  aria-label={`Restore ${board.title}`}
                  onClick={() => restore(board)}
                >
                  Restore
                </Button>
                <Button
                  variant="quiet"
                  size="small"
                  aria-label={`Delete for good: ${board.title}`}
                  onClick={() => setPurging(board)}
                >
                  Delete for good
                </Button>
              </div>
            </li>
          ))}
        </ul>
      )}
      <PurgeBoard board={purging} onKeep={() => setPurging(null)} onPurge={purge} />
      <ShelfNotice notice={notice} onDismiss={dismiss} />
    </>
  );
}

function lastDays(days: number): string {
  return days <= 1 ? 'gone for good within a day' : `gone for good in ${days} days`;
}
