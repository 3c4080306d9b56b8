'use client';

import { useState } from 'react';
import { useOpenBoard } from '#components/board/board-context.ts';
import { callApi } from '#components/entry/call-api.ts';
import { parseLobby } from './people-data.ts';
import { useBoardResource } from './use-board-resource.ts';
import { WaitingList } from './waiting-list.tsx';

/** Whether people who come by a link wait, and who waits now. */
export function LobbyPart() {
  const { boardId } = useOpenBoard();
  const [lobby, reload] = useBoardResource('knocks', parseLobby, ['knocks-changed']);
  const [error, setError] = useState('');
  // Shown at once, and given up for what the server says.
  const [wanted, setWanted] = useState<boolean | null>(null);
  if (lobby.is === 'loading') return null;
  if (lobby.is === 'failed') return <p className="mb-4 text-sm text-danger">{lobby.message}</p>;
  const { on, waiting } = lobby.data;
  const turn = async (to: boolean) => {
    setWanted(to);
    const answer = await callApi('PATCH', `/api/boards/${boardId}/lobby`, { on: to });
    setError(answer.ok ? '' : answer.message);
    await reload();
    setWanted(null);
  };
  return (
    <section aria-label="Lobby" className="mb-5">
      <label className="flex items-start gap-2 text-sm">
        <input
          type="checkbox"
          checked={wanted ?? on}
          onChange={(event) => void turn(event.target.checked)}
          className="mt-0.5 size-4 accent-accent"
        />
        <span>
          <span className="font-medium">Lobby</span>
          <span className="block text-muted">Whoever comes by a link waits until you let them in.</span>
        </span>
      </label>
      <p role="alert" className="text-sm text-danger not-empty:mt-2">
        {error}
      </p>
      {waiting.length > 0 && (
        <div className="mt-3 rounded-card border border-line bg-sunken p-2">
          <WaitingList waiting={waiting} onAnswered={reload} />
        </div>
      )}
    </section>
  );
}
