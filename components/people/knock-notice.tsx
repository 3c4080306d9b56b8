'use client';

import { parseLobby } from './people-data.ts';
import { useBoardResource } from './use-board-resource.ts';
import { WaitingList } from './waiting-list.tsx';

/** Tells those who run the board that somebody waits to be let in. */
export function KnockNotice() {
  const [lobby, reload] = useBoardResource('knocks', parseLobby, ['knocks-changed']);
  const waiting = lobby.is === 'here' ? lobby.data.waiting : [];
  return (
    <div
      role="status"
      aria-label="Lobby"
      className="pointer-events-none fixed inset-x-0 top-16 z-40 flex justify-center px-3"
    >
      {waiting.length > 0 && (
        <div className="pointer-events-auto max-h-64 w-[min(28rem,100%)] overflow-y-auto rounded-card border border-line bg-raised px-3 py-2 text-ink shadow-raised">
          <WaitingList waiting={waiting} onAnswered={reload} />
        </div>
      )}
    </div>
  );
}
