'use client';

import { useState } from 'react';
import { useOpenBoard } from '#components/board/board-context.ts';
import { callApi } from '#components/entry/call-api.ts';
import { Avatar } from '#components/ui/avatar.tsx';
import { Button } from '#components/ui/button.tsx';
import { roleTitles } from '#lib/board/role-titles.ts';
import type { WaitingPerson } from './people-data.ts';

type WaitingListProps = {
  readonly waiting: readonly WaitingPerson[];
  readonly onAnswered: () => Promise<void>;
};

/** Who wants to join, each with the two answers. */
export function WaitingList({ waiting, onAnswered }: WaitingListProps) {
  const { boardId } = useOpenBoard();
  const [error, setError] = useState('');
  const answer = async ({ id }: WaitingPerson, admit: boolean) => {
    const made = await callApi('POST', `/api/boards/${boardId}/knocks/${id}`, { admit });
    setError(made.ok ? '' : made.message);
    await onAnswered();
  };
  return (
    <>
      <ul aria-label="Waiting to join">
        {waiting.map((person) => (
          <li key={person.id} className="flex items-center gap-2.5 py-1">
            <span aria-hidden="true" className="contents">
              <Avatar name={person.name} colour={person.colour} size="small" />
            </span>
            <span className="min-w-0 flex-1 truncate text-sm">
              <span className="font-medium">{person.name}</span> wants to join
              <span className="text-muted"> ({roleTitles[person.role].toLowerCase()})</span>
            </span>
            <Button
              variant="primary"
              size="small"
              aria-label={`Admit ${person.name}`}
              onClick={() => void answer(person, true)}
            >
              Admit
            </Button>
            <Button
              variant="outline"
              size="small"
              aria-label={`Decline ${person.name}`}
              onClick={() => void answer(person, false)}
            >
              Decline
            </Button>
          </li>
        ))}
      </ul>
      <p role="alert" className="text-sm text-danger">
        {error}
      </p>
    </>
  );
}
